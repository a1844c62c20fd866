package nl.doorstroom.trajectories.stage.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class StagesResourceTest {

    private final UUID person = UUID.randomUUID();

    @Test
    void keepsTheVersionWithWhichATrajectoryStarted() {
        String programme = aProgramme();
        stages(programme, 0, "WERKNEMERSVAARDIGHEDEN", "VAKOPLEIDING", "BAAN").statusCode(200);
        String trajectory = anActiveTrajectory(programme, person);

        stages(programme, 1, "ORIENTATIE", "BAAN").statusCode(200).body("version", equalTo(2));

        way(trajectory).body("templateVersion", equalTo(1)).body("present", equalTo("WERKNEMERSVAARDIGHEDEN"));
        enter(trajectory, 1, "VAKOPLEIDING", "2026-03-02", "").statusCode(200);
        enter(trajectory, 2, "ORIENTATIE", "2026-03-03", ", \"reason\": \"NIET_NODIG\"")
                .statusCode(409)
                .body("type", containsString("stage-is-not-of-programme"));
        way(anActiveTrajectory(programme, UUID.randomUUID()))
                .body("templateVersion", equalTo(2))
                .body("present", equalTo("ORIENTATIE"));
        asCoach()
                .get("/programmes/" + programme + "/stages?version=1")
                .then()
                .statusCode(200)
                .body("stages", contains("WERKNEMERSVAARDIGHEDEN", "VAKOPLEIDING", "BAAN"));
        asCoach()
                .get("/programmes/" + programme + "/stages")
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("stages", contains("ORIENTATIE", "BAAN"));
        asCoach().get("/programmes/" + programme + "/stages?version=3").then().statusCode(404);
    }

    @Test
    void goesPastAStageAndBackForAReasonAlone() {
        String programme = aProgramme();
        stages(programme, 0, "WERKNEMERSVAARDIGHEDEN", "VAKOPLEIDING", "BAAN");
        String trajectory = anActiveTrajectory(programme, person);

        enter(trajectory, 1, "BAAN", "2026-03-02", "")
                .statusCode(409)
                .body("type", containsString("stage-needs-reason"));
        enter(trajectory, 1, "BAAN", "2026-03-02", ", \"reason\": \"ANDERS\"")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/note"));
        enter(trajectory, 1, "BAAN", "2026-03-02", ", \"reason\": \"ANDERS\", \"note\": \"Een kans\"")
                .statusCode(200);
        enter(trajectory, 2, "VAKOPLEIDING", "2026-03-16", "").statusCode(409);
        enter(trajectory, 2, "VAKOPLEIDING", "2026-03-16", ", \"reason\": \"NOG_NIET_ZOVER\"")
                .statusCode(200);
        enter(trajectory, 3, "BAAN", "2026-04-01", "").statusCode(200);
        move(trajectory, "terminations", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-04-30\"}");

        way(trajectory)
                .body("stages.stage", contains("WERKNEMERSVAARDIGHEDEN", "BAAN", "VAKOPLEIDING", "BAAN"))
                .body("stages.movement", contains("START", "SKIPPED", "BACK", "NEXT"))
                .body("stages.days", contains(49, 14, 16, 30))
                .body("stages.reason", contains(null, "ANDERS", "NOG_NIET_ZOVER", null))
                .body("stages[1].note", equalTo("Een kans"));
        enter(trajectory, 4, "VAKOPLEIDING", "2026-04-02", ", \"reason\": \"NOG_NIET_ZOVER\"")
                .statusCode(409)
                .body("type", containsString("trajectory-is-not-under-way"));
    }

    @Test
    void tellsReportingOfEachStage() {
        String programme = aProgramme();
        stages(programme, 0, "WERKNEMERSVAARDIGHEDEN", "BAAN");
        String trajectory = anActiveTrajectory(programme, person);
        enter(trajectory, 1, "BAAN", "2026-03-02", "").statusCode(200);

        List<ConsumerRecord<String, byte[]>> told = Awaitility.await()
                .until(
                        () -> Topics.readAll("trajectories.events.v1").stream()
                                .filter(record -> text(record).contains(trajectory))
                                .filter(record -> text(record).contains("\"templateVersion\""))
                                .toList(),
                        records -> records.size() == 2);
        told.forEach(record -> assertEquals(Set.of(), Topics.violations(record)));
        assertTrue(text(told.get(0)).contains("\"START\""));
        assertTrue(text(told.get(1)).contains("\"NEXT\""));
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), UTF_8);
    }

    @Test
    void refusesDaysThatCannotBeAndTheSameStageAgain() {
        String programme = aProgramme();
        stages(programme, 0, "WERKNEMERSVAARDIGHEDEN", "VAKOPLEIDING", "BAAN");
        String registered = aTrajectory(programme);
        enter(registered, 0, "VAKOPLEIDING", "2026-03-02", "")
                .statusCode(409)
                .body("type", containsString("trajectory-has-not-started"));
        String trajectory = anActiveTrajectory(programme, person);

        enter(trajectory, 1, "VAKOPLEIDING", "2026-01-11", "")
                .statusCode(409)
                .body("type", containsString("stage-entered-too-early"));
        enter(trajectory, 1, "VAKOPLEIDING", "2199-01-01", "")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/enteredOn"));
        enter(trajectory, 1, "WERKNEMERSVAARDIGHEDEN", "2026-03-02", "")
                .statusCode(409)
                .body("type", containsString("stage-is-present"));
        enter(trajectory, 1, "NIETS", "2026-03-02", "").statusCode(400);
        enter(trajectory, 1, "VAKOPLEIDING", "2026-03-02", "").statusCode(200);
        enter(trajectory, 2, "BAAN", "2026-03-01", "").statusCode(409);
        enter(trajectory, 1, "BAAN", "2026-03-02", "").statusCode(412);
    }

    @Test
    void hasNoStagesWhereTheProgrammeHasNone() {
        String programme = aProgramme();
        String trajectory = anActiveTrajectory(programme, person);

        way(trajectory)
                .header("ETag", equalTo("\"0\""))
                .body("present", nullValue())
                .body("stages", hasSize(0));
        enter(trajectory, 0, "BAAN", "2026-03-02", "")
                .statusCode(409)
                .body("type", containsString("trajectory-has-no-stages"));

        stages(programme, 0, "WERKNEMERSVAARDIGHEDEN", "BAAN");
        enter(trajectory, 0, "BAAN", "2026-03-02", "")
                .statusCode(200)
                .body("stages.movement", contains("START", "NEXT"));
    }

    @Test
    void goesOnInTheSameStageAtAnotherOrganisation() {
        String programme = aProgramme();
        stages(programme, 0, "WERKNEMERSVAARDIGHEDEN", "VAKOPLEIDING", "BAAN");
        String trajectory = anActiveTrajectory(programme, person);
        enter(trajectory, 1, "VAKOPLEIDING", "2026-02-02", "").statusCode(200);
        stages(programme, 1, "BAAN");

        String successor = move(
                        trajectory,
                        "transfers",
                        "{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"2026-03-02\"}")
                .extract()
                .path("successorId");

        way(successor)
                .body("templateVersion", equalTo(1))
                .body("present", equalTo("VAKOPLEIDING"))
                .body("stages.enteredOn", contains("2026-03-02"));
        enter(successor, 1, "BAAN", "2026-04-01", "").statusCode(200);
    }

    @Test
    void showsAnotherOrganisationNothing() {
        String programme = aProgramme();
        stages(programme, 0, "BAAN");
        String trajectory = anActiveTrajectory(programme, person);

        asOther().get("/trajectories/" + trajectory + "/stages").then().statusCode(404);
        asOther()
                .header("If-Match", "\"1\"")
                .body("{\"stage\": \"BAAN\", \"enteredOn\": \"2026-03-02\"}")
                .post("/trajectories/" + trajectory + "/stages")
                .then()
                .statusCode(404);
        asOther()
                .header("If-Match", "\"1\"")
                .body("{\"stages\": []}")
                .put("/programmes/" + programme + "/stages")
                .then()
                .statusCode(403);
    }

    @Test
    void namesEachStageOnce() {
        String programme = aProgramme();
        stages(programme, 0, "BAAN", "BAAN").statusCode(400).body("errors[0].pointer", equalTo("/stages/1/stage"));
        stages(programme, 0, "NIETS").statusCode(400);
        stages(programme, 1, "BAAN").statusCode(412);
    }

    private static ValidatableResponse stages(String programme, int version, String... codes) {
        String stages =
                Stream.of(codes).map(code -> "{\"stage\": \"" + code + "\"}").collect(Collectors.joining(", "));
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"stages\": [" + stages + "]}")
                .put("/programmes/" + programme + "/stages")
                .then();
    }

    private static ValidatableResponse way(String trajectory) {
        return asCoach().get("/trajectories/" + trajectory + "/stages").then().statusCode(200);
    }

    private static ValidatableResponse enter(String trajectory, int version, String stage, String on, String more) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"stage\": \"%s\", \"enteredOn\": \"%s\"%s}".formatted(stage, on, more))
                .post("/trajectories/" + trajectory + "/stages")
                .then();
    }

    private static RequestSpecification asOther() {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(
                        Tokens.PUTTEN, "00000001000000000202", Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
    }
}
