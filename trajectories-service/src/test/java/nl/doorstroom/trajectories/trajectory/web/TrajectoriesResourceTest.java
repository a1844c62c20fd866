package nl.doorstroom.trajectories.trajectory.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.trajectories.testing.Given;

import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class TrajectoriesResourceTest {

    @Test
    void movesByItsTransitionsAndKeepsThemAll() {
        String trajectory = aTrajectory(aProgramme());

        step(trajectory, 1, "starts", "{\"startDate\": \"2026-01-12\"}").body("status", equalTo("ACTIVE"));
        step(trajectory, 2, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"MANTELZORG_ACUUT\"}")
                .body("status", equalTo("PAUSED"));
        step(trajectory, 3, "resumptions", "{\"from\": \"2026-03-16\"}").body("status", equalTo("ACTIVE"));
        step(trajectory, 4, "aftercares", "{\"from\": \"2026-09-01\"}").body("status", equalTo("AFTERCARE"));
        step(trajectory, 5, "terminations", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-10-31\"}")
                .body("status", equalTo("COMPLETED"))
                .body("lastDay", equalTo("2026-10-31"));

        asCoach()
                .get("/trajectories/" + trajectory + "/status-history")
                .then()
                .statusCode(200)
                .body(
                        "items.to",
                        contains("DRAFT", "REGISTERED", "ACTIVE", "PAUSED", "ACTIVE", "AFTERCARE", "COMPLETED"))
                .body("items[3].reason", equalTo("MANTELZORG_ACUUT"))
                .body("items[3].effectiveOn", equalTo("2026-03-02"))
                .body("items[3].changedBy", equalTo("5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10"))
                .body("items[3].changedAt", notNullValue());
    }

    @Test
    void walksFromADraftToAPlace() {
        String programme = aProgramme();
        String trajectory = Given.id(asCoach()
                .body("{\"participantId\": \"%s\", \"programmeId\": \"%s\", \"draft\": true}"
                        .formatted(UUID.randomUUID(), programme))
                .post("/trajectories"));

        step(trajectory, 1, "proposals", null).body("status", equalTo("PROPOSED"));
        step(trajectory, 2, "revisions", null).body("status", equalTo("DRAFT"));
        step(trajectory, 3, "registrations", null).body("status", equalTo("REGISTERED"));
        step(trajectory, 4, "selections", null).body("status", equalTo("IN_SELECTION"));
        step(trajectory, 5, "waits", null).body("status", equalTo("WAITING"));
        step(trajectory, 6, "schedules", "{\"startDate\": \"2030-01-07\"}").body("status", equalTo("SCHEDULED"));
        step(trajectory, 7, "terminations", "{\"reason\": \"GEEN_PLAATS\", \"lastDay\": \"2026-10-31\"}")
                .body("status", equalTo("NOT_STARTED"));
    }

    @Test
    void refusesATransitionThatTheTableLacks() {
        String trajectory = aTrajectory(aProgramme());

        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"from\": \"2026-09-01\"}")
                .post("/trajectories/" + trajectory + "/aftercares")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://doorstroom.nl/problems/transition-not-allowed"))
                .body("from", equalTo("REGISTERED"))
                .body("to", equalTo("AFTERCARE"));
    }

    @Test
    void asksForThePresentVersion() {
        String start = "/trajectories/" + aTrajectory(aProgramme()) + "/starts";
        String body = "{\"startDate\": \"2026-01-12\"}";

        asCoach().body(body).post(start).then().statusCode(428);
        asCoach().header("If-Match", "\"9\"").body(body).post(start).then().statusCode(412);
    }

    @Test
    void refusesAStartInTheFutureAndReasonsThatItDoesNotKnow() {
        String trajectory = aTrajectory(aProgramme());

        refuse(trajectory, "starts", "{\"startDate\": \"2199-01-12\"}", "/startDate");
        refuse(trajectory, "terminations", "{\"reason\": \"NEE\", \"lastDay\": \"2026-10-31\"}", "/reason");
        refuse(trajectory, "terminations", "{\"reason\": \"ANDERS\", \"lastDay\": \"2026-10-31\"}", "/note");
    }

    @Test
    void showsNoRestrictedReason() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());

        step(trajectory, 2, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"DETENTIE\"}");

        asCoach()
                .get("/trajectories/" + trajectory + "/status-history")
                .then()
                .body("items[3].to", equalTo("PAUSED"))
                .body("items[3].reason", nullValue());
    }

    @Test
    void goesOnAtTheOrganisationItIsTransferredTo() {
        UUID participant = UUID.randomUUID();
        String trajectory = anActiveTrajectory(aProgramme(), participant);

        String successor = step(
                        trajectory,
                        2,
                        "transfers",
                        "{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"2026-06-01\"}")
                .body("status", equalTo("TRANSFERRED"))
                .body("lastDay", equalTo("2026-05-31"))
                .extract()
                .path("successorId");

        asCoach()
                .get("/trajectories/" + successor)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("startDate", equalTo("2026-06-01"))
                .body("organisation", equalTo("00000001000000000299"))
                .body("predecessorId", equalTo(trajectory));
    }

    @Test
    void hasOneOpenTrajectoryOfAPersonInAProgramme() {
        String programme = aProgramme();
        UUID participant = UUID.randomUUID();
        String open = aTrajectory(programme, participant);

        asCoach()
                .body("{\"participantId\": \"%s\", \"programmeId\": \"%s\"}".formatted(participant, programme))
                .post("/trajectories")
                .then()
                .statusCode(409)
                .body("trajectoryId", equalTo(open));
    }

    @Test
    void listsByFilterPageByPage() {
        String programme = aProgramme();
        UUID participant = UUID.randomUUID();
        String first = aTrajectory(programme);
        String second = anActiveTrajectory(programme, participant);
        String third = aTrajectory(programme);

        String cursor = asCoach()
                .queryParam("programmeId", programme)
                .queryParam("limit", 2)
                .get("/trajectories")
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second))
                .extract()
                .path("nextCursor");
        asCoach()
                .queryParam("programmeId", programme)
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get("/trajectories")
                .then()
                .body("items.id", contains(third))
                .body("nextCursor", nullValue());
        asCoach()
                .queryParam("participantId", participant)
                .queryParam("status", "ACTIVE")
                .get("/trajectories")
                .then()
                .body("items.id", contains(second));
        asCoach().queryParam("cursor", cursor).get("/trajectories").then().statusCode(400);
    }

    @Test
    void givesTheSameAnswerToTheSameKey() {
        String programme = aProgramme();
        String body = "{\"participantId\": \"%s\", \"programmeId\": \"%s\"}".formatted(UUID.randomUUID(), programme);
        String key = UUID.randomUUID().toString();

        String first =
                Given.id(asCoach().header("Idempotency-Key", key).body(body).post("/trajectories"));
        String second =
                Given.id(asCoach().header("Idempotency-Key", key).body(body).post("/trajectories"));

        assertEquals(first, second);
        asCoach()
                .queryParam("programmeId", programme)
                .get("/trajectories")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void writesALineForEveryPersonShownOrChanged() throws SQLException {
        UUID participant = UUID.randomUUID();
        String trajectory = anActiveTrajectory(aProgramme(), participant);
        asCoach().get("/trajectories/" + trajectory).then().statusCode(200);
        asCoach()
                .queryParam("participantId", participant)
                .get("/trajectories")
                .then()
                .statusCode(200);

        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement(
                        "select string_agg(name, ' ' order by start_time, id) from processing_log where data_subject_id = ?")) {
            query.setObject(1, participant);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                assertEquals(
                        "register-trajectory start-trajectory read-trajectory list-trajectories", row.getString(1));
            }
        }
    }

    @Test
    void isNotFoundByAnotherTenant() {
        String trajectory = aTrajectory(aProgramme());

        Given.as(Tokens.VOORBURG).get("/trajectories/" + trajectory).then().statusCode(404);
        Given.as(Tokens.VOORBURG)
                .header("If-Match", "\"1\"")
                .body("{\"startDate\": \"2026-01-12\"}")
                .post("/trajectories/" + trajectory + "/starts")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse step(String trajectory, int version, String transition, @Nullable String body) {
        var request = asCoach().header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body))
                .post("/trajectories/" + trajectory + "/" + transition)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + (version + 1) + "\""));
    }

    private static void refuse(String trajectory, String transition, String body, String pointer) {
        asCoach()
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/trajectories/" + trajectory + "/" + transition)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-input"))
                .body("errors[0].pointer", equalTo(pointer));
    }
}
