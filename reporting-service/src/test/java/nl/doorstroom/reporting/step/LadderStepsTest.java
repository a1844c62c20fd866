package nl.doorstroom.reporting.step;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.testing.Recording;

import static nl.doorstroom.reporting.testing.Counted.DEFINITIONS;
import static nl.doorstroom.reporting.testing.OtherFacts.merged;
import static nl.doorstroom.reporting.testing.StepFacts.from;
import static nl.doorstroom.reporting.testing.StepFacts.ladder;
import static nl.doorstroom.reporting.testing.TrajectoryFacts.aTrajectory;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class LadderStepsTest {

    @Test
    void countsEachChangeOnTheFirstDayOfTheOtherStep() {
        assertEquals(
                List.of("2025-01-01 NONE-2", "2025-03-01 2-4", "2025-06-01 4-NONE"),
                steps(ladder("Anna", from("2025-01-01", 2), from("2025-03-01", 4), from("2025-06-01", null))));
    }

    /** The facts behind it became others, or somebody stated what facts prove by now. */
    @Test
    void countsNoChangeWhenTheStepStaysTheSame() {
        assertEquals(
                List.of("2025-01-01 NONE-2"),
                steps(ladder("Anna", from("2025-01-01", 2), from("2025-03-01", 2), from("2025-04-01", 2))));
    }

    @Test
    void takesTheHigherStepOfTwoRegistrationsOfOnePerson() {
        assertEquals(
                List.of("2025-01-01 NONE-4", "2025-05-01 4-3"),
                steps(
                        ladder("Anna", from("2025-01-01", 4), from("2025-05-01", 1)),
                        ladder("Anna again", from("2025-02-01", 3)),
                        merged("Anna", "Anna again", "2020-01-01")));
    }

    @Test
    void belongsToTheTrajectoryOfThatDay() {
        List<Step> steps = LadderSteps.in(
                History.of(List.of(
                                aTrajectory()
                                        .from("2025-02-01")
                                        .executedBy("Gresbo", "2025-02-01")
                                        .fact(),
                                ladder("Anna", from("2025-01-01", 2), from("2025-03-01", 4))))
                        .knownAt(Instant.MAX),
                DEFINITIONS);

        assertNull(steps.get(0).programmeId());
        assertEquals(Recording.id("programme"), steps.get(1).programmeId());
        assertEquals("Gresbo", steps.get(1).organisation());
    }

    private static List<String> steps(Fact... facts) {
        return LadderSteps.in(History.of(Arrays.asList(facts)).knownAt(Instant.MAX), DEFINITIONS).stream()
                .map(step -> step.countedOn() + " " + step.from() + "-" + step.to())
                .toList();
    }
}
