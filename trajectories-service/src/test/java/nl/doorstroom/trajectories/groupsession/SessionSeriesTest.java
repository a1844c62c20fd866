package nl.doorstroom.trajectories.groupsession;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static nl.doorstroom.trajectories.testing.Given.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SessionSeriesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 15);

    @Test
    void comesEveryTwoWeeks() {
        SessionSeries series = series(pattern(FIRST, DayOfWeek.THURSDAY, 2), null);

        assertEquals(
                List.of(FIRST, FIRST.plusWeeks(2), FIRST.plusWeeks(4)),
                List.copyOf(series.occurrences(FIRST, FIRST.plusWeeks(5)).keySet()));
    }

    @Test
    void beginsOnTheFirstSuchDayAndKeepsTheRhythmWhenAnotherHourIsAgreed() {
        SessionSeries series = series(pattern(FIRST.minusDays(2), DayOfWeek.THURSDAY, 2), null);
        series.change(pattern(FIRST.plusWeeks(1), DayOfWeek.THURSDAY, 2), CLOCK);

        assertEquals(
                List.of(FIRST, FIRST.plusWeeks(2), FIRST.plusWeeks(4)),
                List.copyOf(series.occurrences(FIRST.minusDays(9), FIRST.plusWeeks(5))
                        .keySet()));
    }

    @Test
    void isNotOnBeforeItsFirstAndAfterItsLastDay() {
        SessionSeries series = series(pattern(FIRST, DayOfWeek.THURSDAY, 2), FIRST.plusWeeks(8));

        assertThrows(SeriesIsNotOn.class, () -> series.change(pattern(FIRST.minusDays(1), DayOfWeek.MONDAY, 1), CLOCK));
        assertThrows(
                SeriesIsNotOn.class,
                () -> series.change(pattern(FIRST.plusWeeks(8).plusDays(1), DayOfWeek.MONDAY, 1), CLOCK));
    }

    /** Against a series that is looked at day by day, with each rhythm counted from the first such day. */
    @Test
    void isThatOfTheNewestChangeOfEachDay() {
        Random random = new Random(20261015);
        for (int round = 0; round < 500; round++) {
            List<SessionPattern> told = new ArrayList<>();
            LocalDate last = random.nextBoolean() ? null : FIRST.plusDays(30 + random.nextInt(120));
            told.add(pattern(FIRST, day(random), 1 + random.nextInt(4)));
            SessionSeries series = series(told.get(0), last);
            for (int i = 0; i < random.nextInt(4); i++) {
                SessionPattern change = pattern(FIRST.plusDays(random.nextInt(30)), day(random), 1 + random.nextInt(4));
                series.change(change, CLOCK);
                told.add(change);
            }

            TreeMap<LocalDate, SessionPattern> valid = new TreeMap<>();
            for (SessionPattern pattern : told) {
                valid.tailMap(pattern.validFrom(), true).clear();
                valid.put(
                        pattern.validFrom(),
                        pattern.after(valid.isEmpty() ? null : valid.lastEntry().getValue()));
            }
            List<LocalDate> expected = new ArrayList<>();
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(200)); day = day.plusDays(1)) {
                SessionPattern pattern = valid.floorEntry(day).getValue();
                if ((last == null || !day.isAfter(last)) && pattern.next(day).equals(day)) {
                    expected.add(day);
                }
            }
            assertEquals(
                    expected,
                    List.copyOf(series.occurrences(FIRST, FIRST.plusDays(199)).keySet()),
                    "round " + round);
        }
    }

    private static DayOfWeek day(Random random) {
        return DayOfWeek.of(1 + random.nextInt(7));
    }

    private static SessionSeries series(SessionPattern pattern, LocalDate last) {
        return new SessionSeries(UUID.randomUUID(), "00000001000000000101", "Cursus", pattern, last, CLOCK);
    }

    private static SessionPattern pattern(LocalDate from, DayOfWeek weekday, int everyWeeks) {
        return new SessionPattern(
                from, weekday, everyWeeks, LocalTime.of(13, 30), LocalTime.of(16, 0), "Huis", true, null, false);
    }
}
