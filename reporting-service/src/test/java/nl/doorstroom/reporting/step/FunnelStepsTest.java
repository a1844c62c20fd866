package nl.doorstroom.reporting.step;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.testing.Recording;

import static nl.doorstroom.reporting.testing.ContractFacts.aContract;
import static nl.doorstroom.reporting.testing.Counted.DEFINITIONS;
import static nl.doorstroom.reporting.testing.OtherFacts.merged;
import static nl.doorstroom.reporting.testing.StepFacts.intake;
import static nl.doorstroom.reporting.testing.StepFacts.proposal;
import static nl.doorstroom.reporting.testing.TrajectoryFacts.aTrajectory;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class FunnelStepsTest {

    @Test
    void countsEachStepOfAWayOnItsOwnDayWithTheDaysSinceTheStepBefore() {
        List<Step> steps = steps(
                intake("Anna", "2024-08-01"),
                aTrajectory().from("2024-09-02").fact(),
                proposal("Anna", "2025-01-31"),
                aContract().from("2025-03-01").fact());

        assertEquals(
                List.of(
                        "INTAKE 2024-08-01 null null",
                        "TRAJECTORY_STARTED 2024-09-02 32 0",
                        "VACANCY_OFFERED 2025-01-31 151 151",
                        "PLACED 2025-03-01 29 180"),
                texts(steps));
        assertNull(steps.get(0).programmeId());
        for (Step step : steps.subList(1, 4)) {
            assertEquals(Recording.id("programme"), step.programmeId());
            assertEquals("Gresbo", step.organisation());
        }
    }

    @Test
    void takesTheLatestIntakeBeforeTheStart() {
        List<Step> steps = steps(
                intake("Anna", "2024-01-10"),
                intake("Anna", "2024-08-23"),
                intake("Anna", "2024-09-03"),
                aTrajectory().from("2024-09-02").fact());

        assertEquals(10, only(StepKind.TRAJECTORY_STARTED, steps).days());
    }

    @Test
    void countsTheFirstOfferOfATrajectoryAndLeavesTheOthersOut() {
        List<Step> steps = steps(
                aTrajectory().from("2024-09-02").fact(),
                proposal("Anna", "2024-11-01"),
                proposal("Anna", "2024-10-01"),
                proposal("Anna", "2024-12-01"));

        assertEquals("VACANCY_OFFERED 2024-10-01 29 29", text(only(StepKind.VACANCY_OFFERED, steps)));
    }

    @Test
    void countsAPlacementWithoutAnOfferWithoutDaysSinceIt() {
        List<Step> steps = steps(
                aTrajectory().from("2024-09-02").fact(),
                aContract().from("2025-03-01").fact());

        assertEquals("PLACED 2025-03-01 null 180", text(only(StepKind.PLACED, steps)));
    }

    @Test
    void takesTheDaysOfTheFirstPlacementOfATrajectoryOnly() {
        List<Step> steps = steps(
                aTrajectory().from("2024-09-02").fact(),
                proposal("Anna", "2024-09-12"),
                aContract("first").from("2024-10-01").until("2024-10-31").fact(),
                aContract("second").from("2025-03-01").fact());

        assertEquals(
                List.of("PLACED 2024-10-01 19 29", "PLACED 2025-03-01 null null"),
                texts(steps).stream().filter(text -> text.startsWith("PLACED")).toList());
    }

    @Test
    void goesOnWhenTheTrajectoryGoesOnElsewhere() {
        List<Step> steps = steps(
                aTrajectory("first")
                        .from("2024-09-02")
                        .until("2024-11-30")
                        .executedBy("Gresbo", "2024-09-02")
                        .goesOnAs("second")
                        .fact(),
                aTrajectory("second")
                        .from("2024-12-01")
                        .executedBy("Bureau", "2024-12-01")
                        .fact(),
                proposal("Anna", "2024-11-11"),
                proposal("Anna", "2024-12-11"),
                aContract().from("2025-03-01").fact());

        assertEquals(
                List.of(
                        "TRAJECTORY_STARTED 2024-09-02 null 0",
                        "VACANCY_OFFERED 2024-11-11 70 70",
                        "PLACED 2025-03-01 110 180"),
                texts(steps));
        assertEquals("Bureau", only(StepKind.PLACED, steps).organisation());
    }

    @Test
    void belongsToNoProgrammeWithoutATrajectory() {
        List<Step> steps = steps(
                proposal("Anna", "2025-02-01"), aContract().from("2025-03-01").fact());

        assertEquals(List.of("VACANCY_OFFERED 2025-02-01 null null", "PLACED 2025-03-01 null null"), texts(steps));
        steps.forEach(step -> assertNull(step.programmeId()));
    }

    @Test
    void readsTwoRegistrationsOfOnePersonTogether() {
        List<Step> steps = steps(
                intake("Anna again", "2024-08-30"),
                aTrajectory().from("2024-09-02").fact(),
                merged("Anna", "Anna again", "2020-01-01"));

        assertEquals(3, only(StepKind.TRAJECTORY_STARTED, steps).days());
        steps.forEach(step -> assertEquals(Recording.id("Anna"), step.participantId()));
    }

    private static List<Step> steps(Fact... facts) {
        return FunnelSteps.in(History.of(Arrays.asList(facts)).knownAt(Instant.MAX), DEFINITIONS);
    }

    private static Step only(StepKind kind, List<Step> steps) {
        List<Step> found = steps.stream().filter(step -> step.kind() == kind).toList();
        assertEquals(1, found.size(), () -> texts(steps).toString());
        return found.get(0);
    }

    private static List<String> texts(List<Step> steps) {
        return steps.stream().map(FunnelStepsTest::text).toList();
    }

    private static String text(Step step) {
        return step.kind() + " " + step.countedOn() + " " + step.days() + " " + step.daysSinceStart();
    }
}
