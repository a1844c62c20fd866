package nl.doorstroom.trajectories.crew.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.Placements;

import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.enterWaitingList;
import static nl.doorstroom.trajectories.testing.Given.move;
import static nl.doorstroom.trajectories.testing.Given.takePlace;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class WaitingPositionTest {

    @Inject
    Inbox inbox;

    @Test
    void tellsWhereAPersonStandsAndWhyPlacesWentPast() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        String leaving = aTrajectory(programme);
        String place = Given.id(takePlace(crew, leaving));
        UUID person = UUID.randomUUID();
        String paused = anActiveTrajectory(programme, person);
        String declining = aTrajectory(programme);
        String offered = aTrajectory(programme);
        List<String> entries = new ArrayList<>();
        for (String trajectory : List.of(paused, declining, offered)) {
            entries.add(Given.id(enterWaitingList(crew, trajectory)));
        }
        move(paused, "pauses", "{\"from\": \"2026-02-02\", \"reason\": \"ZIEKTE\"}");

        endPlace(crew, place, "2026-03-01");
        decline(crew);

        ValidatableResponse own = position(crew, entries.get(0))
                .body("position", equalTo(1))
                .body("waiting", equalTo(3))
                .body("because", equalTo("ENTRY"))
                .body("rule", equalTo("RETURNED_THEN_ENTRY"))
                .body("explanation", containsString("eerst aan de beurt"))
                .body("openOffer", nullValue())
                .body("passedBy.because", contains("TRAJECTORY_NOT_READY", "TRAJECTORY_NOT_READY"))
                .body("passedBy[0].on", notNullValue())
                .body("passedBy[0].explanation", containsString("stond stil"));
        position(crew, entries.get(1))
                .body("position", equalTo(2))
                .body("passedBy.because", contains("OFFER_DECLINED"));
        position(crew, entries.get(2))
                .body("position", equalTo(3))
                .body("openOffer.freeFrom", equalTo("2026-03-02"))
                .body("openOffer.expiresOn", notNullValue())
                .body("passedBy", hasSize(0));
        String text = own.extract().asString();
        for (String another : List.of(leaving, place, declining, offered, entries.get(1), entries.get(2))) {
            assertFalse(text.contains(another), text);
        }
        assertEquals(1, Given.linesAbout(person, "read-waiting-position"));
    }

    @Test
    void tellsThatSomebodyElseCameFirstByTheRule() {
        String programme = aProgramme();
        String crew = aCrew(programme, 2);
        UUID returning = UUID.randomUUID();
        UUID placement = UUID.randomUUID();
        String first = anActiveTrajectory(programme, returning);
        takePlace(crew, first).then().statusCode(201);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        String entry = Given.id(enterWaitingList(crew, aTrajectory(programme)));
        inbox.receive(List.of(Placements.started(placement, 1, returning, "2026-03-02", "24")));
        decline(crew);
        inbox.receive(List.of(Placements.ended(placement, 2, returning, "2026-03-01")));
        decline(crew);

        endPlace(crew, place, "2026-03-01");

        position(crew, entry)
                .body("position", equalTo(2))
                .body("passedBy.because", contains("OFFER_DECLINED", "RETURNED"));
    }

    @Test
    void tellsThatTheCoachGaveThePlaceToSomebodyElse() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        String waiting = aTrajectory(programme);
        String entry = Given.id(enterWaitingList(crew, waiting));
        String another = aCrew(programme, 1);
        String elsewhere = Given.id(takePlace(another, waiting));
        endPlace(crew, place, "2026-01-31");
        endPlace(another, elsewhere, "2026-03-01");

        asCoach()
                .body("{\"trajectoryId\": \"%s\", \"validFrom\": \"2026-03-02\"}".formatted(aTrajectory(programme)))
                .post("/crews/" + crew + "/places")
                .then()
                .statusCode(201);

        position(crew, entry).body("passedBy.because", contains("COACH_DECIDED"));
    }

    @Test
    void passesOverWhoHasAPlaceInAnotherCrew() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        String elsewhere = aTrajectory(programme);
        String next = aTrajectory(programme);
        String entry = Given.id(enterWaitingList(crew, elsewhere));
        enterWaitingList(crew, next).then().statusCode(201);
        takePlace(aCrew(programme, 1), elsewhere).then().statusCode(201);

        endPlace(crew, place, "2026-03-01");

        asCoach()
                .get("/crews/" + crew + "/waiting-list")
                .then()
                .body("entries.passedOver", contains("HAS_PLACE", "HAS_OPEN_OFFER"));
        position(crew, entry).body("passedBy.because", contains("HAS_PLACE"));
    }

    @Test
    void offersASeatThatIsFreeForLongToWhoLeftAnotherOneRecently() {
        String programme = aProgramme();
        String crew = aCrew(programme, 2);
        String trajectory = aTrajectory(programme);
        String place = Given.id(takePlace(crew, trajectory));
        endPlace(crew, place, "2026-01-18");
        asCoach()
                .body("{\"trajectoryId\": \"%s\", \"validFrom\": \"2026-01-19\"}".formatted(aTrajectory(programme)))
                .post("/crews/" + crew + "/places")
                .then()
                .statusCode(201);

        enterWaitingList(crew, trajectory).then().statusCode(201);

        offers(crew, "OPEN").body("items.freeFrom", contains("2026-01-12"));
    }

    @Test
    void tellsNothingOfAProposalUntilTheCoachApproves() {
        String programme = Given.aProgrammeWithApproval();
        String crew = aCrew(programme, 1);
        String entry = Given.id(enterWaitingList(crew, aTrajectory(programme)));
        enterWaitingList(crew, aTrajectory(programme)).then().statusCode(201);

        position(crew, entry).body("openOffer", nullValue());
        decide(crew, "rejections");
        position(crew, entry).body("passedBy", hasSize(0));
        decide(crew, "approvals");
        position(crew, entry).body("passedBy.because", contains("OFFER_REJECTED"));
    }

    @Test
    void showsNoPositionToWhoHasLeft() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        takePlace(crew, aTrajectory(programme)).then().statusCode(201);
        String entry = Given.id(enterWaitingList(crew, aTrajectory(programme)));
        asCoach()
                .header("If-Match", "\"1\"")
                .delete("/crews/" + crew + "/waiting-list/" + entry)
                .then()
                .statusCode(200);

        position(crew, entry).body("state", equalTo("LEFT")).body("position", nullValue());
        asCoach()
                .get("/crews/" + aCrew(programme, 1) + "/waiting-list/" + entry + "/position")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse position(String crew, String entry) {
        return asCoach()
                .get("/crews/" + crew + "/waiting-list/" + entry + "/position")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse offers(String crew, String status) {
        return asCoach()
                .queryParam("status", status)
                .get("/crews/" + crew + "/offers")
                .then()
                .statusCode(200);
    }

    private static void decline(String crew) {
        answer(crew, offers(crew, "OPEN").extract().path("items[0].id"), "declines");
    }

    private static void decide(String crew, String decision) {
        answer(crew, offers(crew, "PROPOSED").extract().path("items[0].id"), decision);
    }

    private static void answer(String crew, String offer, String answer) {
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/crews/" + crew + "/offers/" + offer + "/" + answer)
                .then()
                .statusCode(200);
    }

    private static void endPlace(String crew, String place, String lastDay) {
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"lastDay\": \"" + lastDay + "\"}")
                .post("/crews/" + crew + "/places/" + place + "/terminations")
                .then()
                .statusCode(200);
    }
}
