package nl.doorstroom.reporting.lastingwork;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.testing.ContractFacts;
import nl.doorstroom.reporting.testing.Counted;

import static nl.doorstroom.reporting.lastingwork.CheckState.EXCLUDED;
import static nl.doorstroom.reporting.lastingwork.CheckState.NOT_SUSTAINED;
import static nl.doorstroom.reporting.lastingwork.CheckState.PENDING;
import static nl.doorstroom.reporting.lastingwork.CheckState.SUSTAINED;
import static nl.doorstroom.reporting.lastingwork.CheckState.UNKNOWN;
import static nl.doorstroom.reporting.testing.BenefitFacts.aBenefit;
import static nl.doorstroom.reporting.testing.ContractFacts.aContract;
import static nl.doorstroom.reporting.testing.OtherFacts.household;
import static nl.doorstroom.reporting.testing.OtherFacts.leftScope;
import static nl.doorstroom.reporting.testing.Recording.at;
import static nl.doorstroom.reporting.testing.Recording.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every contract here starts on 1 March 2025: checks fall on 29 March, 31 May, 30 August and 28 February. */
class LastingChecksTest {

    @Test
    void isAnsweredOnTheCheckDateItself() {
        Fact contract = aContract().until("2026-12-31").fact();

        assertEquals(PENDING, Counted.on("2025-03-28", contract).job(4));
        assertEquals(SUSTAINED, Counted.on("2025-03-29", contract).job(4));
    }

    @Test
    void isPendingWhileKnowledgeOrTheWorldHasNotComeToTheCheckDate() {
        Fact contract = aContract().until("2025-12-31").fact();

        assertEquals(
                PENDING,
                Counted.at(at("2025-03-28"), day("2026-01-31"), contract).job(4));
        assertEquals(
                PENDING,
                Counted.at(at("2026-01-31"), day("2025-03-28"), contract).job(4));
    }

    @Test
    void leavesChecksAfterADeathOutOfTheRate() {
        Fact contract = aContract().until("2025-05-31").fact();
        Fact died = leftScope("Anna", "2025-05-31");

        Counted counted = Counted.on("2026-12-31", contract, died);

        assertEquals(SUSTAINED, counted.job(13));
        assertEquals(EXCLUDED, counted.job(26));
        assertEquals(EXCLUDED, counted.exit(52));
    }

    @Test
    void countsNoBenefitAgainstAPersonWhoLeft() {
        Fact contract = aContract().until("2026-12-31").fact();
        Fact moved = leftScope("Anna", "2025-05-30");

        assertEquals(
                EXCLUDED,
                Counted.on("2025-12-31", contract, aBenefit().fact(), moved).exit(13));
    }

    @Test
    void looksAtTheDayItselfOnWhichAPersonLeft() {
        Fact contract = aContract().until("2025-08-31").fact();

        assertEquals(
                SUSTAINED,
                Counted.on("2025-12-31", contract, leftScope("Anna", "2025-05-31"))
                        .job(13));
        assertEquals(
                EXCLUDED,
                Counted.on("2025-12-31", contract, leftScope("Anna", "2025-05-30"))
                        .job(13));
    }

    @Test
    void followsAPersonAgainWhoCameBack() {
        Fact contract = aContract().until("2026-12-31").fact();
        Fact away = leftScope("Anna", "2025-05-30", "2025-08-01");

        Counted counted = Counted.on("2025-12-31", contract, away);

        assertEquals(EXCLUDED, counted.job(13));
        assertEquals(EXCLUDED, Counted.on("2025-07-31", contract, away).job(13));
        assertEquals(UNKNOWN, counted.job(26));
    }

    @Test
    void isSustainedWhenTheCheckDateLiesInABridgedGap() {
        Fact first = aContract("first").until("2025-08-20").fact();
        Fact next = aContract("next").from("2025-09-10").fact();

        assertEquals(SUSTAINED, Counted.on("2025-09-10", first, next).job(26));
        assertEquals(NOT_SUSTAINED, Counted.on("2025-09-09", first, next).job(26));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-19, SUSTAINED", "2025-06-20, NOT_SUSTAINED"})
    void bearsThirtyDaysOfInterruptionInAll(String thirdStart, CheckState state) {
        Fact first = aContract("first").until("2025-03-31").fact();
        Fact second = aContract("second").from("2025-04-16").until("2025-06-03").fact();
        Fact third = aContract("third").from(thirdStart).until("2025-12-31").fact();

        assertEquals(state, Counted.on("2026-12-31", first, second, third).job(26));
    }

    @ParameterizedTest
    @CsvSource({"2025-08-15, SUSTAINED", "2025-08-14, NOT_SUSTAINED"})
    void countsTheCheckDateItselfAsADayOfTheGapItLiesIn(String secondEnd, CheckState state) {
        Fact first = aContract("first").until("2025-03-31").fact();
        Fact second = aContract("second").from("2025-04-16").until(secondEnd).fact();
        Fact third = aContract("third").from("2025-09-10").fact();

        assertEquals(state, Counted.on("2025-12-31", first, second, third).job(26));
    }

    @ParameterizedTest
    @CsvSource({"2025-07-15, UNKNOWN", "2025-07-16, SUSTAINED", "2025-10-01, SUSTAINED"})
    void needsAConfirmationThatIsRecentOrLater(String confirmed, CheckState state) {
        assertEquals(
                state,
                Counted.on("2026-01-31", aContract().confirmedOn(confirmed).fact())
                        .job(26));
    }

    @Test
    void usesTheConfirmationsOfTheWorldThatIsAskedFor() {
        ContractFacts contract = aContract();
        Fact started = contract.fact();
        Fact first = contract.confirmedOn("2025-05-20").fact();
        Fact second = contract.confirmedOn("2025-10-01").fact();

        assertEquals(UNKNOWN, Counted.on("2025-09-30", started, first, second).job(26));
        assertEquals(SUSTAINED, Counted.on("2025-10-01", started, first, second).job(26));
    }

    @Test
    void doesNotTakeAPlannedEndForAnEndNorForEvidence() {
        Fact noNews =
                aContract().plannedUntil("2025-05-15").confirmedOn("2025-05-01").fact();
        Fact news =
                aContract().plannedUntil("2025-05-15").confirmedOn("2025-05-16").fact();

        assertEquals(UNKNOWN, Counted.on("2026-12-31", noNews).job(13));
        assertEquals(SUSTAINED, Counted.on("2026-12-31", news).job(13));
    }

    @Test
    void takesARegisteredEndAsEvidenceUpToThatDay() {
        Fact contract = aContract().until("2025-08-30").fact();

        Counted counted = Counted.on("2026-12-31", contract);

        assertEquals(SUSTAINED, counted.job(26));
        assertEquals(NOT_SUSTAINED, counted.job(52));
    }

    @Test
    void isNoLastingExitWhileAPartnerHasABenefitForBoth() {
        Fact contract = aContract().until("2025-12-31").fact();
        Fact benefitOfTwo = aBenefit().of("Bram").fact();
        Fact movedIn = household("household", 1, "2025-06-01", "Anna", "Bram");

        Counted counted = Counted.on("2025-12-30", contract, benefitOfTwo, movedIn);

        assertEquals(UNKNOWN, counted.job(13));
        assertEquals(UNKNOWN, counted.exit(13));
        assertEquals(NOT_SUSTAINED, counted.exit(26));
    }

    @Test
    void tellsTheHoursOnTheCheckDate() {
        Fact first = aContract("first").hours(12).confirmedOn("2025-12-20").fact();
        Fact second = aContract("second")
                .from("2025-03-15")
                .hours(10)
                .confirmedOn("2025-12-20")
                .fact();

        assertEquals(
                new BigDecimal("22.00"),
                Counted.on("2025-12-31", first, second).check(4).answer().hoursPerWeek());
    }
}
