package nl.doorstroom.reporting.step;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.testing.Recording;

import static nl.doorstroom.reporting.fact.EndReasonClass.TOWARDS_WORK;
import static nl.doorstroom.reporting.testing.BenefitFacts.aBenefit;
import static nl.doorstroom.reporting.testing.ContractFacts.aContract;
import static nl.doorstroom.reporting.testing.Counted.DEFINITIONS;
import static nl.doorstroom.reporting.testing.OtherFacts.leftScope;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Anna is placed on 3 March 2025, so looked at on 1 September 2025 and on 2 March 2026. */
class WithoutBenefitStepsTest {

    private static final Fact PLACED =
            aContract().from("2025-03-03").until("2025-08-31").fact();

    @Test
    void looksTwiceAtWhoHadNone() {
        List<Step> steps = steps(PLACED);

        assertEquals(List.of("26", "52"), steps.stream().map(Step::to).toList());
        assertEquals(
                List.of(Recording.day("2025-09-01"), Recording.day("2026-03-02")),
                steps.stream().map(Step::dueOn).toList());
        assertEquals(List.of("NO_BENEFIT", "NO_BENEFIT"), results(PLACED));
        assertEquals(2, steps.stream().map(Step::id).distinct().count());
    }

    @Test
    void leavesOutWhoHadOneThatDay() {
        assertEquals(List.of(), results(PLACED, aBenefit().from("2025-03-03").fact()));
        assertEquals(List.of(), results(PLACED, aBenefit().from("2024-01-01").fact()));
    }

    @Test
    void leavesOutWhoseBenefitEndedUpToThirtyDaysBefore() {
        assertEquals(
                List.of(),
                results(PLACED, aBenefit().until("2025-02-01", TOWARDS_WORK).fact()));
        assertEquals(
                List.of("NO_BENEFIT", "NO_BENEFIT"),
                results(PLACED, aBenefit().until("2025-01-31", TOWARDS_WORK).fact()));
    }

    @Test
    void tellsABenefitOnTheDayThatIsLookedAtAndNoOther() {
        assertEquals(
                List.of("BENEFIT", "NO_BENEFIT"),
                results(
                        PLACED,
                        aBenefit()
                                .from("2025-09-01")
                                .until("2026-03-01", TOWARDS_WORK)
                                .fact()));
        assertEquals(
                List.of("NO_BENEFIT", "BENEFIT"),
                results(PLACED, aBenefit().from("2025-09-02").fact()));
    }

    @Test
    void looksAtNoBenefitOfAnotherOrOfAKindThatIsNotCounted() {
        assertEquals(
                List.of("NO_BENEFIT", "NO_BENEFIT"),
                results(
                        PLACED,
                        aBenefit("of Bert").of("Bert").from("2024-01-01").fact(),
                        aBenefit("other").kind("WW").from("2024-01-01").fact()));
    }

    @Test
    void leavesOutWhoCannotBeFollowed() {
        assertEquals(List.of("NO_BENEFIT", "EXCLUDED"), results(PLACED, leftScope("Anna", "2025-12-01")));
    }

    private static List<String> results(Fact... facts) {
        return steps(facts).stream().map(step -> String.valueOf(step.result())).toList();
    }

    private static List<Step> steps(Fact... facts) {
        return WithoutBenefitSteps.in(History.of(Arrays.asList(facts)).knownAt(Instant.MAX), DEFINITIONS);
    }
}
