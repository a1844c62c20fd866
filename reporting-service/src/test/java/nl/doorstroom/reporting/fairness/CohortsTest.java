package nl.doorstroom.reporting.fairness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.doorstroom.reporting.step.StepKind;

import static java.util.stream.Collectors.toList;
import static nl.doorstroom.reporting.step.StepKind.INTAKE;
import static nl.doorstroom.reporting.step.StepKind.PLACED;
import static nl.doorstroom.reporting.step.StepKind.TRAJECTORY_STARTED;
import static nl.doorstroom.reporting.step.StepKind.VACANCY_OFFERED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CohortsTest {

    private static final LocalDate START = LocalDate.parse("2025-01-01");
    private static final LocalDate END = LocalDate.parse("2025-06-30");
    private static final UUID ANNA = UUID.fromString("019a2b3c-0000-7000-8000-000000000001");
    private static final UUID BERT = UUID.fromString("019a2b3c-0000-7000-8000-000000000002");

    @Test
    void putsSomebodyAtTheFurthestStepThatWasTakenSinceTheEntryAlsoAfterThePeriod() {
        List<Cohort> cohorts = of(
                taken(ANNA, INTAKE, "2025-06-30"),
                taken(ANNA, PLACED, "2026-02-01"),
                taken(BERT, INTAKE, "2025-01-01"),
                taken(BERT, TRAJECTORY_STARTED, "2025-01-20"));

        assertEquals(List.of("[]", "[" + BERT + "]", "[]", "[" + ANNA + "]"), people(cohorts));
    }

    @Test
    void doesNotCountWhatCameBeforeTheEntry() {
        List<Cohort> cohorts = of(taken(ANNA, PLACED, "2024-05-01"), taken(ANNA, TRAJECTORY_STARTED, "2025-02-01"));

        assertEquals(List.of("[]", "[" + ANNA + "]", "[]", "[]"), people(cohorts));
    }

    @Test
    void leavesOutWhoEnteredInAnotherPeriod() {
        List<Cohort> cohorts = of(
                taken(ANNA, TRAJECTORY_STARTED, "2024-12-31"),
                taken(ANNA, VACANCY_OFFERED, "2025-03-01"),
                taken(BERT, TRAJECTORY_STARTED, "2025-07-01"));

        assertEquals(List.of("[]", "[]", "[]", "[]"), people(cohorts));
    }

    @Test
    void takesAnIntakeForAnEntryOnlyOfWhoWasUnknownBefore() {
        // The first offer of the way that goes on was made before the period, so a later one is not known.
        List<Cohort> cohorts = of(
                taken(ANNA, TRAJECTORY_STARTED, "2024-09-01"),
                taken(ANNA, INTAKE, "2025-03-01"),
                taken(BERT, INTAKE, "2025-03-01"));

        assertEquals(List.of("[" + BERT + "]", "[]", "[]", "[]"), people(cohorts));
    }

    @Test
    void entersByWhatWasAskedAndFollowsEverywhere() {
        List<Cohort> cohorts = of(
                new TakenStep(ANNA, false, TRAJECTORY_STARTED, LocalDate.parse("2025-02-01"), true),
                new TakenStep(ANNA, false, PLACED, LocalDate.parse("2025-05-01"), false),
                new TakenStep(BERT, false, TRAJECTORY_STARTED, LocalDate.parse("2025-02-01"), false));

        assertEquals(List.of("[]", "[]", "[]", "[" + ANNA + "]"), people(cohorts));
    }

    @Test
    void countsWhoWasErasedAndNamesOnlyTheOthers() {
        List<Cohort> cohorts = of(
                new TakenStep(ANNA, true, INTAKE, LocalDate.parse("2025-03-01"), true),
                taken(BERT, INTAKE, "2025-03-04"));

        assertEquals(List.of("[" + BERT + "]", "[]", "[]", "[]"), people(cohorts));
        assertEquals(1, cohorts.get(0).anonymous());
    }

    @Test
    void neitherNamesNorCountsWhoIsHidden() {
        List<Cohort> cohorts = Cohorts.of(
                List.of(taken(ANNA, INTAKE, "2025-03-01"), taken(BERT, INTAKE, "2025-03-04")),
                START,
                END,
                Set.of(ANNA));

        assertEquals(List.of("[" + BERT + "]", "[]", "[]", "[]"), people(cohorts));
        assertEquals(0, cohorts.get(0).anonymous());
    }

    @Test
    void hasEverybodyOnceInAnyOrderOfTelling() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<TakenStep> steps = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                steps.add(new TakenStep(
                        new UUID(0, random.nextInt(12)),
                        false,
                        Cohorts.WAY.get(random.nextInt(4)),
                        LocalDate.parse("2024-10-01").plusDays(random.nextInt(500)),
                        random.nextBoolean()));
            }
            List<Cohort> cohorts = of(steps.toArray(new TakenStep[0]));
            Collections.shuffle(steps, random);
            steps.addAll(List.copyOf(steps));

            assertEquals(cohorts, of(steps.toArray(new TakenStep[0])), "seed " + seed);
            List<UUID> named =
                    cohorts.stream().flatMap(cohort -> cohort.people().stream()).collect(toList());
            assertEquals(new HashSet<>(named).size(), named.size(), "seed " + seed);
            Set<UUID> starters = new HashSet<>();
            for (TakenStep step : steps) {
                if (step.asked()
                        && step.kind() == TRAJECTORY_STARTED
                        && !step.on().isBefore(START)
                        && !step.on().isAfter(END)) {
                    starters.add(step.participantId());
                }
            }
            assertTrue(named.containsAll(starters), "seed " + seed);
        }
    }

    private static TakenStep taken(UUID person, StepKind kind, String day) {
        return new TakenStep(person, false, kind, LocalDate.parse(day), true);
    }

    private static List<Cohort> of(TakenStep... steps) {
        return Cohorts.of(List.of(steps), START, END, Set.of());
    }

    private static List<String> people(List<Cohort> cohorts) {
        return cohorts.stream().map(cohort -> cohort.people().toString()).toList();
    }
}
