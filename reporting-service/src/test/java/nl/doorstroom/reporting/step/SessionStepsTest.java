package nl.doorstroom.reporting.step;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.history.History;

import static nl.doorstroom.reporting.testing.Counted.DEFINITIONS;
import static nl.doorstroom.reporting.testing.StepFacts.visit;
import static nl.doorstroom.reporting.testing.TrajectoryFacts.aTrajectory;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A visit on 10 January 2025, so that the last day to join is 10 April. */
class SessionStepsTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-10, 2025-01-10 JOINED",
        "2025-04-10, 2025-04-10 JOINED",
        "2025-04-11, 2025-04-10 NOT_JOINED",
        "2025-01-09, 2025-01-10 IN_TRAJECTORY"
    })
    void looksAtTheStartOfATrajectory(String start, String result) {
        assertEquals(
                List.of(result),
                steps(visit("Anna", "2025-01-10"), aTrajectory().from(start).fact()));
    }

    @Test
    void takesTheFirstStartAfterATrajectoryThatWasOver() {
        assertEquals(
                List.of("2025-02-03 JOINED"),
                steps(
                        visit("Anna", "2025-01-10"),
                        aTrajectory("earlier")
                                .from("2024-01-01")
                                .until("2025-01-09")
                                .fact(),
                        aTrajectory("second").from("2025-03-03").fact(),
                        aTrajectory("first").from("2025-02-03").fact()));
    }

    @Test
    void joinsNothingByGoingOnElsewhere() {
        assertEquals(
                List.of("2025-04-10 NOT_JOINED"),
                steps(
                        visit("Anna", "2025-01-10"),
                        aTrajectory("first").from(null).goesOnAs("second").fact(),
                        aTrajectory("second").from("2025-02-03").fact()));
    }

    @Test
    void doesNotTakeTheTrajectoryOfSomebodyElse() {
        assertEquals(
                List.of("2025-04-10 NOT_JOINED"),
                steps(
                        visit("Anna", "2025-01-10"),
                        aTrajectory().of("Bert").from("2025-02-03").fact()));
    }

    private static List<String> steps(Fact... facts) {
        return SessionSteps.in(History.of(Arrays.asList(facts)).knownAt(Instant.MAX), DEFINITIONS).stream()
                .map(step -> step.dueOn() + " " + step.result())
                .toList();
    }
}
