package nl.doorstroom.reporting.step;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.InstrumentVersion;
import nl.doorstroom.reporting.fact.Recorded;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.testing.ContractFacts;
import nl.doorstroom.reporting.testing.Recording;
import nl.doorstroom.reporting.testing.TrajectoryFacts;

import static nl.doorstroom.reporting.fact.EndReasonClass.TOWARDS_WORK;
import static nl.doorstroom.reporting.testing.BenefitFacts.aBenefit;
import static nl.doorstroom.reporting.testing.ContractFacts.aContract;
import static nl.doorstroom.reporting.testing.Counted.DEFINITIONS;
import static nl.doorstroom.reporting.testing.OtherFacts.leftScope;
import static nl.doorstroom.reporting.testing.TrajectoryFacts.aTrajectory;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Work of Anna; each stretch as first day, days, hours a week and kind, with a question mark when nobody confirmed it. */
class WorkStepsTest {

    @Test
    void cutsWorkWhereAMonthHasOnlyAPartOfIt() {
        assertEquals(
                List.of(
                        "2025-03-10 22 24.00 WORK_WITHOUT_BENEFIT",
                        "2025-04-01 122 24.00 WORK_WITHOUT_BENEFIT",
                        "2025-08-01 15 24.00 WORK_WITHOUT_BENEFIT"),
                stretches(
                        "2026-01-01",
                        aContract().from("2025-03-10").until("2025-08-15").fact()));
        assertEquals(
                List.of("2025-03-10 6 24.00 WORK_WITHOUT_BENEFIT"),
                stretches(
                        "2026-01-01",
                        aContract().from("2025-03-10").until("2025-03-15").fact()));
        assertEquals(
                List.of("2025-03-01 31 24.00 WORK_WITHOUT_BENEFIT"),
                stretches(
                        "2026-01-01",
                        aContract().from("2025-03-01").until("2025-03-31").fact()));
    }

    @Test
    void cutsWorkWhereItsHoursChange() {
        ContractFacts contract = aContract().from("2025-03-01").until("2025-04-30");
        assertEquals(
                List.of(
                        "2025-03-01 16 24.00 WORK_WITHOUT_BENEFIT",
                        "2025-03-17 15 32.00 WORK_WITHOUT_BENEFIT",
                        "2025-04-01 30 32.00 WORK_WITHOUT_BENEFIT"),
                stretches(
                        "2026-01-01",
                        contract.fact(),
                        contract.hours(32, "2025-03-17").fact()));
    }

    @Test
    void givesNoValueToDaysThatNobodyConfirmedAsLongAsNobodyDoes() {
        Fact contract = aContract().from("2025-03-01").confirmedOn("2025-05-20").fact();

        assertEquals(
                List.of(
                        "2025-03-01 31 24.00 WORK_WITHOUT_BENEFIT",
                        "2025-04-01 15 24.00 WORK_WITHOUT_BENEFIT",
                        "2025-04-16 15 24.00 WORK_WITHOUT_BENEFIT?",
                        "2025-05-01 on 24.00 WORK_WITHOUT_BENEFIT?"),
                stretches("2025-05-19", contract));
        assertEquals(
                List.of(
                        "2025-03-01 122 24.00 WORK_WITHOUT_BENEFIT",
                        "2025-07-01 4 24.00 WORK_WITHOUT_BENEFIT",
                        "2025-07-05 27 24.00 WORK_WITHOUT_BENEFIT?",
                        "2025-08-01 on 24.00 WORK_WITHOUT_BENEFIT?"),
                stretches("2025-05-20", contract));
    }

    @Test
    void takesAPlannedEndForNoEvidenceAfterIt() {
        assertEquals(
                List.of("2025-03-01 31 24.00 WORK_WITHOUT_BENEFIT", "2025-04-01 on 24.00 WORK_WITHOUT_BENEFIT?"),
                stretches(
                        "2026-01-01",
                        aContract()
                                .from("2025-03-01")
                                .plannedUntil("2025-03-31")
                                .fact()));
    }

    @Test
    void keepsWhatCameFromABenefitForAllContractsOfTheChain() {
        Fact benefit = aBenefit().until("2025-02-20", TOWARDS_WORK).fact();
        Fact first = aContract("first").from("2025-03-01").until("2025-03-31").fact();

        assertEquals(
                List.of("2025-03-01 31 24.00 WORK_AFTER_BENEFIT", "2025-05-01 31 24.00 WORK_AFTER_BENEFIT"),
                stretches(
                        "2026-01-01",
                        benefit,
                        first,
                        aContract("second")
                                .from("2025-05-01")
                                .until("2025-05-31")
                                .fact()));
        assertEquals(
                List.of("2025-03-01 31 24.00 WORK_AFTER_BENEFIT", "2025-06-01 30 24.00 WORK_WITHOUT_BENEFIT"),
                stretches(
                        "2026-01-01",
                        benefit,
                        first,
                        aContract("second")
                                .from("2025-06-01")
                                .until("2025-06-30")
                                .fact()));
    }

    @Test
    void tellsApprenticeshipsAndShelteredWorkApart() {
        assertEquals(
                List.of("2025-03-01 31 24.00 APPRENTICESHIP"),
                stretches(
                        "2026-01-01",
                        aBenefit().from("2024-01-01").fact(),
                        aContract()
                                .kind("LEERBAAN_BBL")
                                .from("2025-03-01")
                                .until("2025-03-31")
                                .fact()));
        assertEquals(
                List.of("2025-03-01 31 24.00 SHELTERED_WORK"),
                stretches(
                        "2026-01-01",
                        aContract()
                                .kind("BESCHUT_WERK")
                                .from("2025-03-01")
                                .until("2025-03-31")
                                .fact()));
    }

    @Test
    void takesPlacesToWorkOfTrajectoriesAndNoSupport() {
        assertEquals(
                List.of("2025-03-01 31 16.00 TRIAL_PLACE"),
                stretches("2026-01-01", instrument("PROEFPLAATS", "16", "2025-03-31", false)));
        assertEquals(
                List.of("2025-03-01 31 null PARTICIPATION_PLACE"),
                stretches("2026-01-01", instrument("PARTICIPATIEPLAATS", null, "2025-03-31", false)));
        assertEquals(List.of(), stretches("2026-01-01", instrument("JOBCOACH", "2", "2025-03-31", false)));
        assertEquals(List.of(), stretches("2026-01-01", instrument("PROEFPLAATS", "16", null, true)));
    }

    @Test
    void leavesOutDaysOnWhichThePersonCannotBeFollowed() {
        assertEquals(
                List.of("2025-03-01 31 24.00 WORK_WITHOUT_BENEFIT", "2025-05-01 31 24.00 WORK_WITHOUT_BENEFIT"),
                stretches(
                        "2026-01-01",
                        aContract().from("2025-03-01").until("2025-05-31").fact(),
                        leftScope("Anna", "2025-03-31", "2025-05-01")));
    }

    @Test
    void countsNoContractThatNeverWas() {
        ContractFacts contract = aContract().from("2025-03-01").until("2025-03-31");

        assertEquals(
                List.of(),
                stretches("2026-01-01", contract.fact(), contract.annulled().fact()));
    }

    @Test
    void belongsToWhomThePlacementBelongsWhateverBecomesOfTheTrajectory() {
        TrajectoryFacts trajectory = aTrajectory().from("2025-01-01").executedBy("Gresbo", "2025-01-01");

        List<Step> steps = steps(
                "2026-01-01",
                trajectory.fact(),
                trajectory.executedBy("Bureau", "2025-04-01").fact(),
                aTrajectory("elsewhere")
                        .programme("other")
                        .from("2025-04-01")
                        .executedBy("Bureau", "2025-04-01")
                        .fact(),
                aContract()
                        .in("trajectory")
                        .from("2025-03-10")
                        .until("2025-05-31")
                        .fact());

        assertEquals(
                List.of("Gresbo", "Gresbo"),
                steps.stream().map(Step::organisation).toList());
    }

    private static InstrumentVersion instrument(
            String kind, @Nullable String hours, @Nullable String lastDay, boolean annulled) {
        return new InstrumentVersion(
                new Recorded(Recording.id("told"), 1, Recording.at("2020-01-01"), null),
                Recording.id("instrument"),
                Recording.id("Anna"),
                Recording.id("trajectory"),
                kind,
                Recording.day("2025-03-01"),
                null,
                lastDay == null ? null : Recording.day(lastDay),
                hours == null ? null : new BigDecimal(hours),
                null,
                null,
                null,
                null,
                annulled);
    }

    private static List<String> stretches(String asOf, Fact... facts) {
        return steps(asOf, facts).stream()
                .map(step -> step.countedOn() + " " + (step.days() == null ? "on" : step.days()) + " "
                        + step.hours()
                        + " " + step.to() + (step.kind() == StepKind.WORK_UNCONFIRMED ? "?" : ""))
                .toList();
    }

    private static List<Step> steps(String asOf, Fact... facts) {
        LocalDate day = Recording.day(asOf);
        return WorkSteps.in(History.of(Arrays.asList(facts)).knownAt(Instant.MAX), DEFINITIONS).stream()
                .filter(dated -> !dated.from().isAfter(day)
                        && (dated.until() == null || dated.until().isAfter(day)))
                .map(DatedStep::step)
                .sorted(Comparator.comparing(Step::countedOn))
                .toList();
    }
}
