package nl.doorstroom.trajectories.hours;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nl.doorstroom.trajectories.hours.TimeInForce.Standstill;

import static nl.doorstroom.trajectories.testing.Given.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HoursPlanTest {

    private static final TimeInForce ALWAYS = new TimeInForce(null, null, List.of(), false);
    private static final String BY = "somebody";

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

        plan.change(List.of(step("2026-02-02", 10)), false, ALWAYS, BY, CLOCK);

        assertEquals("2026-01-12:8 2026-02-02:10", text(plan));
    }

    @Test
    void tellsOthersOfNoHoursAfterTheLastDayAndStaysWhole() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();

        List<String> told = plan.tell(until("2026-05-03"), CLOCK).orElseThrow().steps().stream()
                .map(step -> step.validFrom() + ":" + step.hoursPerWeek())
                .toList();

        assertEquals(List.of("2026-01-12:8", "2026-03-02:12", "2026-05-04:0"), told);
        assertEquals(4, plan.steps().size());
    }

    @Test
    void keepsWhatIsLaterWhenAsked() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();

        plan.change(List.of(step("2026-02-02", 10)), true, ALWAYS, BY, CLOCK);

        assertEquals("2026-01-12:8 2026-02-02:10 2026-03-02:12 2026-05-04:16 2026-07-06:24", text(plan));
    }

    @Test
    void replacesTheStepsBetweenItsOwn() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();

        plan.change(List.of(step("2026-02-02", 10), step("2026-06-01", 20)), true, ALWAYS, BY, CLOCK);

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

    @Test
    void tellsOthersOfNoHoursBeforeTheFirstDayOrWhileItStandsStill() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();
        TimeInForce time = new TimeInForce(
                LocalDate.parse("2026-01-19"),
                null,
                List.of(
                        new Standstill(LocalDate.parse("2026-02-02"), LocalDate.parse("2026-02-09")),
                        new Standstill(LocalDate.parse("2026-06-01"), null)),
                false);

        assertEquals(
                "2026-01-19:8 2026-02-02:0 2026-02-09:8 2026-03-02:12 2026-05-04:16 2026-06-01:0",
                text(plan.tell(time, CLOCK).orElseThrow().steps()));
    }

    @Test
    void tellsOthersOfNoHoursAtAllWhenTheTrajectoryShouldNotHaveBeen() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();

        assertEquals(
                "2026-01-12:0",
                text(plan.tell(new TimeInForce(null, null, List.of(), true), CLOCK)
                        .orElseThrow()
                        .steps()));
    }

    @Test
    void tellsOthersNothingWhenTheyWouldHearWhatTheyKnow() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();
        long version = plan.version();

        assertEquals(Optional.empty(), plan.tell(ALWAYS, CLOCK));

        assertEquals(version, plan.version());
        assertTrue(plan.tell(until("2026-05-03"), CLOCK).isPresent());
        assertEquals(Optional.empty(), plan.tell(until("2026-05-03"), CLOCK));
        assertEquals(
                text(plan.steps()), text(plan.tell(ALWAYS, CLOCK).orElseThrow().steps()));
    }

    @Test
    void carriesOverWhatIsPlannedFromADayOn() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();

        assertEquals("2026-04-01:12 2026-05-04:16 2026-07-06:24", text(plan.stepsFrom(LocalDate.of(2026, 4, 1))));
        assertEquals(
                "2026-01-12:8 2026-03-02:12 2026-05-04:16 2026-07-06:24",
                text(plan.stepsFrom(LocalDate.of(2025, 12, 31))));
        assertEquals("2027-01-01:24", text(plan.stepsFrom(LocalDate.of(2027, 1, 1))));
    }

    @Test
    void keepsLaterStepsWhenItStepsUp() {
        HoursPlan plan = aPlanOf8And12And16And24Hours();

        plan.stepUp(step("2026-03-16", 14), ALWAYS, BY, CLOCK);

        assertEquals("2026-01-12:8 2026-03-02:12 2026-03-16:14 2026-05-04:16 2026-07-06:24", text(plan));
    }

    /** Any history of changes gives, on each day, what somebody would have who wrote the hours in a diary day by day. */
    @Test
    void isOnEachDayWhatADiaryWouldSayWhateverWasChanged() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        LocalDate begin = LocalDate.of(2026, 1, 1);
        int days = 200;
        for (int history = 0; history < 500; history++) {
            HoursPlan plan = new HoursPlan(UUID.randomUUID(), UUID.randomUUID(), CLOCK);
            BigDecimal[] diary = new BigDecimal[days];
            boolean[] begins = new boolean[days];
            for (int change = 0; change < 1 + random.nextInt(8); change++) {
                NavigableMap<Integer, Integer> steps = new TreeMap<>();
                for (int i = 0; i <= random.nextInt(4); i++) {
                    steps.put(random.nextInt(days), random.nextInt(61));
                }
                boolean keepLater = random.nextBoolean();
                plan.change(
                        steps.entrySet().stream()
                                .map(step -> step(begin.plusDays(step.getKey()).toString(), step.getValue()))
                                .toList(),
                        keepLater,
                        ALWAYS,
                        BY,
                        CLOCK);
                write(diary, begins, steps, keepLater);
            }
            String shown = "seed " + seed + ", history " + history + ": " + text(plan);
            List<HoursStep> present = plan.steps();
            for (int day = 0; day < days; day++) {
                LocalDate date = begin.plusDays(day);
                assertEquals(
                        diary[day],
                        plan.stepOn(date).map(HoursStep::hoursPerWeek).orElse(null),
                        shown);
                assertEquals(
                        begins[day] ? 1 : 0,
                        present.stream()
                                .filter(step -> step.validFrom().equals(date))
                                .count(),
                        shown);
            }
            for (int i = 0; i < present.size(); i++) {
                assertEquals(
                        i + 1 == present.size() ? null : present.get(i + 1).validFrom(),
                        present.get(i).nextFrom(),
                        shown);
            }
        }
    }

    /** A new step holds until the next one in the diary: that of the same change, or a later one that is kept. */
    private static void write(
            BigDecimal[] diary, boolean[] begins, NavigableMap<Integer, Integer> steps, boolean keepLater) {
        BigDecimal hours = null;
        boolean kept = false;
        for (int day = steps.firstKey(); day < diary.length; day++) {
            kept = kept || (keepLater && day > steps.lastKey() && begins[day]);
            if (kept) {
                return;
            }
            begins[day] = steps.containsKey(day);
            hours = begins[day] ? BigDecimal.valueOf(steps.get(day)) : hours;
            diary[day] = hours;
        }
    }

    private static TimeInForce until(String last) {
        return new TimeInForce(null, LocalDate.parse(last), List.of(), false);
    }

    private static HoursPlan aPlanOf8And12And16And24Hours() {
        HoursPlan plan = new HoursPlan(UUID.randomUUID(), UUID.randomUUID(), CLOCK);
        plan.change(
                List.of(step("2026-05-04", 16), step("2026-01-12", 8), step("2026-03-02", 12), step("2026-07-06", 24)),
                false,
                ALWAYS,
                BY,
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
        return text(plan.steps());
    }

    private static String text(List<HoursStep> steps) {
        return steps.stream()
                .map(step -> step.validFrom() + ":" + step.hoursPerWeek())
                .collect(Collectors.joining(" "));
    }
}
