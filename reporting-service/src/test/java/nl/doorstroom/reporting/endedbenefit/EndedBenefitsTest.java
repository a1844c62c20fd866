package nl.doorstroom.reporting.endedbenefit;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.reporting.attribution.Attribution;
import nl.doorstroom.reporting.attribution.AttributionBasis;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.testing.BenefitFacts;
import nl.doorstroom.reporting.testing.Counted;

import static nl.doorstroom.reporting.endedbenefit.BenefitState.ANNULLED_RESTART;
import static nl.doorstroom.reporting.endedbenefit.BenefitState.EXIT_OTHER;
import static nl.doorstroom.reporting.endedbenefit.BenefitState.EXIT_TO_WORK;
import static nl.doorstroom.reporting.endedbenefit.BenefitState.EXIT_UNKNOWN;
import static nl.doorstroom.reporting.endedbenefit.BenefitState.PENDING;
import static nl.doorstroom.reporting.endedbenefit.BenefitState.RUNNING;
import static nl.doorstroom.reporting.fact.EndReasonClass.EXCLUDED;
import static nl.doorstroom.reporting.fact.EndReasonClass.OTHER;
import static nl.doorstroom.reporting.fact.EndReasonClass.TOWARDS_WORK;
import static nl.doorstroom.reporting.testing.BenefitFacts.aBenefit;
import static nl.doorstroom.reporting.testing.ContractFacts.aContract;
import static nl.doorstroom.reporting.testing.OtherFacts.household;
import static nl.doorstroom.reporting.testing.OtherFacts.mergeUndone;
import static nl.doorstroom.reporting.testing.OtherFacts.merged;
import static nl.doorstroom.reporting.testing.Recording.day;
import static nl.doorstroom.reporting.testing.Recording.id;
import static nl.doorstroom.reporting.testing.TrajectoryFacts.aTrajectory;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EndedBenefitsTest {

    private final Fact ended = aBenefit().until("2025-02-28", TOWARDS_WORK).fact();
    private final Fact job = aContract().from("2025-03-01").fact();

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, 2025-02-28",
        "2024-01-31, 2024-02-29",
        "2025-02-28, 2025-03-28",
        "2025-03-31, 2025-04-30",
        "2025-06-15, 2025-07-15"
    })
    void checksOneMonthLaterClippedToTheEndOfTheMonth(String lastDay, String checkDate) {
        Fact benefit = aBenefit().until(lastDay, OTHER).fact();

        assertEquals(
                PENDING,
                Counted.on(day(checkDate).minusDays(1).toString(), benefit)
                        .benefit()
                        .state());
        assertEquals(EXIT_OTHER, Counted.on(checkDate, benefit).benefit().state());
        assertEquals(
                day(checkDate), Counted.on(checkDate, benefit).benefit().spell().checkDate());
    }

    @Test
    void countsARestartOnDayThirtyAsNoEnd() {
        Fact restart = aBenefit("restart").from("2025-03-30").fact();

        assertEquals(
                List.of(ANNULLED_RESTART, RUNNING),
                Counted.on("2025-12-31", ended, job, restart).states());
    }

    @Test
    void countsARestartOnDayThirtyOneAfterTheCheckDateAsAReturn() {
        Fact restart = aBenefit("restart").from("2025-03-31").fact();

        Counted counted = Counted.on("2025-12-31", ended, job, restart);

        assertEquals(List.of(EXIT_TO_WORK, RUNNING), counted.states());
        assertEquals(31, counted.benefit().verdict().returnedAfterDays());
    }

    @Test
    void countsARestartOnDayThirtyOneUpToTheCheckDateAsNoEnd() {
        Fact lastDayInMarch = aBenefit().until("2025-03-31", TOWARDS_WORK).fact();
        Fact longMonth = aBenefit().until("2025-07-15", TOWARDS_WORK).fact();
        Fact restart = aBenefit("restart").from("2025-08-15").fact();

        assertEquals(
                ANNULLED_RESTART,
                Counted.on("2025-12-31", longMonth, job, restart).benefit().state());
        assertEquals(
                EXIT_TO_WORK,
                Counted.on(
                                "2025-05-01",
                                lastDayInMarch,
                                aContract().from("2025-04-01").fact())
                        .benefit()
                        .state());
    }

    @Test
    void callsARestartBeforeTheCheckDateByItsNameAtOnce() {
        Fact restart = aBenefit("restart").from("2025-03-12").fact();

        assertEquals(PENDING, Counted.on("2025-03-11", ended, restart).benefit().state());
        assertEquals(
                ANNULLED_RESTART,
                Counted.on("2025-03-12", ended, restart).benefit().state());
    }

    @Test
    void doesNotTakeABenefitThatIsNotCoveredForARestart() {
        Fact unemployment = aBenefit("ww").kind("WW").from("2025-03-10").fact();

        assertEquals(
                List.of(EXIT_TO_WORK),
                Counted.on("2025-12-31", ended, job, unemployment).states());
    }

    @Test
    void countsACoupleAsOneBenefitTwoPersonsAndOneJob() {
        Fact couple =
                aBenefit().of("Anna", "Bram").until("2025-02-28", TOWARDS_WORK).fact();

        CountedBenefit benefit = Counted.on("2025-04-30", couple, job).benefit();

        assertEquals(EXIT_TO_WORK, benefit.state());
        assertEquals(1, benefit.endedBenefits());
        assertEquals(2, benefit.personsBenefitFree());
        assertEquals(1, benefit.personsExitToWork());
        assertEquals(List.of(id("Anna")), benefit.verdict().personsInWork());
    }

    @Test
    void looksAtTheAdultsOfTheHouseholdOnTheLastDay() {
        Fact alone = aBenefit().of("Anna").until("2025-02-28", TOWARDS_WORK).fact();
        Fact movedIn = household("household", 1, "2024-06-01", "Anna", "Bram");
        Fact workOfBram = aContract().of("Bram").from("2025-03-01").fact();

        CountedBenefit benefit =
                Counted.on("2025-04-30", alone, movedIn, workOfBram).benefit();

        assertEquals(EXIT_TO_WORK, benefit.state());
        assertEquals(Set.of(id("Anna"), id("Bram")), Set.copyOf(benefit.spell().adults()));
    }

    @Test
    void seesAnEarlierBenefitGoOnInTheHouseholdThatTwoPeopleForm() {
        Fact annas = aBenefit("annas").household("A").until("2025-02-28", OTHER).fact();
        Fact brams = aBenefit("brams")
                .of("Bram")
                .household("B")
                .until("2025-02-28", OTHER)
                .fact();
        Fact together = aBenefit("theirs")
                .of("Anna", "Bram")
                .household("C")
                .from("2025-03-01")
                .fact();

        Counted counted = Counted.on("2025-12-31", annas, brams, together);

        assertEquals(
                0,
                counted.benefits().stream()
                        .mapToInt(CountedBenefit::endedBenefits)
                        .sum());
        assertEquals(List.of(ANNULLED_RESTART, ANNULLED_RESTART, RUNNING), counted.states());
    }

    @Test
    void seesTheBenefitOfOnePartnerGoOnInAnotherHousehold() {
        Fact couple = aBenefit().of("Anna", "Bram").until("2025-02-28", OTHER).fact();
        Fact bramAlone =
                aBenefit("alone").of("Bram").household("B").from("2025-02-15").fact();
        Fact bramLater =
                aBenefit("later").of("Bram").household("B").from("2025-06-01").fact();

        assertEquals(
                List.of(ANNULLED_RESTART, RUNNING),
                Counted.on("2025-12-31", couple, bramAlone).states());
        assertEquals(
                List.of(EXIT_OTHER, RUNNING),
                Counted.on("2025-12-31", couple, bramLater).states());
        assertEquals(
                93,
                Counted.on("2025-12-31", couple, job, bramLater)
                        .benefit()
                        .verdict()
                        .returnedAfterDays());
    }

    @Test
    void countsOneSpellForTwoRegistrationsOfOnePersonUntilThatIsTakenBack() {
        Fact one = aBenefit("one")
                .of("Anna")
                .household("A")
                .until("2025-02-28", TOWARDS_WORK)
                .fact();
        Fact other = aBenefit("other")
                .of("Anna again")
                .household("B")
                .until("2025-02-28", TOWARDS_WORK)
                .fact();
        Fact merge = merged("Anna", "Anna again", "2025-05-01");
        Fact undo = mergeUndone("Anna", "Anna again", "2025-06-01");

        Fact[] facts = {one, other, job, merge, undo};

        assertEquals(
                Set.of(EXIT_TO_WORK, EXIT_UNKNOWN),
                Set.copyOf(Counted.on("2025-04-30", facts).states()));
        assertEquals(List.of(EXIT_TO_WORK), Counted.on("2025-05-01", facts).states());
        assertEquals(1, Counted.on("2025-05-01", facts).benefit().personsBenefitFree());
        assertEquals(
                Set.of(EXIT_TO_WORK, EXIT_UNKNOWN),
                Set.copyOf(Counted.on("2025-06-01", facts).states()));
    }

    @Test
    void countsAReducedBenefitAsRunning() {
        Fact reduced = aBenefit().reducedFrom("2025-03-01").fact();

        CountedBenefit benefit = Counted.on("2025-12-31", reduced, job).benefit();

        assertEquals(RUNNING, benefit.state());
        assertEquals(day("2025-03-01"), benefit.spell().reducedFrom());
        assertNull(Counted.on("2025-02-28", reduced, job).benefit().spell().reducedFrom());
    }

    @Test
    void countsASanctionByTheFactsAndReportsAnEndThatWasSetBackwards() {
        BenefitFacts benefit = aBenefit();
        Fact started = benefit.fact();
        Fact clawedBack =
                benefit.until("2025-02-10", OTHER).recordedOn("2025-04-20").fact();

        Counted counted = Counted.on("2025-05-31", started, clawedBack, job);

        assertEquals(EXIT_TO_WORK, counted.benefit().state());
        assertEquals(
                List.of(BenefitFinding.ENDED_RETROACTIVELY_BEFORE_WORK),
                counted.benefit().verdict().findings());
    }

    @Test
    void reportsNothingWhenAnEndWasRegisteredBeforeTheWorkBegan() {
        Fact onRequest =
                aBenefit().until("2025-02-10", OTHER).recordedOn("2025-02-11").fact();

        assertEquals(
                List.of(),
                Counted.on("2025-05-31", onRequest, job).benefit().verdict().findings());
    }

    @Test
    void neverCountsDeathPensionMovingOrDetentionAsAnExitToWork() {
        Fact excluded = aBenefit().until("2025-02-28", EXCLUDED).fact();

        assertEquals(
                EXIT_OTHER, Counted.on("2025-12-31", excluded, job).benefit().state());
    }

    @Test
    void doesNotKnowWhenTheOnlyContractHasNoRecentEvidence() {
        Fact oldContract = aContract().from("2024-12-01").fact();

        assertEquals(
                EXIT_UNKNOWN,
                Counted.on("2025-12-31", ended, oldContract).benefit().state());
    }

    @Test
    void countsWorkThatEndedBeforeTheCheckDateAsAnotherExit() {
        Fact shortJob = aContract().from("2025-03-01").until("2025-03-15").fact();

        assertEquals(
                EXIT_OTHER, Counted.on("2025-12-31", ended, shortJob).benefit().state());
        assertEquals(
                List.of(),
                Counted.on("2025-12-31", ended, shortJob).benefit().verdict().findings());
    }

    @ParameterizedTest
    @CsvSource({"2025-01-27, EXIT_UNKNOWN", "2025-01-28, EXIT_OTHER"})
    void looksForAContractThirtyOneDaysBack(String contractEnd, BenefitState state) {
        Fact earlier = aContract().from("2024-10-01").until(contractEnd).fact();

        assertEquals(state, Counted.on("2025-12-31", ended, earlier).benefit().state());
    }

    @Test
    void doesNotCountABenefitThatIsNotCovered() {
        assertEquals(
                List.of(),
                Counted.on("2025-12-31", aBenefit().kind("WW").fact()).benefits());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-30, 91, LE_13W, D000_180",
        "2025-05-31, 92, LE_26W, D000_180",
        "2025-08-27, 180, LE_26W, D000_180",
        "2025-08-28, 181, LE_26W, D181_365",
        "2026-02-27, 364, LE_52W, D181_365",
        "2026-02-28, 365, LE_104W, D181_365",
        "2027-02-26, 728, LE_104W, D366_730"
    })
    void countsDaysToTheReturnFromTheLastDay(String restart, int days, String weeks, String inDays) {
        Fact again = aBenefit("again").from(restart).fact();

        int returned =
                Counted.on("2027-12-31", ended, job, again).benefit().verdict().returnedAfterDays();

        assertEquals(days, returned);
        assertEquals(weeks, Counted.DEFINITIONS.returnWeeksOf(returned).orElseThrow());
        assertEquals(inDays, Counted.DEFINITIONS.returnDaysOf(returned).orElseThrow());
    }

    @Test
    void belongsToTheTrajectoryOfThePlacementThatGoesWithIt() {
        Fact trajectory = aTrajectory().fact();
        Fact placed = aContract().from("2025-03-01").in("trajectory").fact();
        Fact named =
                aBenefit().until("2025-02-28", TOWARDS_WORK).because("contract").fact();

        CoveredSpell spell =
                Counted.on("2025-04-30", trajectory, placed, named).benefit().spell();

        assertEquals(id("contract"), spell.placementChainId());
        assertEquals(id("trajectory"), spell.attribution().trajectoryId());
    }

    @Test
    void belongsToTheActiveTrajectoryWhenNoPlacementGoesWithIt() {
        Fact otherReason = aBenefit().until("2025-02-28", OTHER).fact();

        CoveredSpell spell = Counted.on("2025-04-30", aTrajectory().fact(), otherReason)
                .benefit()
                .spell();

        assertNull(spell.placementChainId());
        assertEquals(AttributionBasis.ACTIVE, spell.attribution().basis());
    }

    @Test
    void givesAReductionToTheTrajectoryOfItsFirstDay() {
        Fact reduced = aBenefit().reducedFrom("2025-03-10").fact();
        Fact first = aTrajectory("first").until("2025-03-10").fact();
        Fact next = aTrajectory("next").from("2025-03-11").fact();

        Attribution attribution =
                Counted.on("2025-12-31", reduced, first, next).benefit().spell().attribution();

        assertEquals(AttributionBasis.ACTIVE, attribution.basis());
        assertEquals(id("first"), attribution.trajectoryId());
    }

    @Test
    void givesAReductionToNobodyBeforeItBegins() {
        Fact reduced = aBenefit().reducedFrom("2025-03-10").fact();

        CoveredSpell spell = Counted.on("2025-03-09", reduced, aTrajectory().fact())
                .benefit()
                .spell();

        assertNull(spell.reducedFrom());
        assertEquals(Attribution.none(), spell.attribution());
    }

    @Test
    void givesAReductionOfACoupleToTheTrajectoryOfEitherAdult() {
        Fact reduced = aBenefit().of("Anna", "Bram").reducedFrom("2025-03-10").fact();
        Fact ofThePartner = aTrajectory().of("Bram").fact();

        assertEquals(
                id("trajectory"),
                Counted.on("2025-12-31", reduced, ofThePartner)
                        .benefit()
                        .spell()
                        .attribution()
                        .trajectoryId());
    }

    @Test
    void givesAReducedBenefitThatEndedToTheTrajectoryOfItsEnd() {
        Fact ended =
                aBenefit().reducedFrom("2024-10-01").until("2025-02-28", OTHER).fact();
        Fact ofTheReduction = aTrajectory("first").until("2025-01-31").fact();
        Fact ofTheEnd = aTrajectory("next").from("2025-02-01").fact();

        CoveredSpell spell = Counted.on("2025-12-31", ended, ofTheReduction, ofTheEnd)
                .benefit()
                .spell();

        assertEquals(day("2024-10-01"), spell.reducedFrom());
        assertEquals(id("next"), spell.attribution().trajectoryId());
    }

    @Test
    void reportsNothingWhenOnlyTheReasonWasCorrectedAfterTheWorkBegan() {
        BenefitFacts benefit = aBenefit().until("2025-02-10", OTHER).recordedOn("2025-02-11");
        Fact inTime = benefit.fact();
        Fact anotherReason = benefit.recordedOn("2025-04-20").correcting(inTime).fact();

        assertEquals(
                List.of(),
                Counted.on("2025-05-31", inTime, anotherReason, job)
                        .benefit()
                        .verdict()
                        .findings());
    }

    @Test
    void isStillRunningInAWorldBeforeItsLastDay() {
        assertEquals(RUNNING, Counted.on("2025-02-27", ended).benefit().state());
        assertTrue(Counted.on("2025-02-28", ended).benefit().state() == PENDING);
    }
}
