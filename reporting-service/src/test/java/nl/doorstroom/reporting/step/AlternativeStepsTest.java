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
import static nl.doorstroom.reporting.testing.OtherFacts.leftScope;
import static nl.doorstroom.reporting.testing.StepFacts.volunteering;
import static nl.doorstroom.reporting.testing.TrajectoryFacts.aTrajectory;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Volunteering from 1 January 2024, so looked at 364 days later: on 30 December 2024. */
class AlternativeStepsTest {

    @Test
    void isPaidWhenAContractRunsOnTheCheckDateThatEndedLater() {
        assertEquals(
                "PAID",
                last(
                        volunteering("Anna", "2024-01-01", null),
                        aContract().from("2024-06-01").until("2024-12-30").fact()));
    }

    @Test
    void isNotPaidWhenTheContractEndedTheDayBefore() {
        assertEquals(
                "NOT_PAID",
                last(
                        volunteering("Anna", "2024-01-01", null),
                        aContract().from("2024-06-01").until("2024-12-29").fact()));
    }

    @Test
    void isNotPaidByVolunteeringOrATrialPlacement() {
        assertEquals(
                "NOT_PAID",
                last(
                        volunteering("Anna", "2024-01-01", null),
                        aContract().kind("PROEFPLAATS").from("2024-12-01").fact()));
    }

    @Test
    void isUnknownWhenNobodyConfirmedTheContract() {
        assertEquals(
                "UNKNOWN",
                last(
                        volunteering("Anna", "2024-01-01", null),
                        aContract().from("2024-06-01").fact()));
    }

    @Test
    void becomesKnownByAConfirmationAfterTheCheckDateFromThatDayOn() {
        List<DatedStep> steps = steps(
                volunteering("Anna", "2024-01-01", null),
                aContract().from("2024-06-01").confirmedOn("2025-03-03").fact());

        assertEquals(
                List.of("2024-01-01 2025-03-03 UNKNOWN", "2025-03-03 null PAID"),
                steps.stream()
                        .map(dated -> dated.from() + " " + dated.until() + " "
                                + dated.step().result())
                        .toList());
        steps.forEach(
                dated -> assertEquals(Recording.day("2024-12-30"), dated.step().dueOn()));
    }

    @Test
    void leavesOutWhoCannotBeFollowed() {
        assertEquals("EXCLUDED", last(volunteering("Anna", "2024-01-01", null), leftScope("Anna", "2024-06-01")));
    }

    @Test
    void countsAnEndOnTheLastDayWithTheDaysItLasted() {
        List<Step> ended = steps(
                        volunteering("Anna", "2024-01-01", "2024-01-31"),
                        aTrajectory().from("2023-06-01").until("2023-12-31").fact())
                .stream()
                .map(DatedStep::step)
                .filter(step -> step.kind() == StepKind.ALTERNATIVE_ENDED)
                .toList();

        assertEquals(1, ended.size());
        assertEquals(Recording.day("2024-01-31"), ended.get(0).countedOn());
        assertEquals(30, ended.get(0).days());
        // It came after the trajectory, and names it.
        assertEquals(Recording.id("programme"), ended.get(0).programmeId());
    }

    private static String last(Fact... facts) {
        List<DatedStep> steps = steps(facts);
        return String.valueOf(steps.get(steps.size() - 1).step().result());
    }

    private static List<DatedStep> steps(Fact... facts) {
        return AlternativeSteps.in(History.of(Arrays.asList(facts)).knownAt(Instant.MAX), DEFINITIONS);
    }
}
