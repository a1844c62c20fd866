package nl.doorstroom.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One invalid part of a request.
 *
 * @param pointer JSON Pointer (RFC 6901) to the field of the body, or null when a parameter is at fault
 * @param parameter name of the query, path or header parameter, or null when the body is at fault
 * @param code the rule that was broken, for programs: {@code not-null}, {@code size}, {@code unknown-property} …
 * @param detail the rule in words; the refused value stands in it only where it cannot be personal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

    /** An error in the body. */
    public static FieldError at(String pointer, String code, String detail) {
        return new FieldError(pointer, null, code, detail);
    }

    /** An error in a query, path or header parameter. */
    public static FieldError in(String parameter, String code, String detail) {
        return new FieldError(null, parameter, code, detail);
    }
}
