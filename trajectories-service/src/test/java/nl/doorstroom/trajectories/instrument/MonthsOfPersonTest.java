package nl.doorstroom.trajectories.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.trajectories.instrument.MonthsOfPerson.Span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MonthsOfPersonTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 24, 2027-12-31",
        "2026-01-31, 1, 2026-02-27",
        "2024-01-31, 1, 2024-02-28",
        "2026-03-15, 24, 2028-03-14"
    })
    void lastsUntilTheDayBeforeTheSameDay(LocalDate start, int months, LocalDate last) {
        assertEquals(last, MonthsOfPerson.lastDay(start, months, List.of()));
    }

    @Test
    void takesOffWhatThePersonHad() {
        List<Span> had = List.of(span("2024-01-01", "2024-12-31"), span("2025-03-01", "2025-05-10"));

        assertEquals(LocalDate.parse("2026-10-21"), MonthsOfPerson.lastDay(LocalDate.parse("2026-01-01"), 24, had));
    }

    @Test
    void leavesNothingOfTheTwentyFifthMonth() {
        List<Span> had = List.of(span("2024-01-01", "2025-12-31"));
        LocalDate start = LocalDate.parse("2026-01-01");

        assertTrue(MonthsOfPerson.lastDay(start, 24, had).isBefore(start));
    }

    @Test
    void neverGivesMoreThanTheMonthsWhateverPiecesTheyAreCutInto() {
        Random random = new Random(20261122);
        for (int round = 0; round < 500; round++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(700));
            List<Span> had = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                LocalDate last = day.plusDays(random.nextInt(90));
                had.add(new Span(day, last));
                day = last.plusDays(1L + random.nextInt(60));
            }
            LocalDate end = MonthsOfPerson.lastDay(day, 24, had);
            long days = had.stream()
                            .mapToLong(span ->
                                    span.last().toEpochDay() - span.first().toEpochDay() + 1)
                            .sum()
                    + end.toEpochDay()
                    - day.toEpochDay()
                    + 1;
            // A month has 28 to 31 days, so pieces of months differ by three days each at most.
            long slack = 3L * (had.size() + 1);
            assertFalse(days > 731 + slack, () -> "too long: " + had + " then until " + end);
            assertFalse(days < 730 - slack, () -> "too short: " + had + " then until " + end);
        }
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
