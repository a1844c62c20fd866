package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BackdatingTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-15, 2026-03-15",
        "2026-05-31, 2026-02-28",
        "2024-05-31, 2024-02-29",
        "2024-05-29, 2024-02-29",
        "2026-05-29, 2026-02-28",
        "2026-01-01, 2025-10-01",
        "2026-03-31, 2025-12-31",
        "2026-02-28, 2025-11-28",
    })
    void reachesBackThreeCalendarMonths(LocalDate today, LocalDate earliest) {
        assertFalse(Backdating.needsReason(earliest, today));
        assertTrue(Backdating.needsReason(earliest.minusDays(1), today));
    }

    /** Each day of a century, counted by months and days of the month. */
    @Test
    void reachesBackToTheSameDayOfTheMonthOrTheLastThatItHas() {
        for (LocalDate today = LocalDate.of(1999, 1, 1); today.getYear() < 2101; today = today.plusDays(1)) {
            YearMonth month = YearMonth.from(today).minusMonths(3);
            LocalDate earliest = month.atDay(Math.min(today.getDayOfMonth(), month.lengthOfMonth()));

            assertFalse(Backdating.needsReason(earliest, today), today.toString());
            assertTrue(Backdating.needsReason(earliest.minusDays(1), today), today.toString());
        }
    }

    /** Who waits a day can never grant further back. */
    @Test
    void doesNotReachFurtherBackOnALaterDay() {
        LocalDate earliest = LocalDate.of(1998, 10, 1);
        for (LocalDate today = LocalDate.of(1999, 1, 1); today.getYear() < 2101; today = today.plusDays(1)) {
            LocalDate before = earliest;
            while (Backdating.needsReason(earliest, today)) {
                earliest = earliest.plusDays(1);
            }
            assertTrue(Backdating.needsReason(before.minusDays(1), today), today.toString());
        }
        assertEquals(LocalDate.of(2100, 9, 30), earliest);
    }
}
