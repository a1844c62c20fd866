package nl.doorstroom.trajectories.training.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Given;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aProgrammeWith;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class TrainingsResourceTest {

    private static final String EVENTS = "trajectories.events.v1";
    private static final String GREEN = "https://linkeddata.competentnl.nl/id/skill/groenonderhoud";

    private final UUID person = UUID.randomUUID();
    private String trajectory;
    private String trainings;

    @BeforeEach
    void follow() {
        trajectory = anActiveTrajectory(aProgrammeWith(PUTTEN, "TRAININGS"), person);
        trainings = "/trajectories/" + trajectory + "/trainings";
    }

    @Test
    void tellsOfTheSkillAndOfNoWords() throws Exception {
        String training = start("2026-02-02");

        post(training, "completions", """
                {"completedOn": "2026-05-29", "certificate": {"name": "Diploma Geheim", "number": "G-1042",
                 "validUntil": "2031-05-29"}}""")
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("certificate.level", equalTo("VOLDOENDE"))
                .body("certificate.skillUri", equalTo(GREEN));

        ConsumerRecord<String, byte[]> told = Topics.await(EVENTS, "training-completed", id(training));
        assertEquals(Set.of(), Topics.violations(told));
        assertEquals(person.toString(), told.key());
        JsonNode event = JsonMapper.builder().build().readTree(told.value());
        assertEquals(GREEN, event.path("skillUri").asText());
        assertEquals("2031-05-29", event.path("certificateValidUntil").asText());
        String text = event.toString();
        assertFalse(text.contains("Geheim") || text.contains("1042") || text.contains("Vakschool"), text);
        assertEquals(1, Given.linesAbout(person, "complete-training"));
    }

    @Test
    void refusesDaysThatCannotBe() {
        String training = start("2026-02-02");
        String tomorrow =
                LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(1).toString();

        post(training, "completions", "{\"completedOn\": \"%s\"}".formatted(tomorrow))
                .statusCode(400)
                .body("errors.pointer", contains("/completedOn"));
        post(training, "completions", "{\"completedOn\": \"2026-02-01\"}").statusCode(400);
        post(training, "terminations", "{\"lastDay\": \"2026-02-01\", \"reason\": \"ANDERS\"}")
                .statusCode(400);
        post(training, "completions", """
                {"completedOn": "2026-05-29", "certificate": {"name": "Verlopen", "validUntil": "2026-05-28"}}""").statusCode(400).body("errors.pointer", contains("/certificate/validUntil"));
        asCoach()
                .body(body("2026-02-02").replace("2026-05-29", "2026-02-01"))
                .post(trainings)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/plannedEnd"));
        asCoach()
                .body(body("2026-02-02").replace("COMPETENT_NL", "ESCO"))
                .post(trainings)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/skill/uri"));
    }

    @Test
    void recordsADayOnceAndCorrectsIt() {
        String training = start("2026-02-02");
        String day = Given.id(attend(training, "2026-02-09"));

        attend(training, "2026-02-09").then().statusCode(409).body("attendanceId", equalTo(day));
        attend(training, "2026-02-01").then().statusCode(400);
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"presence\": \"ABSENT_WITH_NOTICE\"}")
                .put(training + "/attendance/" + day)
                .then()
                .statusCode(200);

        asCoach().get(training + "/attendance").then().body("items.presence", contains("ABSENT_WITH_NOTICE"));
    }

    @Test
    void breaksOffWithTheTrajectoryAndForgetsWhatHadNotBegun() {
        String running = start("2026-02-02");
        String ahead = start("2026-09-07");
        String completed = start("2026-02-02");
        post(completed, "completions", "{\"completedOn\": \"2026-03-02\"}").statusCode(200);

        move(trajectory, "terminations", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-06-30\"}");

        asCoach()
                .get(running)
                .then()
                .body("status", equalTo("BROKEN_OFF"))
                .body("lastDay", equalTo("2026-06-30"))
                .body("breakOffReason", equalTo("TRAJECT_BEEINDIGD"));
        asCoach().get(ahead).then().body("status", equalTo("ENTERED_IN_ERROR"));
        asCoach().get(completed).then().body("status", equalTo("COMPLETED"));
        asCoach().body(body("2026-02-02")).post(trainings).then().statusCode(409);
        post(running, "reopenings", null).statusCode(409);
        post(completed, "annulments", null).statusCode(200);
        Topics.await(EVENTS, "training-annulled", id(completed));
    }

    @Test
    void breaksOffOnTheDayOnWhichTheTrajectoryEndedAfterAll() {
        String running = start("2026-02-02");
        String later = start("2026-06-08");
        move(trajectory, "terminations", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-06-30\"}");

        move(trajectory, "end-corrections", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-05-31\"}");

        asCoach().get(running).then().body("status", equalTo("BROKEN_OFF")).body("lastDay", equalTo("2026-05-31"));
        asCoach().get(later).then().body("status", equalTo("ENTERED_IN_ERROR"));
    }

    @Test
    void neverWasWhenTheTrajectoryNeverWas() {
        String completed = start("2026-02-02");
        post(completed, "completions", "{\"completedOn\": \"2026-03-02\"}").statusCode(200);

        asCoach()
                .header("If-Match", "\"2\"")
                .post("/trajectories/" + trajectory + "/annulments")
                .then()
                .statusCode(200);

        asCoach().get(completed).then().body("status", equalTo("ENTERED_IN_ERROR"));
    }

    @Test
    void isOfAProgrammeThatHasTrainings() {
        String other = anActiveTrajectory(aProgramme(), UUID.randomUUID());

        asCoach()
                .body(body("2026-02-02"))
                .post("/trajectories/" + other + "/trainings")
                .then()
                .statusCode(409)
                .body("type", endsWith("/programme-lacks-feature"));
    }

    @Test
    void isSeenAndChangedByWhoExecutesItAlone() {
        String training = start("2026-02-02");
        RequestSpecification other = given().auth()
                .oauth2(Tokens.ofOrganisation(
                        PUTTEN, "00000001000000000999", Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType("application/json")
                .basePath("/trajectories/v1");

        given().spec(other).get(trainings).then().statusCode(404);
        given().spec(other).get(training).then().statusCode(404);
        given().spec(other).body(body("2026-02-02")).post(trainings).then().statusCode(404);
        given().spec(other)
                .header("If-Match", "\"1\"")
                .post(training + "/annulments")
                .then()
                .statusCode(404);
        given().spec(other).get(training + "/attendance").then().statusCode(404);
    }

    @Test
    void isListedByItsState() {
        start("2026-02-02");
        String left = start("2026-02-02");
        post(left, "terminations", "{\"lastDay\": \"2026-03-02\", \"reason\": \"BETAALD_WERK\"}")
                .statusCode(200);

        asCoach()
                .get(trainings + "?status=BROKEN_OFF")
                .then()
                .body("items.id", contains(left.substring(left.lastIndexOf('/') + 1)));
        asCoach().get(trainings + "?limit=1").then().body("items", hasSize(1));
        JsonNode event;
        try {
            event = JsonMapper.builder()
                    .build()
                    .readTree(Topics.await(EVENTS, "training-broken-off", id(left))
                            .value());
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        assertEquals("TOWARDS_WORK", event.path("reasonClass").asText());
    }

    private String start(String day) {
        return trainings + "/" + Given.id(asCoach().body(body(day)).post(trainings));
    }

    private static String body(String day) {
        return """
                {"course": "Groen", "provider": "Vakschool Voorbeeld", "kind": "VOCATIONAL", "start": "%s",
                 "plannedEnd": "%s", "skill": {"uri": "%s", "scheme": "COMPETENT_NL", "label": "Groenonderhoud"}}""".formatted(day, day.compareTo("2026-05-29") > 0 ? "2026-12-18" : "2026-05-29", GREEN);
    }

    private static io.restassured.response.Response attend(String training, String day) {
        return asCoach()
                .body("{\"on\": \"%s\", \"presence\": \"PRESENT\"}".formatted(day))
                .post(training + "/attendance");
    }

    private static ValidatableResponse post(String training, String step, String body) {
        RequestSpecification request =
                asCoach().header("If-Match", asCoach().get(training).header("ETag"));
        return (body == null ? request : request.body(body))
                .post(training + "/" + step)
                .then();
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
