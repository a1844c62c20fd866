package nl.doorstroom.trajectories.visibility;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Guarded;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.enterWaitingList;
import static nl.doorstroom.trajectories.testing.Given.id;
import static nl.doorstroom.trajectories.testing.Given.takePlace;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Whom participants protects, who may see the person sees here, and nobody else. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ProtectedPeopleTest {

    private static final String MEMBER = "member-of-the-team";

    @Inject
    Inbox inbox;

    private final UUID person = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void takesTheExampleOfParticipants() {
        UUID known = UUID.fromString("0199c19e-1111-7f20-8c55-2f6a4b7d9e10");
        String trajectory = anActiveTrajectory(aProgramme(), known);

        inbox.receive(List.of(Topics.example("participants-service", "participant-visibility-changed.v1")));

        asCoach().get("/trajectories/" + trajectory).then().statusCode(404);
        asUser("1f0c0a52-57f1-4b0e-9f0e-6b3a2a1c9d01")
                .get("/trajectories/" + trajectory)
                .then()
                .statusCode(200);
    }

    @Test
    void hidesAProtectedPersonFromEverybodyButWhoMaySeeThePerson() {
        String programme = aProgramme();
        String trajectory = anActiveTrajectory(programme, person);
        String second = anActiveTrajectory(programme, other);
        String crew = aCrew(programme, 1);
        String place = id(takePlace(crew, trajectory));
        String waits = aCrew(programme, 1);
        id(takePlace(waits, anActiveTrajectory(programme, UUID.randomUUID())));
        UUID waiting = UUID.randomUUID();
        String entry = id(enterWaitingList(waits, anActiveTrajectory(programme, waiting)));
        enterWaitingList(waits, second).then().statusCode(201);

        inbox.receive(List.of(
                Guarded.restricted(person, 2, MEMBER),
                Guarded.open(person, 1),
                Guarded.restricted(waiting, 1, MEMBER)));

        for (String path : List.of(
                "/trajectories/" + trajectory,
                "/trajectories/" + trajectory + "/milestones",
                "/trajectories/" + trajectory + "/hours-plan",
                "/crews/" + crew + "/places/" + place,
                "/crews/" + waits + "/waiting-list/" + entry,
                "/participants/" + person + "/timeline-entries")) {
            asCoach().get(path).then().statusCode(404);
        }
        asCoach()
                .get("/trajectories?programmeId=" + programme)
                .then()
                .body("items.participantId", hasItem(other.toString()))
                .body("items.participantId", not(hasItem(person.toString())));
        asCoach().get("/crews/" + crew + "/places").then().body("items", empty());
        asCoach().get("/crews/" + crew).then().body("taken", equalTo(1));
        asCoach()
                .get("/crews/" + waits + "/waiting-list")
                .then()
                .body("entries.participantId", contains(other.toString()))
                .body("entries.position", contains(2));
        asCoach()
                .body("{\"participantId\": \"%s\", \"programmeId\": \"%s\"}".formatted(person, aProgramme()))
                .post("/trajectories")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/participantId"));
        asUser(MEMBER).get("/trajectories/" + trajectory).then().statusCode(200);
        asUser(MEMBER).get("/crews/" + crew + "/places").then().body("items.id", contains(place));
        asUser(MEMBER).get("/trajectories?participantId=" + person).then().body("items.id", contains(trajectory));

        inbox.receive(List.of(Guarded.restrictedAfterAnEmergency(person, 3, "for-an-hour")));
        asUser("for-an-hour").get("/trajectories/" + trajectory).then().statusCode(404);
        inbox.receive(List.of(Guarded.open(person, 4)));
        asCoach().get("/trajectories/" + trajectory).then().statusCode(200);
    }

    @Test
    void hidesWhatIsOfTheSamePersonUnderAnotherId() {
        String trajectory = anActiveTrajectory(aProgramme(), other);
        inbox.receive(List.of(Guarded.restricted(person, 1, MEMBER), merged("participants-merged.v1", 1)));

        asCoach().get("/trajectories/" + trajectory).then().statusCode(404);
        asUser(MEMBER).get("/trajectories/" + trajectory).then().statusCode(200);
        inbox.receive(List.of(merged("merge-undone.v1", 2)));
        asCoach().get("/trajectories/" + trajectory).then().statusCode(200);
    }

    @Test
    void letsWhoMayEraseAndNotReadPeopleReachEverybody() {
        String trajectory = anActiveTrajectory(aProgramme(), person);
        inbox.receive(List.of(Guarded.restricted(person, 1, MEMBER)));

        asUser("officer", "trajectories:read", "retention:write")
                .get("/trajectories/" + trajectory)
                .then()
                .statusCode(200);
        asUser("reader", "trajectories:read", "retention:write", "participants:read")
                .get("/trajectories/" + trajectory)
                .then()
                .statusCode(404);
    }

    private static RequestSpecification asUser(String user) {
        return asUser(user, Tokens.PERMISSIONS.toArray(new String[0]));
    }

    private static RequestSpecification asUser(String user, String... permissions) {
        return given().auth()
                .oauth2(Tokens.ofUser(Tokens.PUTTEN, Tokens.PUTTEN, user, permissions))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
    }

    private ConsumerRecord<String, byte[]> merged(String name, int version) {
        UUID merge = UUID.nameUUIDFromBytes((person + "" + other).getBytes(StandardCharsets.UTF_8));
        return Topics.record("participants", name, """
                        {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                         "recordedAt": "2026-03-01T08:00:00Z", "mergeId": "%s", "survivorId": "%s", "duplicateId": "%s"}""".formatted(
                        UUID.randomUUID(), merge, version, Tokens.PUTTEN, merge, person, other)
                .getBytes(StandardCharsets.UTF_8));
    }
}
