package nl.doorstroom.reporting.report.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DateRange;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.problem.FieldError;

/** Reads query parameters that are texts, so that one refusal names all that are wrong; what is not there is null. */
public final class QueryTexts {

    private static final Pattern OIN = Pattern.compile("[0-9]{20}");

    private QueryTexts() {}

    /**
     * @param expected the rest of a sentence that begins with "Expected"
     * @return null also when the text is none of what was expected, and then there is an error more
     */
    public static <T> @Nullable T read(
            String name, @Nullable String text, Function<String, T> reading, String expected, List<FieldError> errors) {
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException notOne) {
            errors.add(FieldError.in(name, "invalid-value", "Expected " + expected + "."));
            return null;
        }
    }

    public static @Nullable LocalDate date(String name, @Nullable String text, List<FieldError> errors) {
        return read(name, text, DateRange::parse, "a date such as [2026-01-31]", errors);
    }

    /** A moment on a day that the service knows. */
    public static @Nullable Instant moment(String name, @Nullable String text, List<FieldError> errors) {
        return read(
                name,
                text,
                written -> {
                    Instant moment = Instant.parse(written);
                    DateRange.parse(DutchCalendar.dateOf(moment).toString());
                    return moment;
                },
                "a moment such as [2026-01-15T09:00:00Z]",
                errors);
    }

    public static @Nullable UUID uuid(String name, @Nullable String text, List<FieldError> errors) {
        return read(name, text, UUID::fromString, "a UUID", errors);
    }

    /** The parameter {@code organisation} of every question. */
    public static void checkOrganisation(@Nullable String text, List<FieldError> errors) {
        if (text != null && !OIN.matcher(text).matches()) {
            errors.add(FieldError.in("organisation", "invalid-value", "Expected an OIN: 20 digits."));
        }
    }

    /** The parameters {@code knownAt} and {@code asOf} of every question: nobody knows a later moment or day. */
    public static void checkPast(
            @Nullable Instant known, @Nullable LocalDate world, Instant now, List<FieldError> errors) {
        if (known != null && known.isAfter(now)) {
            errors.add(FieldError.in("knownAt", "future", "What will be known later cannot be asked."));
        }
        if (world != null && world.isAfter(DutchCalendar.dateOf(now))) {
            errors.add(FieldError.in("asOf", "future", "The world of a later day cannot be asked."));
        }
    }
}
