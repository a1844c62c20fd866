package nl.doorstroom.trajectories.attendance;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimeSpanTest {

    private static final LocalDate CLOCK_FORWARD = LocalDate.of(2026, 3, 29);
    private static final LocalDate CLOCK_BACK = LocalDate.of(2026, 10, 25);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 08:30, 12:30, 4.00",
        "2026-03-02, 22:00, 06:00, 8.00",
        // The clock changes in these nights.
        "2026-03-28, 22:00, 06:00, 7.00",
        "2026-10-24, 22:00, 06:00, 9.00",
        "2026-03-29, 00:00, 12:00, 11.00",
        "2026-10-25, 00:00, 12:00, 13.00",
        "2026-03-02, 08:00, 08:20, 0.33",
        "2026-03-02, 12:00, 00:00, 12.00",
    })
    void countsTheHoursThatReallyPassed(String day, String from, String until, String hours) {
        TimeSpan span = TimeSpan.of(LocalDate.parse(day), LocalTime.parse(from), LocalTime.parse(until));

        assertEquals(new BigDecimal(hours), span.hours());
    }

    @Test
    void dividesANightOverItsDays() {
        LocalDate day = CLOCK_BACK.minusDays(1);

        assertEquals(
                Map.of(day, Duration.ofHours(2), CLOCK_BACK, Duration.ofHours(7)),
                TimeSpan.of(day, LocalTime.of(22, 0), LocalTime.of(6, 0)).byDay());
        assertEquals(
                Map.of(day, Duration.ofHours(12)),
                TimeSpan.of(day, LocalTime.NOON, LocalTime.MIDNIGHT).byDay());
    }

    @Test
    void knowsHowLongADayIs() {
        assertEquals(Duration.ofHours(23), TimeSpan.lengthOf(CLOCK_FORWARD));
        assertEquals(Duration.ofHours(25), TimeSpan.lengthOf(CLOCK_BACK));
        assertEquals(Duration.ofHours(24), TimeSpan.lengthOf(CLOCK_BACK.plusDays(1)));
    }

    @Test
    void knowsTheHourThatIsNotThere() {
        assertTrue(TimeSpan.isSkipped(CLOCK_FORWARD, LocalTime.of(2, 30), LocalTime.of(8, 0)));
        assertTrue(TimeSpan.isSkipped(CLOCK_FORWARD.minusDays(1), LocalTime.of(22, 0), LocalTime.of(2, 30)));
        assertFalse(TimeSpan.isSkipped(CLOCK_FORWARD, LocalTime.of(3, 0), LocalTime.of(8, 0)));
        assertFalse(TimeSpan.isSkipped(CLOCK_BACK, LocalTime.of(2, 30), LocalTime.of(8, 0)));
    }

    @Test
    void overlapsOnlyWhereBothHaveTimes() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        TimeSpan night = TimeSpan.of(day, LocalTime.of(22, 0), LocalTime.of(6, 0));

        assertTrue(night.overlaps(TimeSpan.of(day.plusDays(1), LocalTime.of(5, 59), LocalTime.of(8, 0))));
        assertFalse(night.overlaps(TimeSpan.of(day.plusDays(1), LocalTime.of(6, 0), LocalTime.of(8, 0))));
        assertFalse(night.overlaps(TimeSpan.of(day, BigDecimal.TEN)));
        assertFalse(TimeSpan.of(day, BigDecimal.TEN).overlaps(night));
    }

    /** Whatever the times are, its parts are together as long as the whole, and no part is longer than its day. */
    @Test
    void losesNothingByDividing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
            LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
            LocalTime until = LocalTime.of(random.nextInt(24), random.nextInt(60));
            if (from.equals(until) || TimeSpan.isSkipped(day, from, until)) {
                continue;
            }
            TimeSpan span = TimeSpan.of(day, from, until);
            String shown = "seed " + seed + ": " + span;
            assertEquals(span.length(), span.byDay().values().stream().reduce(Duration.ZERO, Duration::plus), shown);
            span.byDay().forEach((date, part) -> assertTrue(part.compareTo(TimeSpan.lengthOf(date)) <= 0, shown));
        }
    }
}
