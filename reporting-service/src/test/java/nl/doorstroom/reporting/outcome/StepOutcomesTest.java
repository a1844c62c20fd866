package nl.doorstroom.reporting.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.history.Contract;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.history.World;
import nl.doorstroom.reporting.step.Step;
import nl.doorstroom.reporting.step.StepKind;
import nl.doorstroom.reporting.step.WorkedDaySteps;

import static nl.doorstroom.reporting.testing.Counted.DEFINITIONS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for the steps of every history, tried on random ones; a failure names the seed that shows it. */
class StepOutcomesTest {

    /** Stretches of days, which are longer or shorter by what comes later; every other step is one day. */
    private static final Set<StepKind> WORK = Set.of(StepKind.WORK_CONFIRMED, StepKind.WORK_UNCONFIRMED);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderAndNumberOfDeliveriesChangeNothing(long seed) {
        List<Fact> facts = RandomHistory.of(seed);
        List<Fact> delivered = new ArrayList<>(facts);
        delivered.addAll(facts);
        Collections.shuffle(delivered, new Random(seed));

        assertEquals(
                new HashSet<>(StepOutcomes.of(History.of(facts), DEFINITIONS).rows()),
                new HashSet<>(
                        StepOutcomes.of(History.of(delivered), DEFINITIONS).rows()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void laterFactsNeverChangeWhatWasKnownBefore(long seed) {
        History whole = History.of(RandomHistory.of(seed));
        StepOutcomes steps = StepOutcomes.of(whole, DEFINITIONS);

        for (Instant moment : whole.moments()) {
            History until = new History(whole.facts().stream()
                    .filter(fact -> !fact.recorded().recordedAt().isAfter(moment))
                    .toList());
            assertEquals(
                    Set.copyOf(StepOutcomes.of(until, DEFINITIONS).at(moment, LocalDate.MAX)),
                    Set.copyOf(steps.at(moment, LocalDate.MAX)));
        }
    }

    /** Day by day, what the contracts of the world say. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyDayOfWorkIsADayOfAContractOfTheWorld(long seed) {
        History history = History.of(RandomHistory.of(seed));
        StepOutcomes steps = StepOutcomes.of(history, DEFINITIONS);

        for (Instant moment : history.moments()) {
            for (int day = 0; day < 900; day += 90) {
                LocalDate asOf = LocalDate.of(2024, 1, 1).plusDays(day);
                assertEquals(
                        daysOfContracts(history.knownAt(moment).asOf(asOf)),
                        daysOfWork(steps.at(moment, asOf), asOf),
                        () -> moment + " " + asOf);
            }
        }
    }

    private static Map<String, Integer> daysOfContracts(World world) {
        Map<String, Integer> days = new TreeMap<>();
        for (Contract contract : world.contracts()) {
            for (LocalDate day = contract.start();
                    DEFINITIONS.isPaid(contract.kind()) && !day.isAfter(world.asOf()) && contract.activeOn(day);
                    day = day.plusDays(1)) {
                if (!world.outOfScope(contract.participantId(), day)) {
                    String told = contract.evidencedOn(day, DEFINITIONS.evidenceMaxAgeDays())
                            ? "WORK_CONFIRMED"
                            : "WORK_UNCONFIRMED";
                    days.merge(
                            told + " " + contract.participantId() + " " + day + " "
                                    + (contract.hours().isEmpty() ? null : contract.hoursOn(day)),
                            1,
                            Integer::sum);
                }
            }
        }
        return days;
    }

    private static Map<String, Integer> daysOfWork(List<Step> steps, LocalDate asOf) {
        Map<String, Integer> days = new TreeMap<>();
        for (Step step : steps) {
            if (WORK.contains(step.kind())) {
                LocalDate last = step.days() == null ? asOf : step.countedOn().plusDays(step.days() - 1L);
                assertTrue(
                        step.countedOn().getDayOfMonth() == 1
                                || (step.days() != null
                                        && YearMonth.from(last).equals(YearMonth.from(step.countedOn()))),
                        () -> "loses days when it is cut to the month: " + step);
                for (LocalDate day = step.countedOn();
                        !day.isAfter(last) && !day.isAfter(asOf);
                        day = day.plusDays(1)) {
                    days.merge(
                            step.kind() + " " + step.participantId() + " " + day + " " + step.hours(), 1, Integer::sum);
                }
            }
        }
        return days;
    }

    /** A step looks back only: a world that ends on a day has the steps of that day, the way the whole world has them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void placementsOfTheWayAreThePlacementsThatAreCounted(long seed) {
        History history = History.of(RandomHistory.of(seed));
        StepOutcomes steps = StepOutcomes.of(history, DEFINITIONS);

        for (Instant moment : history.moments()) {
            for (int day = 0; day < 900; day += 30) {
                LocalDate asOf = LocalDate.of(2024, 1, 1).plusDays(day);
                Set<String> placed = new HashSet<>();
                steps.at(moment, asOf).stream()
                        .filter(step -> step.kind() == StepKind.PLACED)
                        .forEach(step -> placed.add(step.id() + " " + step.countedOn() + " " + step.programmeId() + " "
                                + step.organisation()));
                Set<String> counted = new HashSet<>();
                Figures.of(history, moment, asOf, DEFINITIONS)
                        .placements()
                        .forEach(each -> counted.add(each.placement().chainId() + " "
                                + each.placement().placementDate() + " "
                                + each.placement().attribution().programmeId() + " "
                                + each.placement().attribution().organisation()));
                assertEquals(counted, placed, () -> moment + " " + asOf);
            }
        }
    }

    /** They are counted one by one; that must say what counting them all together says. */
    @ParameterizedTest
    @MethodSource("seeds")
    void daysThatWereWorkedAreThoseThatAreKnownAtEachMoment(long seed) {
        History history = History.of(RandomHistory.of(seed));
        StepOutcomes steps = StepOutcomes.of(history, DEFINITIONS);

        for (Instant moment : history.moments()) {
            assertEquals(
                    Set.copyOf(WorkedDaySteps.in(history.knownAt(moment))),
                    steps.at(moment, LocalDate.MAX).stream()
                            .filter(step -> step.kind() == StepKind.HOURS_WORKED)
                            .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWorldHasOneAnswerOfEachStepFromItsOwnDayOn(long seed) {
        History history = History.of(RandomHistory.of(seed));
        StepOutcomes steps = StepOutcomes.of(history, DEFINITIONS);

        for (Instant moment : history.moments()) {
            List<Step> all = steps.at(moment, LocalDate.MAX);
            for (int day = 0; day < 1200; day += 40) {
                LocalDate asOf = LocalDate.of(2023, 6, 1).plusDays(day);
                Set<String> expected = new HashSet<>();
                all.stream()
                        .filter(step ->
                                !WORK.contains(step.kind()) && !step.countedOn().isAfter(asOf))
                        .forEach(step -> expected.add(step.kind() + " " + step.id()));
                Set<String> present = new HashSet<>();
                for (Step step : steps.at(moment, asOf)) {
                    String one = step.kind() + " " + step.id();
                    assertTrue(WORK.contains(step.kind()) || present.add(one), () -> "twice " + step);
                }
                assertEquals(expected, present, () -> moment + " " + asOf);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStepIsOneAtEachMomentAndBelongsToOneProgrammeAtMost(long seed) {
        History history = History.of(RandomHistory.of(seed));
        StepOutcomes steps = StepOutcomes.of(history, DEFINITIONS);

        for (Instant moment : history.moments()) {
            Map<String, Integer> times = new HashMap<>();
            for (Step step : steps.at(moment, LocalDate.MAX)) {
                times.merge(step.kind() + " " + step.id(), 1, Integer::sum);
                assertTrue(step.programmeId() != null || step.organisation() == null);
                assertTrue(step.days() == null || step.days() >= 0);
            }
            times.forEach((step, count) -> assertEquals(1, count, step));
        }
    }
}
