package nl.doorstroom.trajectories.milestone.web;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.trajectories.testing.Given;

import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(RealParts.class)
class MilestonesResourceTest {

    @Test
    void goesThroughTheStepsInTheirOrder() {
        String milestones = "/trajectories/" + aTrajectory(aProgramme()) + "/milestones";
        String first = plan(milestones, "Verkeersborden kennen", "2026-03-01", "");
        String second = plan(milestones, "Rijbewijs B", "2026-02-01", ", \"predecessorId\": \"" + first + "\"");
        String proof = "{\"reachedOn\": \"2026-03-01\", \"evidence\": \"Getoond\"}";

        asCoach()
                .get(milestones)
                .then()
                .body("items.id", contains(second, first))
                .body("items.status", contains("BLOCKED", "PLANNED"))
                .body("items.notLinkedToTarget", contains(true, true));
        asCoach().get(milestones + "/" + second).then().body("status", equalTo("BLOCKED"));
        post(milestones, second, 1, "starts", "{\"startedOn\": \"2026-02-01\"}")
                .statusCode(409)
                .body("type", containsString("predecessor-is-open"));
        post(milestones, second, 1, "completions", proof)
                .statusCode(409)
                .body("type", containsString("predecessor-is-open"))
                .body("predecessorId", equalTo(first));
        post(milestones, first, 1, "starts", "{\"startedOn\": \"2026-02-01\"}")
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
        post(milestones, first, 2, "completions", proof).statusCode(200).body("status", equalTo("REACHED"));
        post(milestones, second, 1, "completions", proof).statusCode(200);
        post(milestones, second, 2, "reopenings", "{\"reason\": \"Verlopen\"}")
                .statusCode(200)
                .body("status", equalTo("PLANNED"));
        post(milestones, second, 3, "archivings", "{\"reason\": \"WEET_NIET\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        post(milestones, second, 3, "archivings", "{\"reason\": \"DOEL_GEWIJZIGD\"}")
                .statusCode(200)
                .body("status", equalTo("NO_LONGER_NEEDED"));
    }

    @Test
    void refusesADayThatHasNotComeAndAMilestoneWithoutTitleOrDay() {
        String milestones = "/trajectories/" + aTrajectory(aProgramme()) + "/milestones";
        String step = plan(milestones, "Een stap", "2026-03-01", "");

        post(milestones, step, 1, "starts", "{\"startedOn\": \"2199-01-01\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/startedOn"));
        post(milestones, step, 1, "completions", "{\"reachedOn\": \"2199-01-01\", \"evidence\": \"Gezien\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reachedOn"));
        for (String body :
                List.of("{\"dueDate\": \"2026-03-01\"}", "{\"title\": \" \", \"dueDate\": \"2026-03-01\"}")) {
            asCoach().body(body).post(milestones).then().statusCode(400).body("errors[0].pointer", equalTo("/title"));
        }
        asCoach()
                .body("{\"title\": \"Een stap\"}")
                .post(milestones)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/dueDate"));
    }

    @Test
    void reachesNothingInATrajectoryThatIsOver() {
        String trajectory = aTrajectory(aProgramme());
        String milestones = "/trajectories/" + trajectory + "/milestones";
        String step = plan(milestones, "Een stap", "2026-03-01", "");
        Given.move(
                trajectory,
                "terminations",
                "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-01-12\", \"note\": \"Klaar\"}");

        post(milestones, step, 1, "completions", "{\"reachedOn\": \"2026-01-11\", \"evidence\": \"Gezien\"}")
                .statusCode(409)
                .body("type", containsString("trajectory-is-not-under-way"));
    }

    @Test
    void plansNothingForADraft() {
        String draft = Given.id(asCoach()
                .body("{\"participantId\": \"%s\", \"programmeId\": \"%s\", \"draft\": true}"
                        .formatted(UUID.randomUUID(), aProgramme()))
                .post("/trajectories"));

        asCoach()
                .body("{\"title\": \"Een stap\", \"dueDate\": \"2026-03-01\"}")
                .post("/trajectories/" + draft + "/milestones")
                .then()
                .statusCode(409)
                .body("type", containsString("trajectory-is-not-under-way"));
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"steps\": [{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 8}]}")
                .put("/trajectories/" + draft + "/hours-plan")
                .then()
                .statusCode(409);
    }

    @Test
    void refusesAPredecessorOfAnotherTrajectory() {
        String programme = aProgramme();
        String other = plan("/trajectories/" + aTrajectory(programme) + "/milestones", "Een stap", "2026-03-01", "");

        asCoach()
                .body("{\"title\": \"x\", \"dueDate\": \"2026-03-01\", \"predecessorId\": \"%s\"}".formatted(other))
                .post("/trajectories/" + aTrajectory(programme) + "/milestones")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/predecessorId"));
    }

    private static String plan(String milestones, String title, String due, String more) {
        return Given.id(asCoach()
                .body("{\"title\": \"%s\", \"dueDate\": \"%s\"%s}".formatted(title, due, more))
                .post(milestones));
    }

    private static ValidatableResponse post(String milestones, String id, int version, String step, String body) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(milestones + "/" + id + "/" + step)
                .then();
    }
}
