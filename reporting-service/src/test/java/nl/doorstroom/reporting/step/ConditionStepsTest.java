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
import static nl.doorstroom.reporting.testing.OtherFacts.leftScope;
import static nl.doorstroom.reporting.testing.OtherFacts.merged;
import static nl.doorstroom.reporting.testing.StepFacts.condition;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** In order from 1 January 2025, so looked at 182 days later: on 2 July. */
class ConditionStepsTest {

    @ParameterizedTest
    @CsvSource({
        "2025-07-02, NIET_OP_ORDE, LOST",
        "2025-07-03, NIET_OP_ORDE, KEPT",
        "2025-03-01, IN_AANPAK, LOST",
        "2025-03-01, OP_ORDE, KEPT",
        "2025-03-01, ONBEKEND, UNKNOWN",
        "2025-03-01, NIET_VAN_TOEPASSING, NOT_APPLICABLE"
    })
    void looksAtWhatWasStatedUpToTwentySixWeeksLater(String day, String status, String result) {
        assertEquals(
                "2025-01-01 2025-07-02 " + result,
                steps(condition("Anna", "2025-09-01", "2025-01-01 OP_ORDE", day + " " + status))
                        .get(0));
    }

    @Test
    void isLostOnceItWasNotInOrderOnSomeDayAndCountsAgainWhenItComesInOrder() {
        assertEquals(
                List.of("2025-01-01 2025-07-02 LOST", "2025-05-01 2025-10-30 KEPT"),
                steps(condition(
                        "Anna", "2025-09-01", "2025-01-01 OP_ORDE", "2025-03-01 NIET_OP_ORDE", "2025-05-01 OP_ORDE")));
    }

    @Test
    void isKeptWhenItWasUnknownInBetweenAndIsInOrderAtTheEnd() {
        assertEquals(
                "2025-01-01 2025-07-02 KEPT",
                steps(condition(
                                "Anna",
                                "2025-09-01",
                                "2025-01-01 OP_ORDE",
                                "2025-03-01 ONBEKEND",
                                "2025-05-01 OP_ORDE"))
                        .get(0));
    }

    @Test
    void leavesOutWhoCannotBeFollowedOnTheDayItIsLookedAt() {
        assertEquals(
                List.of("2025-01-01 2025-07-02 EXCLUDED"),
                steps(condition("Anna", "2025-09-01", "2025-01-01 OP_ORDE"), leftScope("Anna", "2025-06-01")));
    }

    @Test
    void takesTheLaterStatementOfTwoRegistrationsAboutOneDay() {
        assertEquals(
                List.of("2025-01-01 2025-07-02 LOST"),
                steps(
                        condition("Anna", "2025-05-02", "2025-01-01 OP_ORDE", "2025-03-01 OP_ORDE"),
                        condition("Anna again", "2025-05-03", "2025-03-01 NIET_OP_ORDE"),
                        merged("Anna", "Anna again", "2020-01-01")));
    }

    private static List<String> steps(Fact... facts) {
        return ConditionSteps.in(History.of(Arrays.asList(facts)).knownAt(Instant.MAX), DEFINITIONS).stream()
                .map(step -> step.countedOn() + " " + step.dueOn() + " " + step.result())
                .toList();
    }
}
