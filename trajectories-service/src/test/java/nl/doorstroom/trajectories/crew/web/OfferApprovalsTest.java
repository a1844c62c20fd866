package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.AtOnce;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.TaskList;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.enterWaitingList;
import static nl.doorstroom.trajectories.testing.Given.takePlace;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** A crew with one place that comes free, and two who wait for it; the coach approves each offer. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OfferApprovalsTest {

    private final UUID person = UUID.randomUUID();
    private String programme = "";
    private String crew = "";
    private String first = "";
    private String second = "";
    private String firstEntry = "";

    @BeforeEach
    void freeAPlace() {
        programme = Given.aProgrammeWithApproval();
        crew = aCrew(programme, 1);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        first = anActiveTrajectory(programme, person);
        second = aTrajectory(programme);
        firstEntry = Given.id(enterWaitingList(crew, first));
        enterWaitingList(crew, second).then().statusCode(201);
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"lastDay\": \"2026-03-01\"}")
                .post("/crews/" + crew + "/places/" + place + "/terminations")
                .then()
                .statusCode(200);
    }

    @Test
    void proposesAFreePlaceToTheCoachAndKeepsIt() {
        offers("OPEN").body("items", hasSize(0));
        offers("PROPOSED")
                .body("items.trajectoryId", contains(first))
                .body("items[0].offeredOn", nullValue())
                .body("items[0].expiresOn", nullValue());
        assertEquals(List.of("OFFER_TO_APPROVE"), TaskList.openAbout(person));
        assertEquals(1, Given.linesAbout(person, "propose-crew-place"));
        takePlace(crew, aTrajectory(programme)).then().statusCode(409).body("type", containsString("crew-is-full"));
        takePlace(crew, first).then().statusCode(409).body("type", containsString("place-is-offered"));
        asCoach()
                .get("/crews/" + crew + "/waiting-list")
                .then()
                .body("entries.passedOver", contains("OFFER_AWAITS_APPROVAL", null));
        asCoach().get("/crews/" + crew).then().body("openOffers", equalTo(1));
        for (String answer : List.of("acceptances", "declines")) {
            answer(proposal(), 1, answer).then().statusCode(409).body("type", containsString("offer-awaits-approval"));
        }
    }

    @Test
    void offersThePlaceOnApprovalAndCountsItsDaysFromThen() {
        String offer = proposal();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

        answer(offer, 1, "approvals")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("OPEN"))
                .body("offeredOn", equalTo(today.toString()))
                .body(
                        "expiresOn",
                        equalTo(DutchCalendar.plusWorkingDays(today, 5).toString()));

        assertEquals(List.of("OFFER_TO_APPROVE"), TaskList.about(offer, "DONE"));
        assertEquals(1, Given.linesAbout(person, "approve-offer"));
        ConsumerRecord<String, byte[]> offered =
                Topics.await("trajectories.events.v1", "crew-place-offered", UUID.fromString(offer));
        assertEquals(Set.of(), Topics.violations(offered));
        answer(offer, 2, "approvals").then().statusCode(409).body("type", containsString("proposal-is-decided"));
        answer(offer, 2, "rejections").then().statusCode(409).body("type", containsString("proposal-is-decided"));
        answer(offer, 2, "acceptances").then().statusCode(200);
        asCoach().get("/crews/" + crew).then().body("taken", equalTo(1)).body("openOffers", equalTo(0));
    }

    @Test
    void proposesWhoComesNextWhenTheCoachDoesNotApproveAndNobodyTwice() {
        String rejected = proposal();

        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"Werkt elders mee\"}")
                .post("/crews/" + crew + "/offers/" + rejected + "/rejections")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("REJECTED"))
                .body("rejectionReason", equalTo("Werkt elders mee"));

        offers("PROPOSED").body("items.trajectoryId", contains(second));
        assertEquals(List.of("OFFER_TO_APPROVE"), TaskList.about(rejected, "DONE"));
        String approved = proposal();
        answer(approved, 1, "approvals").then().statusCode(200);
        Topics.await("trajectories.events.v1", "crew-place-offered", UUID.fromString(approved));
        for (ConsumerRecord<String, byte[]> event : Topics.readAll("trajectories.events.v1")) {
            String text = new String(event.value(), UTF_8);
            assertFalse(text.contains(rejected) || text.contains("Werkt elders mee"), text);
        }
        answer(approved, 2, "declines").then().statusCode(200);
        offers("PROPOSED").body("items", hasSize(0));
        asCoach().get("/crews/" + crew + "/waiting-list").then().body("entries.trajectoryId", contains(first, second));
    }

    @Test
    void proposesTheNextWhenThePersonLeavesTheListOrEnds() {
        String left = proposal();

        asCoach()
                .header("If-Match", "\"1\"")
                .delete("/crews/" + crew + "/waiting-list/" + firstEntry)
                .then()
                .statusCode(200);
        assertEquals(List.of("OFFER_TO_APPROVE"), TaskList.about(left, "LAPSED"));
        offers("EXPIRED").body("items.id", contains(left));
        offers("PROPOSED").body("items.trajectoryId", contains(second));

        String ended = proposal();
        asCoach()
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-01\"}")
                .post("/trajectories/" + second + "/terminations")
                .then()
                .statusCode(200);
        assertEquals(List.of("OFFER_TO_APPROVE"), TaskList.about(ended, "LAPSED"));
        offers("PROPOSED").body("items", hasSize(0));
    }

    @Test
    void approvesOneOfTwoWhoDecideAtOnce() throws Exception {
        String offer = proposal();

        List<Integer> answers = AtOnce.ask(List.of("approvals", "approvals"), decision -> answer(offer, 1, decision));

        List<Integer> sorted = new ArrayList<>(answers);
        Collections.sort(sorted);
        assertEquals(List.of(200, 412), sorted);
        offers("OPEN").body("items.id", contains(offer));
    }

    @Test
    void approvesNobodyWhoCannotTakeAPlaceAnyMore() {
        asCoach()
                .header("If-Match", "\"3\"")
                .body("{\"from\": \"2026-03-02\", \"reason\": \"ANDERS\"}")
                .post("/trajectories/" + first + "/pauses")
                .then()
                .statusCode(200);

        answer(proposal(), 1, "approvals")
                .then()
                .statusCode(409)
                .body("type", containsString("trajectory-is-not-ready"));
        offers("PROPOSED").body("items.trajectoryId", contains(first));
    }

    @Test
    void keepsTheCapacityForWhoIsProposed() {
        String larger = aCrew(programme, 2);
        takePlace(larger, aTrajectory(programme)).then().statusCode(201);
        enterWaitingList(larger, aTrajectory(programme)).then().statusCode(201);

        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"capacity\": 1}")
                .patch("/crews/" + larger)
                .then()
                .statusCode(409)
                .body("type", containsString("places-are-offered"));
    }

    private Response answer(String offer, int version, String answer) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body("{}")
                .post("/crews/" + crew + "/offers/" + offer + "/" + answer);
    }

    private String proposal() {
        return offers("PROPOSED").body("items", hasSize(1)).extract().path("items[0].id");
    }

    private ValidatableResponse offers(String status) {
        return asCoach()
                .queryParam("status", status)
                .get("/crews/" + crew + "/offers")
                .then()
                .statusCode(200);
    }
}
