package nl.doorstroom.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem document as RFC 9457 and the Dutch API design rules (/core/error-handling) ask for it.
 *
 * @param type URI that names the kind of problem; stable, meant for programs
 * @param detail a full sentence for the person who reads it; never a stack, SQL or a citizen service number
 * @param errors every invalid field at once; empty for other problems
 * @param members further members of this kind of problem, such as the id of what conflicts
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members) {

    /** Media type of every refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_BASE = "https://doorstroom.nl/problems/";

    /** A problem of the catalogue. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(TYPE_BASE + type.slug(), type.title(), type.status(), detail, List.of(), Map.of());
    }

    static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(TYPE_BASE + type.slug(), type.title(), type.status(), detail, errors, Map.of());
    }

    static Problem of(Refusal refusal) {
        return new Problem(
                TYPE_BASE + refusal.slug(),
                refusal.title(),
                refusal.status(),
                refusal.detail(),
                List.of(),
                new LinkedHashMap<>(refusal.members()));
    }

    /** The answer that carries this problem. */
    public Response toResponse() {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(this)
                .build();
    }
}
