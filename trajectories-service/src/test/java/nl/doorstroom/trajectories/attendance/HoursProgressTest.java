package nl.doorstroom.trajectories.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.doorstroom.trajectories.attendance.HoursProgress.Absence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class HoursProgressTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void takesWhatIsExcusedOffWhatWasPlanned() {
        HoursProgress progress = progress(
                "16",
                told(0, "AANWEZIG", "6"),
                told(1, "ZIEK", "2"),
                told(1, "ZIEK", "1"),
                told(2, "VERLOF", "4"),
                told(3, "ZIEK", "1"));

        assertEquals(new BigDecimal("6.00"), progress.worked());
        assertEquals(new BigDecimal("4.00"), progress.excused());
        assertEquals(new BigDecimal("50.0"), progress.percentage());
        assertEquals(
                List.of(
                        new Absence("VERLOF", new BigDecimal("4.00"), 1),
                        new Absence("ZIEK", new BigDecimal("4.00"), 2)),
                progress.absences());
    }

    @Test
    void cutsThePercentageSoThatItNeverLooksLikeEnough() {
        assertEquals(
                new BigDecimal("79.9"),
                progress("32", told(0, "AANWEZIG", "25.59")).percentage());
        assertEquals(
                new BigDecimal("80.0"),
                progress("32", told(0, "AANWEZIG", "25.6")).percentage());
    }

    @Test
    void hasNoPercentageWhenNothingWasExpected() {
        assertNull(progress("0", told(0, "AANWEZIG", "4")).percentage());
        assertNull(progress("4", told(0, "VERLOF", "4")).percentage());
        assertNull(progress("4", told(0, "VERLOF", "5")).percentage());
    }

    @Test
    void leavesOutWhatWasToldOfOtherDays() {
        HoursProgress progress = progress("8", told(-1, "AANWEZIG", "4"), told(7, "AANWEZIG", "4"));

        assertEquals(new BigDecimal("0.00"), progress.worked());
    }

    @Test
    void namesAWeekByTheYearInWhichMostOfItLies() {
        assertEquals("2026-W10", progress("8").week());
        assertEquals("2026-W01", week(LocalDate.of(2025, 12, 29)));
        assertEquals("2026-W53", week(LocalDate.of(2026, 12, 28)));
    }

    private static String week(LocalDate monday) {
        return HoursProgress.of(monday, monday.plusDays(6), BigDecimal.ZERO, List.of(), HoursProgressTest::absence)
                .week();
    }

    private static HoursProgress progress(String planned, AttendanceFacts... told) {
        return HoursProgress.of(
                MONDAY, MONDAY.plusDays(6), new BigDecimal(planned), List.of(told), HoursProgressTest::absence);
    }

    private static AttendanceFacts told(int day, String code, String hours) {
        return new AttendanceFacts(MONDAY.plusDays(day), code, null, null, new BigDecimal(hours), null);
    }

    private static AbsenceOf absence(String code) {
        return switch (code) {
            case "AANWEZIG" -> AbsenceOf.NOBODY;
            case "VERLOF" -> new AbsenceOf(AbsenceClass.EXCUSED);
            default -> new AbsenceOf(AbsenceClass.OTHER);
        };
    }
}
