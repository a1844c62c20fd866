package nl.doorstroom.trajectories.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;

/**
 * A stretch of time as it really passed: on the days on which the clock changes an hour more or less than the clock says.
 *
 * @param from null when only the number of hours is known
 * @param until null when only the number of hours is known
 */
record TimeSpan(
        LocalDate day, @Nullable Instant from, @Nullable Instant until, Duration length) {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

    /** From one time by the clock to another; one that is not later is on the next day. */
    static TimeSpan of(LocalDate day, LocalTime from, LocalTime until) {
        Instant begin = day.atTime(from).atZone(DutchCalendar.ZONE).toInstant();
        Instant end = endOf(day, from, until).atZone(DutchCalendar.ZONE).toInstant();
        return new TimeSpan(day, begin, end, Duration.between(begin, end));
    }

    /** So many hours of a day, at any time. */
    static TimeSpan of(LocalDate day, BigDecimal hours) {
        return new TimeSpan(
                day, null, null, Duration.ofSeconds(hours.multiply(SECONDS).longValue()));
    }

    private static LocalDateTime endOf(LocalDate day, LocalTime from, LocalTime until) {
        return (until.isAfter(from) ? day : day.plusDays(1)).atTime(until);
    }

    /** Whether the clock never shows a time, because it is put forward over it. */
    static boolean isSkipped(LocalDateTime time) {
        return DutchCalendar.ZONE.getRules().getValidOffsets(time).isEmpty();
    }

    /** Whether the clock never shows one of these times. */
    static boolean isSkipped(LocalDate day, LocalTime from, LocalTime until) {
        return isSkipped(day.atTime(from)) || isSkipped(endOf(day, from, until));
    }

    /** How long a day is: an hour more or less when the clock changes. */
    static Duration lengthOf(LocalDate day) {
        return Duration.between(start(day), start(day.plusDays(1)));
    }

    private static ZonedDateTime start(LocalDate day) {
        return day.atStartOfDay(DutchCalendar.ZONE);
    }

    BigDecimal hours() {
        return BigDecimal.valueOf(length.toSeconds()).divide(SECONDS, 2, RoundingMode.HALF_UP);
    }

    /** How much of it is on each day; what has no times is on the day itself. */
    Map<LocalDate, Duration> byDay() {
        Map<LocalDate, Duration> parts = new TreeMap<>();
        if (from == null || until == null) {
            parts.put(day, length);
            return parts;
        }
        Instant begin = from;
        for (LocalDate date = day; begin.isBefore(until); date = date.plusDays(1)) {
            Instant midnight = start(date.plusDays(1)).toInstant();
            Instant end = midnight.isBefore(until) ? midnight : until;
            parts.put(date, Duration.between(begin, end));
            begin = end;
        }
        return parts;
    }

    boolean overlaps(TimeSpan other) {
        return from != null
                && until != null
                && other.from != null
                && other.until != null
                && from.isBefore(other.until)
                && other.from.isBefore(until);
    }
}
