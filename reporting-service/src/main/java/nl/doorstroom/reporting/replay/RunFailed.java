package nl.doorstroom.reporting.replay;

/** A run cannot go on; the message is for operations and holds nothing of a person. */
final class RunFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunFailed(String message) {
        super(message);
    }
}
