package nl.doorstroom.trajectories.groupsession;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.calendar.DutchCalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SessionTimesTest {

    /** The clock goes forward on 29 March 2026 at 02:00, and back on 25 October at 03:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-15, 13:30, 16:00, 2026-10-15T11:30:00Z, 2026-10-15T14:00:00Z",
        "2026-10-29, 13:30, 16:00, 2026-10-29T12:30:00Z, 2026-10-29T15:00:00Z",
        "2026-03-26, 13:30, 16:00, 2026-03-26T12:30:00Z, 2026-03-26T15:00:00Z",
        "2026-04-02, 13:30, 16:00, 2026-04-02T11:30:00Z, 2026-04-02T14:00:00Z",
        // A time that does not exist is an hour later.
        "2026-03-29, 02:30, 04:00, 2026-03-29T01:30:00Z, 2026-03-29T02:00:00Z",
        // Its end would come first; it is as long as the clock says.
        "2026-03-29, 02:50, 03:10, 2026-03-29T01:50:00Z, 2026-03-29T02:10:00Z",
        // Of a time that exists twice the first is meant.
        "2026-10-25, 02:30, 03:30, 2026-10-25T00:30:00Z, 2026-10-25T02:30:00Z"
    })
    void readsTheClockOnTheWall(LocalDate day, LocalTime start, LocalTime end, Instant startsAt, Instant endsAt) {
        assertEquals(new SessionTimes(startsAt, endsAt), SessionTimes.of(day, start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-10-25", "2027-03-28"})
    void endsAfterItBeginsAtEveryTimeOfADayOnWhichTheClockChanges(LocalDate day) {
        for (int start = 0; start < 24 * 60 - 10; start += 10) {
            for (int end = start + 10; end < 24 * 60; end += 10) {
                SessionTimes times =
                        SessionTimes.of(day, LocalTime.ofSecondOfDay(start * 60L), LocalTime.ofSecondOfDay(end * 60L));

                Duration length = Duration.between(times.startsAt(), times.endsAt());
                assertTrue(
                        length.toMinutes() > 0 && Math.abs(length.toMinutes() - (end - start)) <= 60, times::toString);
                assertEquals(day, DutchCalendar.dateOf(times.startsAt()));
            }
        }
    }

    @Test
    void staysAtTheSameHourForEveryThursdayOfAYear() {
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusWeeks(1)) {
            SessionTimes times = SessionTimes.of(day, LocalTime.of(13, 30), LocalTime.of(16, 0));

            assertEquals(LocalTime.of(13, 30), LocalTime.ofInstant(times.startsAt(), DutchCalendar.ZONE));
            assertEquals(LocalTime.of(16, 0), LocalTime.ofInstant(times.endsAt(), DutchCalendar.ZONE));
        }
    }
}
