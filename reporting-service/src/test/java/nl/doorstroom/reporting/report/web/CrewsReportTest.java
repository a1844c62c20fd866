package nl.doorstroom.reporting.report.web;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Story;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.reporting.testing.Reporting.ask;
import static nl.doorstroom.reporting.testing.Reporting.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Places of crews, as trajectories tells of them and corrects what it told. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CrewsReportTest {

    private static final String RECORDED = "2025-03-04T08:00:00Z";
    private static final String BEFORE_THE_CORRECTION = "2025-06-01T07:59:59Z";
    private static final String CORRECTED = "2025-06-01T08:00:00Z";

    @Inject
    Inbox inbox;

    private static Story crew() {
        return new Story(PUTTEN)
                .on(RECORDED)
                .programme("pilot", Putten.GRESBO)
                .crew("crew", "pilot")
                .placeTaken("place", "crew", "trajectory", "person", "2024-09-02");
    }

    private JsonPath crews(Story story, String more) {
        inbox.receive(story.events());
        return figure("crews", story, more);
    }

    @Test
    void countsAPlaceOnceInThePeriodThatTheLastCorrectionNames() {
        Story story = crew().placeFreed("place", "crew", "trajectory", "person", "2025-04-01")
                .on(CORRECTED)
                .placeFreedAfterAll("place", "crew", "trajectory", "person", "2025-03-01", "TRANSFER");

        JsonPath before = crews(story, "&groupBy=month&knownAt=" + BEFORE_THE_CORRECTION);
        JsonPath after = figure("crews", story, "&groupBy=month&knownAt=" + CORRECTED);

        assertEquals(List.of("2025-04"), before.getList("rows.group"));
        assertEquals(1, before.getInt("rows[0].placesFreedBy.PLACEMENT"));
        assertEquals(List.of("2025-03"), after.getList("rows.group"));
        assertEquals(1, after.getInt("rows[0].placesFreed"));
        assertEquals(0, after.getInt("rows[0].placesFreedBy.PLACEMENT"));
        assertEquals(1, after.getInt("rows[0].placesFreedBy.TRANSFER"));
    }

    @Test
    void doesNotShowADayThatWasReplacedWhileTheRightOneHasNotCome() {
        Story story = crew().placeFreed("place", "crew", "trajectory", "person", "2025-03-01")
                .on(CORRECTED)
                .placeFreedAfterAll("place", "crew", "trajectory", "person", "2025-04-01", "PLACEMENT");

        JsonPath inBetween = crews(story, "&asOf=2025-03-15");

        assertEquals(0, inBetween.getInt("rows[0].placesFreed"));
        assertEquals(1, figure("crews", story, "&asOf=2025-04-01").getInt("rows[0].placesFreed"));
    }

    @Test
    void countsAnOfferInThePeriodInWhichThePlaceCameFreeAfterAll() {
        Story story = crew().placeFreed("place", "crew", "trajectory", "person", "2025-04-01")
                .placeOffered("offer", "place", "crew", "waiting", "next", "2025-04-02")
                .on(CORRECTED)
                .placeFreedAfterAll("place", "crew", "trajectory", "person", "2025-03-01", "PLACEMENT");

        assertEquals(List.of("2025-03"), crews(story, "&groupBy=month").getList("rows.group"));
    }

    @Test
    void countsAPlaceThatAnAnnulledJobFreedAndNoOutflowToWork() {
        Story story = crew().placeFreed("place", "crew", "trajectory", "person", "2025-03-01")
                .on(CORRECTED)
                .placeFreedAfterAll("place", "crew", "trajectory", "person", "2025-03-01", "PLACEMENT_ANNULLED");

        JsonPath crews = crews(story, "");

        assertEquals(
                Map.of("PLACEMENT", 0, "PLACEMENT_ANNULLED", 1, "TRAJECTORY_ENDED", 0, "TRANSFER", 0, "WITHDRAWN", 0),
                crews.getMap("rows[0].placesFreedBy"));
        assertEquals(1, crews.getInt("rows[0].placesFreed"));
    }

    @Test
    void tellsHowLongPlacesStayedFreeAndHowManyStillAre() {
        Story story = crew();
        String[] refilledOn = {"2025-03-01", "2025-03-06", "2025-03-11", "2025-04-10"};
        for (int i = 0; i < refilledOn.length; i++) {
            story.placeTaken("place " + i, "crew", "trajectory " + i, "person " + i, "2024-09-02")
                    .placeFreed("place " + i, "crew", "trajectory " + i, "person " + i, "2025-03-01")
                    .placeRefilled("next " + i, "place " + i, "crew", "waiting " + i, "newcomer " + i, refilledOn[i]);
        }
        story.placeFreed("place", "crew", "trajectory", "person", "2025-03-01");

        JsonPath march = crews(story, "&asOf=2025-03-31");
        JsonPath april = figure("crews", story, "&asOf=2025-04-10");

        assertEquals(3, march.getInt("rows[0].placesRefilled"));
        assertEquals(2, march.getInt("rows[0].placesOpen"));
        assertEquals(5f, march.getFloat("rows[0].daysToRefillMedian"));
        assertEquals(10, march.getInt("rows[0].daysToRefillMaximum"));
        assertEquals(4, april.getInt("rows[0].placesRefilled"));
        assertEquals(1, april.getInt("rows[0].placesOpen"));
        assertEquals(7.5f, april.getFloat("rows[0].daysToRefillMedian"));
        assertEquals(40, april.getInt("rows[0].daysToRefillMaximum"));
    }

    @Test
    void countsDaysToRefillFromTheDayOnWhichThePlaceCameFreeAfterAll() {
        Story story = crew().placeFreed("place", "crew", "trajectory", "person", "2025-03-10")
                .placeRefilled("next", "place", "crew", "waiting", "newcomer", "2025-03-12")
                .on(CORRECTED)
                .placeFreedAfterAll("place", "crew", "trajectory", "person", "2025-03-01", "PLACEMENT");

        JsonPath before = crews(story, "&knownAt=" + BEFORE_THE_CORRECTION);

        assertEquals(2, before.getInt("rows[0].daysToRefillMaximum"));
        assertEquals(11, figure("crews", story, "").getInt("rows[0].daysToRefillMaximum"));
    }

    @Test
    void tellsNoDaysWhereNothingWasRefilled() {
        JsonPath crews = crews(crew(), "");

        assertEquals(0, crews.getInt("rows[0].placesRefilled"));
        assertEquals(0, crews.getInt("rows[0].placesOpen"));
        assertTrue(crews.getMap("rows[0]").containsKey("daysToRefillMedian"));
        assertNull(crews.get("rows[0].daysToRefillMedian"));
        assertNull(crews.get("rows[0].daysToRefillMaximum"));
    }

    @Test
    void tellsCrewsApartByTheOrganisationThatExecutesTheProgramme() {
        Story story = crew().placeFreed("place", "crew", "trajectory", "person", "2025-03-01");

        JsonPath crews = crews(story, "&groupBy=organisation&organisation=" + Putten.GRESBO);

        assertEquals(List.of(Putten.GRESBO), crews.getList("rows.group"));
        assertEquals(1, crews.getInt("rows[0].placesFreed"));
        assertEquals(0, figure("crews", story, "&organisation=" + PUTTEN).getInt("rows[0].placesFreed"));
    }

    @Test
    void setsAsideWhatWouldMakeTheFigureUnanswerable() {
        Story story = crew().tell(
                        "trajectories",
                        "crew-place-freed",
                        "broken place",
                        Map.of("crewId", "no-uuid", "validFrom", "2025-03-01", "cause", "PLACEMENT"))
                .tell(
                        "trajectories",
                        "crew-opened",
                        "broken crew",
                        Map.of("programmeId", "no-uuid", "validFrom", "2025-03-01"))
                .tell(
                        "trajectories",
                        "crew-place-taken",
                        "broken refill",
                        Map.of(
                                "crewId",
                                "0199c1b0-0000-7abc-8def-0000000000bb",
                                "freedPlaceId",
                                "no-uuid",
                                "validFrom",
                                "2025-03-01"));

        inbox.receive(story.events());

        ask(PUTTEN, "crews", "periodStart=2025-01-01&periodEnd=2025-12-31")
                .then()
                .statusCode(200);
        Awaitility.await()
                .untilAsserted(() -> assertTrue(Topics.readAll("reporting.dead-letters.v1").stream()
                        .map(letter -> String.valueOf(letter.key()))
                        .toList()
                        .containsAll(List.of(
                                story.id("broken place").toString(),
                                story.id("broken crew").toString(),
                                story.id("broken refill").toString()))));
    }
}
