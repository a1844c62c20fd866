package nl.doorstroom.reporting.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.doorstroom.reporting.fact.EndReasonClass;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.PersonLeftScope;
import nl.doorstroom.reporting.fact.Recorded;
import nl.doorstroom.reporting.testing.BenefitFacts;
import nl.doorstroom.reporting.testing.ContractFacts;

import static nl.doorstroom.reporting.testing.BenefitFacts.aBenefit;
import static nl.doorstroom.reporting.testing.ContractFacts.aContract;
import static nl.doorstroom.reporting.testing.OtherFacts.leftScope;
import static nl.doorstroom.reporting.testing.Recording.at;
import static nl.doorstroom.reporting.testing.Recording.day;
import static nl.doorstroom.reporting.testing.TrajectoryFacts.aTrajectory;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HistoryTest {

    private static World world(String knownAt, Fact... facts) {
        return History.of(List.of(facts)).knownAt(at(knownAt)).asOf(day("2026-12-31"));
    }

    @Test
    void knowsAFactFromTheVeryMomentOfItsRecording() {
        History history =
                History.of(List.of(aContract().recordedOn("2025-04-01").fact()));

        assertEquals(
                List.of(),
                history.knownAt(at("2025-04-01").minusNanos(1000))
                        .asOf(day("2026-12-31"))
                        .contracts());
        assertEquals(
                1,
                history.knownAt(at("2025-04-01"))
                        .asOf(day("2026-12-31"))
                        .contracts()
                        .size());
    }

    @Test
    void letsTheHighestVersionHoldWhateverArrivesLast() {
        ContractFacts contract = aContract();
        Fact started = contract.fact();
        Fact ended = contract.until("2025-08-31").fact();

        assertEquals(
                day("2025-08-31"),
                world("2026-01-01", ended, started).contracts().get(0).lastDay());
        assertEquals(
                day("2025-08-31"),
                world("2026-01-01", started, ended).contracts().get(0).lastDay());
    }

    @Test
    void countsADuplicateOnce() {
        Fact contract = aContract().fact();

        assertEquals(
                1, History.of(List.of(contract, contract, contract)).facts().size());
    }

    @Test
    void replacesACorrectedFactFromTheCorrectionOn() {
        ContractFacts contract = aContract().recordedOn("2025-03-01").hours(24);
        Fact started = contract.fact();
        Fact grown = contract.recordedOn("2025-06-01").hours(32, "2025-06-01").fact();
        Fact corrected =
                contract.recordedOn("2025-07-01").hours(20).correcting(started).fact();

        Contract before =
                world("2025-06-30", started, grown, corrected).contracts().get(0);
        Contract after =
                world("2025-07-01", started, grown, corrected).contracts().get(0);

        assertEquals(new BigDecimal("24.00"), before.hoursOn(day("2025-03-01")));
        assertEquals(new BigDecimal("20.00"), after.hoursOn(day("2025-03-01")));
        assertEquals(new BigDecimal("32.00"), after.hoursOn(day("2025-06-01")));
    }

    @Test
    void forgetsHoursThatACorrectionTakesBack() {
        ContractFacts contract = aContract().hours(24);
        Fact started = contract.fact();
        Fact grown = contract.hours(32, "2025-06-01").fact();
        Fact takenBack = contract.correcting(grown).fact();

        Contract before = world("2026-01-01", started, grown).contracts().get(0);
        Contract after =
                world("2026-01-01", started, grown, takenBack).contracts().get(0);

        assertEquals(new BigDecimal("32.00"), before.hoursOn(day("2025-06-01")));
        assertEquals(new BigDecimal("24.00"), after.hoursOn(day("2025-06-01")));
    }

    @Test
    void forgetsADepartureThatACorrectionTakesBack() {
        PersonLeftScope left = leftScope("Anna", "2025-05-31");
        Fact takenBack = new PersonLeftScope(
                new Recorded(
                        UUID.randomUUID(), 2, at("2025-07-01"), left.recorded().eventId()),
                left.participantId(),
                null,
                null);

        assertTrue(world("2025-06-30", left, takenBack).outOfScope(left.participantId(), day("2025-08-30")));
        assertFalse(world("2025-07-01", left, takenBack).outOfScope(left.participantId(), day("2025-08-30")));
    }

    @Test
    void dropsAConfirmationThatTheCurrentVersionNoLongerHas() {
        ContractFacts contract = aContract();
        Fact confirmed = contract.confirmedOn("2025-05-01").fact();
        Fact takenBack = contract.confirmedOn(null).correcting(confirmed).fact();

        assertEquals(
                List.of(),
                world("2026-01-01", confirmed, takenBack).contracts().get(0).confirmations());
    }

    @Test
    void forgetsWhatWasRegisteredInErrorFromThenOn() {
        ContractFacts contract = aContract().recordedOn("2025-03-01");
        BenefitFacts benefit = aBenefit().recordedOn("2025-03-01");
        Fact[] facts = {
            contract.fact(),
            contract.annulled().recordedOn("2025-04-01").fact(),
            benefit.fact(),
            benefit.annulled().recordedOn("2025-04-01").fact(),
            aTrajectory().annulled().fact()
        };

        assertEquals(1, world("2025-03-31", facts).contracts().size());
        assertEquals(1, world("2025-03-31", facts).spells().size());
        assertEquals(List.of(), world("2025-04-01", facts).contracts());
        assertEquals(List.of(), world("2025-04-01", facts).spells());
        assertEquals(List.of(), world("2025-04-01", facts).trajectories());
    }

    @Test
    void takesAnEndBackWhenALaterVersionHasNone() {
        BenefitFacts benefit = aBenefit();
        Fact ended = benefit.until("2025-02-28", EndReasonClass.OTHER).fact();
        Fact reopened = benefit.until(null, null).fact();

        assertEquals(null, world("2026-01-01", ended, reopened).spells().get(0).lastDay());
    }
}
