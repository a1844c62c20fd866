package nl.doorstroom.reporting.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.reporting.endedbenefit.BenefitState;
import nl.doorstroom.reporting.endedbenefit.CountedBenefit;
import nl.doorstroom.reporting.fact.EndReasonClass;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.lastingwork.CheckState;
import nl.doorstroom.reporting.placement.Placement;
import nl.doorstroom.reporting.testing.Counted;

import static nl.doorstroom.reporting.testing.BenefitFacts.aBenefit;
import static nl.doorstroom.reporting.testing.ContractFacts.aContract;
import static nl.doorstroom.reporting.testing.OtherFacts.employer;
import static nl.doorstroom.reporting.testing.Recording.at;
import static nl.doorstroom.reporting.testing.Recording.day;
import static nl.doorstroom.reporting.testing.Recording.id;
import static nl.doorstroom.reporting.testing.TrajectoryFacts.aTrajectory;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The pilot of Putten: six of a crew of eight got a contract at Gresbo, and five of the six had a benefit that it ended.
 * A seventh took a job of eight hours beside the crew and kept a reduced benefit.
 */
class PuttenTest {

    private static Fact[] pilot() {
        List<Fact> facts = new ArrayList<>();
        facts.add(employer("Gresbo Groen", "2024-01-01", "Gresbo"));
        for (int i = 1; i <= 8; i++) {
            String person = "participant " + i;
            facts.add(aTrajectory("trajectory " + i).of(person).fact());
            if (i <= 6) {
                facts.add(aContract("contract " + i)
                        .of(person)
                        .at("Gresbo Groen")
                        .in("trajectory " + i)
                        .from("2025-03-01")
                        .hours(24)
                        .confirmedOn("2026-03-15")
                        .fact());
            }
            if (i <= 5) {
                facts.add(aBenefit("benefit " + i)
                        .of(person)
                        .household("household " + i)
                        .until("2025-02-28", EndReasonClass.TOWARDS_WORK)
                        .fact());
            }
        }
        facts.add(aContract("contract 7")
                .of("participant 7")
                .at("Bakery")
                .in("trajectory 7")
                .from("2025-03-10")
                .hours(8)
                .fact());
        facts.add(aBenefit("benefit 7")
                .of("participant 7")
                .household("household 7")
                .reducedFrom("2025-03-10")
                .fact());
        return facts.toArray(Fact[]::new);
    }

    private static int ended(Counted counted) {
        return counted.benefits().stream()
                .mapToInt(CountedBenefit::endedBenefits)
                .sum();
    }

    @Test
    void placesSixAndHoldsFiveEndsForTheCheckOneMonthLater() {
        Counted counted = Counted.on("2025-03-09", pilot());

        assertEquals(6, counted.persons());
        assertEquals(
                5,
                counted.states().stream().filter(BenefitState.PENDING::equals).count());
        assertEquals(0, ended(counted));
    }

    @Test
    void countsFiveEndedBenefitsFromTheCheckDateOn() {
        Counted counted = Counted.on("2025-03-28", pilot());

        assertEquals(
                5,
                counted.states().stream()
                        .filter(BenefitState.EXIT_TO_WORK::equals)
                        .count());
        assertEquals(5, ended(counted));
    }

    @Test
    void countsTheSeventhAsPlacedAndTheBenefitAsReduced() {
        Counted counted = Counted.on("2025-03-28", pilot());

        assertEquals(7, counted.persons());
        assertEquals(
                List.of(day("2025-03-10")),
                counted.benefits().stream()
                        .filter(benefit -> benefit.state() == BenefitState.RUNNING)
                        .map(benefit -> benefit.spell().reducedFrom())
                        .toList());
    }

    @Test
    void givesAllToTheProgrammeAndSaysThatGresboIsTheEmployer() {
        Counted counted = Counted.on("2025-03-28", pilot());

        assertTrue(counted.placements().stream()
                .allMatch(placement ->
                        id("programme").equals(placement.attribution().programmeId())));
        assertEquals(
                6,
                counted.placements().stream()
                        .filter(Placement::sameOrganisation)
                        .count());
    }

    /** The table of docs/figures/placements.md. */
    @ParameterizedTest
    @CsvSource({"2025-02-28, 0, 0", "2025-03-01, 6, 6", "2025-03-10, 7, 6"})
    void growsAsTheDocumentationShows(String asOf, int placed, int atTheExecutingOrganisation) {
        Counted counted = Counted.at(at("2026-04-01"), day(asOf), pilot());

        assertEquals(placed, counted.persons());
        assertEquals(placed, counted.placements().size());
        assertEquals(
                atTheExecutingOrganisation,
                counted.placements().stream()
                        .filter(Placement::sameOrganisation)
                        .count());
    }

    /** The table of docs/figures/lasting-work.md. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 4, 6, 1, 0, 0",
        "2026-02-28, 13, 0, 1, 6, 0",
        "2026-02-28, 26, 0, 1, 6, 0",
        "2026-02-28, 52, 0, 0, 6, 1",
        "2026-03-31, 4, 6, 1, 0, 0",
        "2026-03-31, 13, 6, 1, 0, 0",
        "2026-03-31, 26, 6, 1, 0, 0",
        "2026-03-31, 52, 6, 1, 0, 0"
    })
    void lastsAsTheDocumentationShows(
            String asOf, int week, int sustained, int notSustained, int unknown, int pending) {
        List<CheckState> exits = Counted.at(at("2026-04-01"), day(asOf), pilot()).figures().checks().stream()
                .filter(check -> check.week() == week)
                .map(check -> check.answer().exit())
                .toList();

        assertEquals(sustained, Collections.frequency(exits, CheckState.SUSTAINED));
        assertEquals(notSustained, Collections.frequency(exits, CheckState.NOT_SUSTAINED));
        assertEquals(unknown, Collections.frequency(exits, CheckState.UNKNOWN));
        assertEquals(pending, Collections.frequency(exits, CheckState.PENDING));
    }

    @Test
    void keepsItAllInFewRows() {
        Outcomes outcomes = Outcomes.of(History.of(List.of(pilot())), Counted.DEFINITIONS);

        assertEquals(7, outcomes.placements().size());
        // Running, ended with the work still to come, ended with the work begun; and running, reduced.
        assertEquals(5 * 3 + 2, outcomes.benefits().size());
        // Of each week one row; and before the confirmation of 15 March 2026 it was not known whether the six lasted.
        assertEquals(7 * 4 + 6 * 3, outcomes.checks().size());
        assertEquals(at("2020-01-01"), outcomes.placements().get(0).validity().knownFrom());
    }
}
