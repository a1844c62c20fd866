package nl.doorstroom.trajectories.hours;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static nl.doorstroom.trajectories.testing.Given.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HoursPlanTest {

    @Test
    void growsStepByStep() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();

        assertTrue(plan.stepOn(LocalDate.of(2026, 1, 11)).isEmpty());
        assertEquals(8, hoursOn(plan, 2026, 1, 12));
        assertEquals(8, hoursOn(plan, 2026, 3, 1));
        assertEquals(12, hoursOn(plan, 2026, 3, 2));
        assertEquals(24, hoursOn(plan, 2027, 1, 1));
    }

    @Test
    void overridesWhatIsLaterWhenAChangeIsBackDated() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();

        plan.change(List.of(step("2026-02-02", 10)), false, CLOCK);

        assertEquals("2026-01-12:8 2026-02-02:10", text(plan));
    }

    @Test
    void tellsOthersOfNoHoursAfterTheLastDayAndStaysWhole() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();

        List<String> told = plan.cut(LocalDate.of(2026, 5, 3), CLOCK).steps().stream()
                .map(step -> step.validFrom() + ":" + step.hoursPerWeek())
                .toList();

        assertEquals(List.of("2026-01-12:8", "2026-03-02:12", "2026-05-04:0"), told);
        assertEquals(4, plan.steps().size());
    }

    @Test
    void keepsWhatIsLaterWhenAsked() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();

        plan.change(List.of(step("2026-02-02", 10)), true, CLOCK);

        assertEquals("2026-01-12:8 2026-02-02:10 2026-03-02:12 2026-05-04:16 2026-07-06:24", text(plan));
    }

    @Test
    void replacesTheStepsBetweenItsOwn() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();

        plan.change(List.of(step("2026-02-02", 10), step("2026-06-01", 20)), true, CLOCK);

        assertEquals("2026-01-12:8 2026-02-02:10 2026-06-01:20 2026-07-06:24", text(plan));
    }

    @Test
    void dividesTheHoursOverTheDaysThatAreAgreed() {
        HoursStep step = new HoursStep(
                LocalDate.of(2026, 1, 12), BigDecimal.valueOf(8), List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY));

        assertEquals(
                0,
                new BigDecimal("4")
                        .compareTo(HoursPlan.hoursOnDay(step, LocalDate.of(2026, 1, 12))
                                .orElseThrow()));
        assertEquals(
                0,
                BigDecimal.ZERO.compareTo(
                        HoursPlan.hoursOnDay(step, LocalDate.of(2026, 1, 13)).orElseThrow()));
    }

    private static HoursPlan aPlanOf8And12And16And24Hours() {
        HoursPlan plan = new HoursPlan(UUID.randomUUID(), UUID.randomUUID(), CLOCK);
        plan.change(
                List.of(step("2026-05-04", 16), step("2026-01-12", 8), step("2026-03-02", 12), step("2026-07-06", 24)),
                false,
                CLOCK);
        return plan;
    }

    private static HoursStep step(String from, int hours) {
        return new HoursStep(LocalDate.parse(from), BigDecimal.valueOf(hours), List.of());
    }

    private static int hoursOn(HoursPlan plan, int year, int month, int day) {
        return plan.stepOn(LocalDate.of(year, month, day))
                .orElseThrow()
                .hoursPerWeek()
                .intValue();
    }

    private static String text(HoursPlan plan) {
        return plan.steps().stream()
                .map(step -> step.validFrom() + ":" + step.hoursPerWeek())
                .collect(Collectors.joining(" "));
    }
}
