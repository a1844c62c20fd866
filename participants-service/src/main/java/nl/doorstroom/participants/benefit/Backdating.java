package nl.doorstroom.participants.benefit;

import java.time.LocalDate;

import nl.doorstroom.platform.calendar.DutchCalendar;

/**
 * How far the municipality may grant back in time without a reason: three calendar months, clipped to the month's end
 * (Participatiewet, article 44, since 1 January 2026).
 */
final class Backdating {

    static final int MONTHS = 3;

    private Backdating() {}

    static boolean needsReason(LocalDate firstDay, LocalDate today) {
        return firstDay.isBefore(DutchCalendar.plusMonths(today, -MONTHS));
    }
}
