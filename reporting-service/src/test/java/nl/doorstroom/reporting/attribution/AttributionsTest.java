package nl.doorstroom.reporting.attribution;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.testing.Counted;
import nl.doorstroom.reporting.testing.TrajectoryFacts;

import static nl.doorstroom.reporting.testing.ContractFacts.aContract;
import static nl.doorstroom.reporting.testing.Recording.id;
import static nl.doorstroom.reporting.testing.TrajectoryFacts.aTrajectory;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Placements are on 1 March 2025. */
class AttributionsTest {

    private final Fact contract = aContract().from("2025-03-01").fact();

    private static Attribution attribution(Fact... facts) {
        return Counted.on("2025-12-31", facts).placement().attribution();
    }

    @Test
    void belongsToTheTrajectoryThatThePlacementNames() {
        Fact named = aTrajectory("named").from("2024-01-01").until("2024-02-01").fact();
        Fact active = aTrajectory("active").fact();
        Fact placed = aContract().from("2025-03-01").in("named").fact();

        Attribution attribution = attribution(named, active, placed);

        assertEquals(AttributionBasis.REFERENCED, attribution.basis());
        assertEquals(id("named"), attribution.trajectoryId());
        assertEquals(
                List.of(id("active")),
                attribution.contributing().stream()
                        .map(Contribution::trajectoryId)
                        .toList());
    }

    @Test
    void belongsToTheActiveTrajectoryThatStartedLast() {
        Fact earlier = aTrajectory("earlier").from("2024-06-01").fact();
        Fact later = aTrajectory("later").from("2024-12-01").programme("second").fact();

        Attribution attribution = attribution(contract, earlier, later);

        assertEquals(AttributionBasis.ACTIVE, attribution.basis());
        assertEquals(id("later"), attribution.trajectoryId());
        assertEquals(id("second"), attribution.programmeId());
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01, ACTIVE", "2025-02-28, ENDED_BEFORE", "2024-11-29, ENDED_BEFORE", "2024-11-28, NONE"})
    void belongsToATrajectoryThatEndedAtMostNinetyTwoDaysBefore(String lastDay, AttributionBasis basis) {
        assertEquals(
                basis,
                attribution(contract, aTrajectory().until(lastDay).fact()).basis());
    }

    @Test
    void belongsToTheTrajectoryThatEndedLast() {
        Fact first = aTrajectory("first").until("2025-01-15").fact();
        Fact last = aTrajectory("last").until("2025-02-15").fact();

        assertEquals(id("last"), attribution(contract, last, first).trajectoryId());
    }

    @Test
    void belongsToNobodyWithoutATrajectory() {
        Fact ofSomeoneElse = aTrajectory().of("Bram").fact();
        Fact notStarted = aTrajectory("planned").from(null).fact();

        assertEquals(Attribution.none(), attribution(contract, ofSomeoneElse, notStarted));
    }

    @Test
    void belongsToTheOrganisationThatExecutesOnTheDayOfTheTransferItself() {
        TrajectoryFacts trajectory = aTrajectory().executedBy("Gresbo", "2024-09-01");
        Fact started = trajectory.fact();
        Fact transferred = trajectory.executedBy("Bureau", "2025-03-01").fact();

        Attribution attribution = attribution(contract, started, transferred);

        assertEquals("Bureau", attribution.organisation());
        assertEquals(
                List.of(new Contribution(id("trajectory"), id("programme"), "Gresbo")), attribution.contributing());
    }

    @Test
    void listsTheOrganisationThatTransferredAPersonWhenTheSuccessorOwns() {
        TrajectoryFacts before = aTrajectory("before").executedBy("Gresbo", "2024-09-01");
        Fact started = before.fact();
        Fact transferred =
                before.executedBy("Bureau", "2025-02-15").until("2025-02-14").fact();
        Fact successor = aTrajectory("successor")
                .from("2025-02-15")
                .executedBy("Bureau", "2025-02-15")
                .fact();

        Attribution attribution = attribution(contract, started, transferred, successor);

        assertEquals(id("successor"), attribution.trajectoryId());
        assertEquals("Bureau", attribution.organisation());
        assertEquals(List.of(new Contribution(id("before"), id("programme"), "Gresbo")), attribution.contributing());
    }

    @Test
    void doesNotMoveHistoryByALaterTransfer() {
        TrajectoryFacts trajectory = aTrajectory().executedBy("Gresbo", "2024-09-01");
        Fact started = trajectory.fact();
        Fact transferred = trajectory.executedBy("Bureau", "2025-03-02").fact();

        Attribution attribution = attribution(contract, started, transferred);

        assertEquals("Gresbo", attribution.organisation());
        assertEquals(List.of(), attribution.contributing());
    }
}
