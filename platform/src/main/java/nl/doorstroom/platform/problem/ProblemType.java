package nl.doorstroom.platform.problem;

/**
 * The closed catalogue of refusals that have no business meaning. A broken business rule is a {@link Refusal} of the
 * service that owns the rule.
 */
public enum ProblemType {
    INVALID_INPUT("invalid-input", 400, "The request has invalid input"),
    MALFORMED_REQUEST("malformed-request", 400, "The request cannot be read"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid access token is needed"),
    FORBIDDEN("forbidden", 403, "This is not permitted"),
    NOT_FOUND("not-found", 404, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not allowed here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "The asked representation does not exist"),
    CONFLICT("conflict", 409, "The change conflicts with what is registered"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 409, "The idempotency key belongs to another request"),
    REQUEST_IN_PROGRESS("request-in-progress", 409, "The same request is being handled"),
    PRECONDITION_FAILED("precondition-failed", 412, "The resource has changed"),
    CONTENT_TOO_LARGE("content-too-large", 413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The media type is not supported"),
    PRECONDITION_REQUIRED("precondition-required", 428, "If-Match is required"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    INTERNAL_ERROR("internal-error", 500, "The request failed"),
    UNAVAILABLE("unavailable", 503, "The service is not available for a moment");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The last segment of the problem's type URI. */
    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
