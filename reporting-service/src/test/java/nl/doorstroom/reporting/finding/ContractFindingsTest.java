package nl.doorstroom.reporting.finding;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.history.History;

import static nl.doorstroom.reporting.testing.ContractFacts.aContract;
import static nl.doorstroom.reporting.testing.Counted.DEFINITIONS;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Evidence is 45 days old on the 45th day after it, and too old on the next: for 1 January that is 16 February. */
class ContractFindingsTest {

    @Test
    void missesAConfirmationFromTheDayOnThatEvidenceIsTooOld() {
        assertEquals(
                List.of("CONTRACT_NOT_CONFIRMED 2025-02-16 null"),
                found(aContract().from("2025-01-01").fact()));
    }

    @Test
    void isOverWithAConfirmationAndBeginsAgainAfterIt() {
        assertEquals(
                List.of("CONTRACT_NOT_CONFIRMED 2025-02-16 2025-03-01", "CONTRACT_NOT_CONFIRMED 2025-04-16 null"),
                found(aContract().from("2025-01-01").confirmedOn("2025-03-01").fact()));
    }

    @Test
    void missesNothingOfAContractThatEndedInTime() {
        assertEquals(
                List.of(),
                found(aContract().from("2025-01-01").until("2025-02-16").fact()));
    }

    @Test
    void missesTheEndFromTheDayAfterThePlannedOne() {
        assertEquals(
                List.of("CONTRACT_END_NOT_REGISTERED 2025-02-02 null"),
                found(aContract().from("2025-01-01").plannedUntil("2025-02-01").fact()));
    }

    @Test
    void missesNoPlannedEndOfAContractThatWasConfirmedAfterIt() {
        assertEquals(
                List.of("CONTRACT_END_NOT_REGISTERED 2025-02-02 2025-02-10", "CONTRACT_NOT_CONFIRMED 2025-03-28 null"),
                found(aContract()
                        .from("2025-01-01")
                        .plannedUntil("2025-02-01")
                        .confirmedOn("2025-02-10")
                        .fact()));
    }

    @Test
    void looksAtNoWorkThatIsNotPaid() {
        assertEquals(
                List.of(),
                found(aContract().kind("PROEFPLAATS").from("2025-01-01").fact()));
    }

    private static List<String> found(Fact... facts) {
        return ContractFindings.in(History.of(Stream.of(facts).toList()).knownAt(Instant.MAX), DEFINITIONS).stream()
                .map(dated -> dated.finding().type() + " " + dated.finding().since() + " " + dated.until())
                .toList();
    }
}
