package nl.doorstroom.platform.codelist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A list of codes.
 *
 * @param name kebab-case, as in the address
 * @param source law, standard or "own"
 */
public record CodeList(String name, String source, List<Entry> codes) {

    /** The codes that may be chosen on a day. */
    public CodeList on(LocalDate date) {
        return new CodeList(
                name, source, codes.stream().filter(code -> code.validOn(date)).toList());
    }

    /**
     * One code.
     *
     * @param code statutory and standard codes keep their Dutch form
     * @param nl Dutch text for people
     * @param validFrom first day on which it may be chosen; null: always could
     * @param validTo last day on which it may be chosen; null: still may
     * @param properties what the code means to this service, such as {@code paid: true}
     */
    @Schema(name = "CodeListEntry")
    public record Entry(
            String code,
            String nl,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Map<String, Object> properties) {

        boolean validOn(LocalDate date) {
            return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
        }

        /** A property that every code of the list has. */
        public String text(String property) {
            Object value = properties == null ? null : properties.get(property);
            if (value == null) {
                throw new IllegalStateException("Code [" + code + "] has no property [" + property + "]");
            }
            return value.toString();
        }

        /** Whether a property is set and true. */
        public boolean is(String property) {
            return properties != null && Boolean.TRUE.equals(properties.get(property));
        }
    }
}
