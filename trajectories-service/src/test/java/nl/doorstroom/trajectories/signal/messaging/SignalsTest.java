package nl.doorstroom.trajectories.signal.messaging;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.trajectories.testing.Conditions.inOrder;
import static nl.doorstroom.trajectories.testing.Conditions.lost;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.linesAbout;
import static nl.doorstroom.trajectories.testing.Given.move;
import static nl.doorstroom.trajectories.testing.Participants.mergeUndone;
import static nl.doorstroom.trajectories.testing.Participants.merged;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class SignalsTest {

    private static final String GRESBO = "00000001000000000201";
    private static final String OTHER = "00000001000000000202";

    @Inject
    Inbox inbox;

    private final UUID person = UUID.randomUUID();
    private final UUID condition = UUID.randomUUID();

    @Test
    void standsOnTheRunningTrajectoryUntilTheConditionIsInOrderAgain() {
        String trajectory = anActiveTrajectory(aProgramme(), person);
        String waiting = aTrajectory(aProgramme(), person);

        receive(lost(condition, 2, person, "2026-03-01"));

        asCoach()
                .get("/trajectories/" + trajectory + "/signals")
                .then()
                .body("items.state", contains("OPEN"))
                .body("items[0].kind", equalTo("BASIC_CONDITION_LOST"))
                .body("items[0].code", equalTo("ONDERDAK"))
                .body("items[0].since", equalTo("2026-03-01"))
                .body("items[0].participantId", equalTo(person.toString()));
        assertEquals(1, linesAbout(person, "list-signals-of-trajectory"));
        assertEquals(List.of(), states(waiting));

        receive(inOrder(condition, 4, person));
        assertEquals(List.of("CLOSED"), states(trajectory));
        asCoach().get("/trajectories/" + trajectory + "/signals").then().body("items[0].closedAt", notNullValue());

        receive(lost(condition, 5, person, "2026-05-01"));
        assertEquals(List.of("CLOSED", "OPEN"), states(trajectory));
    }

    @Test
    void standsAsTheNewestEventTellsInWhicheverOrderTheyArrive() {
        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            UUID other = UUID.randomUUID();
            UUID ofOther = UUID.randomUUID();
            String trajectory = anActiveTrajectory(aProgramme(), other);
            List<ConsumerRecord<String, byte[]>> theirs = List.of(
                    lost(ofOther, 2, other, "2026-03-01"),
                    inOrder(ofOther, 3, other),
                    lost(ofOther, 5, other, "2026-05-01"));
            for (int i : order) {
                receive(theirs.get(i));
                receive(theirs.get(i));
            }

            assertEquals(
                    List.of("2026-05-01"),
                    asCoach()
                            .get("/trajectories/" + trajectory + "/signals")
                            .path("items.findAll { it.state == 'OPEN' }.since"));
        }
    }

    @Test
    void isRaisedWhenATrajectoryStartsWhileAConditionIsLost() {
        receive(lost(condition, 2, person, "2026-03-01"));
        String trajectory = aTrajectory(aProgramme(), person);
        assertEquals(List.of(), states(trajectory));

        move(trajectory, "starts", "{\"startDate\": \"2026-01-12\"}");

        assertEquals(List.of("OPEN"), states(trajectory));
    }

    @Test
    void isRaisedOnceWhenTheTrajectoryStartsAtTheMomentOfTheLoss() {
        for (int round = 0; round < 8; round++) {
            UUID somebody = UUID.randomUUID();
            ConsumerRecord<String, byte[]> loss = lost(UUID.randomUUID(), 2, somebody, "2026-03-01");
            String trajectory = aTrajectory(aProgramme(), somebody);

            CompletableFuture<Void> told = CompletableFuture.runAsync(() -> receive(loss));
            move(trajectory, "starts", "{\"startDate\": \"2026-01-12\"}");
            told.join();

            assertEquals(List.of("OPEN"), states(trajectory), "round " + round);
        }
    }

    @Test
    void closesWithTheTrajectoryAndGoesOnAtTheOtherOrganisation() {
        String ended = anActiveTrajectory(aProgramme(), person);
        String transferred = anActiveTrajectory(aProgramme(), person);
        receive(lost(condition, 2, person, "2026-03-01"));
        assertEquals(List.of("OPEN"), states(ended));

        move(ended, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-02\"}");
        String successor = move(
                        transferred,
                        "transfers",
                        "{\"toOrganisation\": \"" + GRESBO + "\", \"effectiveDate\": \"2026-03-03\"}")
                .extract()
                .path("successorId");

        assertEquals(List.of("CLOSED"), states(ended));
        assertEquals(List.of("CLOSED"), states(transferred));
        assertEquals(List.of("OPEN"), states(successor));
        asOrganisation(GRESBO)
                .get("/trajectories/" + successor + "/signals")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void goesByTheSurvivorOnTheTrajectoriesOfEveryRegistrationAsLongAsTheMergeStands() {
        UUID merge = UUID.randomUUID();
        UUID duplicate = UUID.randomUUID();
        String trajectory = anActiveTrajectory(aProgramme(), duplicate);
        receive(lost(UUID.randomUUID(), 2, duplicate, "2026-02-01"));
        receive(lost(condition, 2, person, "2026-03-01"));
        assertEquals(List.of("OPEN"), states(trajectory));

        receive(merged(merge, person, duplicate));
        assertEquals(List.of("CLOSED", "OPEN"), states(trajectory));
        receive(inOrder(condition, 3, person));
        assertEquals(List.of("CLOSED", "CLOSED"), states(trajectory));
        receive(lost(condition, 4, person, "2026-05-01"));
        assertEquals(List.of("CLOSED", "CLOSED", "OPEN"), states(trajectory));

        receive(mergeUndone(merge, person, duplicate));
        assertEquals(List.of("CLOSED", "CLOSED", "CLOSED", "OPEN"), states(trajectory));
        asCoach()
                .get("/trajectories/" + trajectory + "/signals")
                .then()
                .body("items.since", contains("2026-02-01", "2026-03-01", "2026-05-01", "2026-02-01"));
    }

    @Test
    void isAcknowledgedOnceWithWhoAndWhen() {
        String trajectory = anActiveTrajectory(aProgramme(), person);
        receive(lost(condition, 2, person, "2026-03-01"));
        String signal = "/signals/"
                + asCoach().get("/trajectories/" + trajectory + "/signals").path("items[0].id");

        asCoach().post(signal + "/acknowledgements").then().statusCode(428);
        asCoach()
                .header("If-Match", "\"1\"")
                .post(signal + "/acknowledgements")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedBy", notNullValue())
                .body("acknowledgedAt", notNullValue());
        asCoach()
                .header("If-Match", "\"2\"")
                .post(signal + "/acknowledgements")
                .then()
                .statusCode(409)
                .body("type", containsString("signal-is-not-open"));
        receive(lost(condition, 3, person, "2026-03-01"));
        assertEquals(List.of("ACKNOWLEDGED"), states(trajectory));
        receive(inOrder(condition, 4, person));
        assertEquals(List.of("CLOSED"), states(trajectory));
    }

    @Test
    void isShownToWhoExecutesTheTrajectoryAndToNobodyElse() {
        String trajectory = anActiveTrajectory(aProgramme(GRESBO), person);
        receive(lost(condition, 2, person, "2026-03-01"));
        String signal =
                asCoach().get("/trajectories/" + trajectory + "/signals").path("items[0].id");

        asOrganisation(GRESBO)
                .queryParam("state", "open")
                .queryParam("kind", "BASIC_CONDITION_LOST")
                .queryParam("limit", 100)
                .get("/signals")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(signal));
        asOrganisation(GRESBO)
                .queryParam("state", "CLOSED")
                .get("/signals")
                .then()
                .body("items.id", not(hasItem(signal)));
        asOrganisation(GRESBO).get("/signals/" + signal).then().statusCode(200);
        asOrganisation(OTHER).get("/signals").then().body("items", hasSize(0));
        asOrganisation(OTHER).get("/signals/" + signal).then().statusCode(404);
        asOrganisation(OTHER)
                .header("If-Match", "\"1\"")
                .post("/signals/" + signal + "/acknowledgements")
                .then()
                .statusCode(404);
        asOrganisation(OTHER)
                .get("/trajectories/" + trajectory + "/signals")
                .then()
                .statusCode(404);
        asCoach().queryParam("state", "weg").get("/signals").then().statusCode(400);
    }

    @Test
    void readsTheExampleThatParticipantsPromises() {
        UUID participant = UUID.fromString("0199c19e-1111-7f20-8c55-2f6a4b7d9e10");
        String trajectory = anActiveTrajectory(aProgramme(), participant);

        receive(Topics.example("participants-service", "basic-condition-changed.v1"));

        assertEquals(List.of("OPEN"), states(trajectory));
    }

    private void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(List.of(record));
    }

    private static List<String> states(String trajectory) {
        return asCoach()
                .get("/trajectories/" + trajectory + "/signals")
                .then()
                .statusCode(200)
                .extract()
                .path("items.state");
    }

    private static RequestSpecification asOrganisation(String organisation) {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(Tokens.PUTTEN, organisation, "trajectories:read", "trajectories:write"))
                .basePath("/trajectories/v1");
    }
}
