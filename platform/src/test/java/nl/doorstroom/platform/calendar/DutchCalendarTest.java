package nl.doorstroom.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DutchCalendarTest {

    @Test
    void readsTheDayInAmsterdam() {
        assertEquals(LocalDate.of(2026, 7, 1), DutchCalendar.dateOf(Instant.parse("2026-06-30T22:30:00Z")));
        assertEquals(LocalDate.of(2026, 1, 1), DutchCalendar.dateOf(Instant.parse("2025-12-31T23:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-31,2025-02-28", "2024-01-31,2024-02-29", "2025-03-31,2025-04-30", "2025-02-28,2025-03-28"})
    void clipsAMonthLaterToTheEndOfThatMonth(LocalDate day, LocalDate monthLater) {
        assertEquals(monthLater, DutchCalendar.plusMonths(day, 1));
    }

    /** Each day of a century, counted by months and days of the month. */
    @ParameterizedTest
    @ValueSource(ints = {-3, 0, 1, 6, 24, 60})
    void comesToTheSameDayOfTheMonthOrTheLastThatItHas(int months) {
        for (LocalDate day = LocalDate.of(1999, 1, 1); day.getYear() < 2101; day = day.plusDays(1)) {
            int index = 12 * day.getYear() + day.getMonthValue() - 1 + months;
            YearMonth month = YearMonth.of(index / 12, index % 12 + 1);

            assertEquals(
                    month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth())),
                    DutchCalendar.plusMonths(day, months),
                    day.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", // New Year
                "2026-04-03", // Good Friday
                "2026-04-06", // Easter Monday
                "2026-04-27", // King's Day
                "2025-04-26", // King's Day, brought forward from a Sunday
                "2026-05-05", // Liberation Day
                "2026-05-14", // Ascension Day
                "2026-05-25", // Whit Monday
                "2026-12-25",
                "2026-12-26",
                "2026-06-06" // a Saturday
            })
    void knowsTheDaysOnWhichNobodyIsAskedToWork(LocalDate day) {
        assertFalse(DutchCalendar.isWorkingDay(day));
    }

    @Test
    void knowsAnOrdinaryTuesday() {
        assertTrue(DutchCalendar.isWorkingDay(LocalDate.of(2026, 6, 9)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02,1,2026-04-07",
        "2026-04-02,0,2026-04-02",
        "2026-12-24,2,2026-12-29",
        "2026-06-05,5,2026-06-12"
    })
    void countsWorkingDaysForward(LocalDate from, int days, LocalDate result) {
        assertEquals(result, DutchCalendar.plusWorkingDays(from, days));
    }

    /** So many working days lie between, and the last of them is the result; through Easter and the ends of years. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 30})
    void countsEachWorkingDayOnce(int days) {
        for (LocalDate from = LocalDate.of(2023, 12, 1); from.getYear() < 2028; from = from.plusDays(1)) {
            LocalDate result = DutchCalendar.plusWorkingDays(from, days);

            assertTrue(DutchCalendar.isWorkingDay(result), from.toString());
            assertEquals(
                    days,
                    from.plusDays(1)
                            .datesUntil(result.plusDays(1))
                            .filter(DutchCalendar::isWorkingDay)
                            .count(),
                    from.toString());
        }
    }

    @Test
    void countsNoWorkingDaysBack() {
        LocalDate day = LocalDate.of(2026, 6, 5);

        assertThrows(IllegalArgumentException.class, () -> DutchCalendar.plusWorkingDays(day, -1));
    }
}
