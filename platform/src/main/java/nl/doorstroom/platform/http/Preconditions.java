package nl.doorstroom.platform.http;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;

/** Optimistic locking over HTTP (RFC 9110, section 13): an aggregate's version is its entity tag. */
public final class Preconditions {

    private Preconditions() {}

    /** The entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change that was not made against the present version.
     *
     * @param ifMatch the {@code If-Match} header as it was sent
     * @throws RequestRefused 428 without the header, 412 when it names another version
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RequestRefused(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag of the resource as you last read it in the If-Match header.");
        }
        if (!ifMatch.strip().equals(etag(version))) {
            throw new RequestRefused(
                    ProblemType.PRECONDITION_FAILED, "The resource was changed by somebody else; read it again first.");
        }
    }

    /**
     * Refuses to make anew what was to be changed and is not there.
     *
     * @param ifMatch the {@code If-Match} header as it was sent
     * @throws RequestRefused 412 when it names a version
     */
    public static void requireNoneNamed(@Nullable String ifMatch) {
        if (ifMatch != null) {
            throw new RequestRefused(
                    ProblemType.PRECONDITION_FAILED, "The resource is not there; send no If-Match to make it.");
        }
    }
}
