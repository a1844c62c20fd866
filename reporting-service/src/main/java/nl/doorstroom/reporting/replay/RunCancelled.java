package nl.doorstroom.reporting.replay;

/** Somebody stopped the run; it goes on no further. */
final class RunCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
