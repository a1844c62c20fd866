package nl.doorstroom.trajectories.groupsession;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import nl.doorstroom.platform.calendar.DutchCalendar;

/**
 * When a session is, made from what the clock on the wall in Europe/Amsterdam says. A time that does not exist, because the
 * clock goes forward, is so much later as the clock goes forward; one that exists twice is the first of the two. A session
 * whose end would come before its beginning that way is as long as the clock says.
 */
record SessionTimes(Instant startsAt, Instant endsAt) {

    /** @param end later than the start, on the same day */
    static SessionTimes of(LocalDate day, LocalTime start, LocalTime end) {
        Instant startsAt = day.atTime(start).atZone(DutchCalendar.ZONE).toInstant();
        Instant endsAt = day.atTime(end).atZone(DutchCalendar.ZONE).toInstant();
        return new SessionTimes(
                startsAt, endsAt.isAfter(startsAt) ? endsAt : startsAt.plus(Duration.between(start, end)));
    }
}
