package nl.doorstroom.platform.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;

/**
 * The dates that the API takes: whole days of the years 1900 to 2200. Java and PostgreSQL know far more, and disagree on
 * them; no person, benefit or contract is older or later.
 */
public final class DateRange {

    private static final Year FIRST = Year.of(1900);
    private static final Year LAST = Year.of(2200);

    private DateRange() {}

    /**
     * Reads a date such as {@code 2026-01-31}.
     *
     * @throws DateTimeParseException when it is no date of those years
     */
    public static LocalDate parse(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < FIRST.getValue() || date.getYear() > LAST.getValue()) {
            throw new DateTimeParseException("Outside of the years that are taken", text, 0);
        }
        return date;
    }
}
