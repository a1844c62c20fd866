package nl.doorstroom.acceptance;

import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.doorstroom.local.demo.PuttenScenario;

import static nl.doorstroom.local.demo.PuttenScenario.measure;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pilot of Putten, to the digit. */
class PuttenIT {

    private static PuttenScenario putten;

    @BeforeAll
    static void walk() {
        putten = RunningPlatform.putten();
        Eventually.seen(() -> {
            assertEquals(7, measure(putten.figure("placements", ""), "personsPlaced"));
            assertEquals(5, measure(putten.figure("ended-benefits", ""), "EXIT_TO_WORK"));
        });
    }

    @Test
    void countsSixPlacedOnTheFirstOfMarchAndSevenAfterThePartTimer() {
        assertEquals(6, measure(putten.figure("placements", "&asOf=2025-03-02"), "personsPlaced"));
        JsonNode now = putten.figure("placements", "");
        assertAll(
                () -> assertEquals(7, measure(now, "personsPlaced")),
                () -> assertEquals(7, measure(now, "placements")),
                () -> assertEquals(7, measure(now, "contracts")));
    }

    @Test
    void countsSixPlacementsAtTheExecutingOrganisationItself() {
        assertEquals(6, measure(putten.figure("placements", "&asOf=2025-03-02"), "sameOrganisation"));
    }

    @Test
    void keepsFiveEndsPendingUntilAMonthAfterTheLastDay() {
        JsonNode dayBefore = putten.figure("ended-benefits", "&asOf=2025-03-27");
        JsonNode onTheDay = putten.figure("ended-benefits", "&asOf=2025-03-28");
        assertAll(
                () -> assertEquals(5, measure(dayBefore, "PENDING")),
                () -> assertEquals(0, measure(dayBefore, "EXIT_TO_WORK")),
                () -> assertEquals(0, measure(onTheDay, "PENDING")),
                () -> assertEquals(5, measure(onTheDay, "EXIT_TO_WORK")));
    }

    @Test
    void countsThePartTimerAsPlacedAndTheBenefitAsLowered() {
        JsonNode ended = putten.figure("ended-benefits", "");
        assertAll(
                () -> assertEquals(5, measure(ended, "EXIT_TO_WORK")),
                () -> assertEquals(5, measure(ended, "personsBenefitFree")),
                () -> assertEquals(5, measure(ended, "personsExitToWork")),
                () -> assertEquals(1, measure(ended, "benefitsReduced")));
    }

    @Test
    void neverHasMoreThanEightInTheCrew() {
        for (String day : new String[] {
            "2024-09-02", "2025-02-28", "2025-03-01", "2025-03-02", "2025-03-03", "2025-06-01", "2026-03-15"
        }) {
            int people = putten.inCrew(day);
            assertTrue(people <= PuttenScenario.CREW, people + " people on " + day);
        }
        assertEquals(8, putten.inCrew("2025-02-28"));
        assertEquals(2, putten.inCrew("2025-03-01"));
        assertEquals(8, putten.inCrew("2025-03-03"));
    }

    @Test
    void offersEveryFreedPlaceOnceToSomebodyElse() {
        assertEquals(6, putten.offers());
        JsonNode crews = putten.figure("crews", "");
        assertAll(
                () -> assertEquals(6, measure(crews, "placesFreed")), () -> assertEquals(6, measure(crews, "offers")));
    }

    @Test
    void findsTheWorkLasting() {
        // The part-timer keeps a benefit, and so has work that lasts but no exit that does.
        assertEquals(6, putten.lastingExits());
    }

    @Test
    void showsOneTimelineOverAllServices() {
        JsonNode timeline = new Office("acceptance-timeline")
                .read(Office.CASE_MANAGER, "participants", ofTheFirst("/timeline?limit=99"));

        assertEquals(0, timeline.path("missing").size(), timeline::toString);
        assertTrue(
                timeline.findValuesAsText("service").containsAll(List.of("participants", "trajectories", "matching")),
                timeline::toString);
        List<String> ids = timeline.findValuesAsText("id");
        assertEquals(ids.stream().sorted(Comparator.reverseOrder()).toList(), ids);
    }

    @Test
    void givesAPersonACopyOfWhatAllServicesKeep() {
        JsonNode content = new Office("acceptance-copy").copyOf(ofTheFirst(""));

        assertEquals(0, content.path("missing").size(), content::toString);
        assertTrue(
                content.path("sections")
                        .findValuesAsText("name")
                        .containsAll(List.of("identity", "benefits", "trajectories", "placements", "facts")),
                content::toString);
        assertTrue(content.path("disclosures").toString().contains("\"case-manager\""), content::toString);
    }

    private static String ofTheFirst(String path) {
        return "/participants/" + putten.participants().get(0) + path;
    }

    @Test
    void changesNothingWhenItIsWalkedAgain() {
        PuttenScenario again = RunningPlatform.walkPutten();

        assertEquals(putten.participants(), again.participants());
        assertEquals(putten.crew(), again.crew());
        assertEquals(6, again.offers());
        assertEquals(8, again.inCrew("2025-03-03"));
    }
}
