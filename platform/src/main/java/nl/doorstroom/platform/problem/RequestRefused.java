package nl.doorstroom.platform.problem;

/** A refusal of the catalogue, thrown by a mechanism. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    public RequestRefused(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    public ProblemType type() {
        return type;
    }
}
