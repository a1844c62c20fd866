package nl.doorstroom.trajectories.agreement.web;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.trajectories.testing.Given;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

/** A programme in which the person agrees with the plan before the first day. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PlanResourceTest {

    private final UUID person = UUID.randomUUID();
    private String trajectory;

    @BeforeEach
    void register() {
        String programme = Given.id(asCoach().body("""
                        {"name": "Pilot", "kind": "WORK_PROJECT", "features": ["HOURS_PLAN", "MILESTONES"],
                         "organisation": "%s", "validFrom": "2020-01-01", "agreementRequired": true,
                         "durationMonths": 12}""".formatted(Tokens.PUTTEN)).post("/programmes"));
        trajectory = "/trajectories/" + Given.aTrajectory(programme, person);
    }

    @Test
    void startsAfterThePersonAgreedWithThePlanAsItIs() {
        start().statusCode(409)
                .body("type", containsString("plan-is-not-agreed"))
                .body("agreement", equalTo("NONE"));
        agree("PROFESSIONAL", version()).statusCode(201);
        start().statusCode(409);
        agree("PARTICIPANT", version()).statusCode(201);
        goal(0, "Ik wil als hovenier werken").statusCode(200);
        plan().body("agreement", equalTo("OUTDATED"));
        start().statusCode(409).body("agreement", equalTo("OUTDATED"));

        agree("LEGAL_REPRESENTATIVE", version()).statusCode(201);
        start().statusCode(200).body("status", equalTo("ACTIVE"));

        plan().body("agreement", equalTo("AGREED"));
        milestone();
        plan().body("agreement", equalTo("OUTDATED"));
        asCoach()
                .get(trajectory + "/plan?format=text")
                .then()
                .body(containsString("Het plan is veranderd nadat u ja zei."));
        asCoach().get(trajectory + "/agreements").then().body("items", hasSize(3));
    }

    @Test
    void agreesWithThePlanThatWasRead() {
        String read = version();
        milestone();

        agree("PARTICIPANT", read)
                .statusCode(409)
                .body("type", containsString("plan-has-changed"))
                .body("planVersion", equalTo(version()));
        agree("PARTICIPANT", "x").statusCode(400);
    }

    @Test
    void needsAnotherYesWhenOneIsWithdrawnBeforeTheStart() {
        String agreement =
                agree("PARTICIPANT", version()).statusCode(201).extract().path("id");
        withdraw(agreement, 1, "2026-01-04").statusCode(409).body("type", containsString("withdrawn-before-agreed"));
        withdraw(agreement, 1, "2199-01-01").statusCode(400);
        withdraw(agreement, 1, "2026-01-09").statusCode(200).body("withdrawnOn", equalTo("2026-01-09"));
        withdraw(agreement, 2, "2026-01-09").statusCode(409).body("type", containsString("agreement-is-withdrawn"));

        plan().body("agreement", equalTo("WITHDRAWN"));
        start().statusCode(409).body("agreement", equalTo("WITHDRAWN"));
        agree("PARTICIPANT", version()).statusCode(201);
        start().statusCode(200);
    }

    @Test
    void givesThePlanAsTextAndInParts() {
        goal(0, "Ik wil als hovenier werken").statusCode(200);
        milestone();
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"steps\": [{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 8}]}")
                .put(trajectory + "/hours-plan")
                .then()
                .statusCode(200);

        plan().body("goal", equalTo("Ik wil als hovenier werken"))
                .body("steps[0].title", equalTo("Rijbewijs B halen"))
                .body("hours[0].hoursPerWeek", equalTo(8f))
                .body("plannedEnd", equalTo("2027-01-11"))
                .body("agreementRequired", equalTo(true));
        for (String text : List.of(
                asCoach()
                        .get(trajectory + "/plan?format=text")
                        .then()
                        .statusCode(200)
                        .header("Content-Type", startsWith("text/plain"))
                        .extract()
                        .asString(),
                asCoach()
                        .accept("text/plain")
                        .get(trajectory + "/plan")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())) {
            assertThat(text, containsString("1. Rijbewijs B halen.\n"));
            assertThat(text, containsString("Vanaf 12 januari 2026: 8 uur per week.\n"));
            assertThat(text, containsString("Uw plan duurt tot en met 11 januari 2027.\n"));
        }
        asCoach()
                .accept("text/plain")
                .get("/trajectories/" + UUID.randomUUID() + "/plan")
                .then()
                .statusCode(404);
    }

    @Test
    void writesNoLabelAndNothingWhenItIsOver() {
        goal(0, "Werk voor ex-gedetineerden").statusCode(400).body("errors[0].code", equalTo("label"));
        String read = version();
        move(
                trajectory.substring("/trajectories/".length()),
                "terminations",
                "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-01-09\"}");

        goal(0, "Werk").statusCode(409).body("type", containsString("trajectory-is-over"));
        agree("PARTICIPANT", read).statusCode(409);
    }

    @Test
    void showsAnotherOrganisationNothing() {
        String agreement =
                agree("PARTICIPANT", version()).statusCode(201).extract().path("id");
        for (String path : List.of("/plan", "/goal", "/agreements", "/agreements/" + agreement)) {
            asOther().get(trajectory + path).then().statusCode(404);
        }
        asOther()
                .header("If-Match", "\"1\"")
                .body("{\"withdrawnOn\": \"2026-01-09\"}")
                .post(trajectory + "/agreements/" + agreement + "/withdrawals")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse start() {
        String etag = asCoach().get(trajectory).header("ETag");
        return asCoach()
                .header("If-Match", etag)
                .body("{\"startDate\": \"2026-01-12\"}")
                .post(trajectory + "/starts")
                .then();
    }

    private ValidatableResponse agree(String by, String version) {
        return asCoach()
                .body(
                        "{\"by\": \"%s\", \"channel\": \"IN_PERSON\", \"agreedOn\": \"2026-01-05\", \"planVersion\": \"%s\"}"
                                .formatted(by, version))
                .post(trajectory + "/agreements")
                .then();
    }

    private ValidatableResponse withdraw(String agreement, int version, String on) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"withdrawnOn\": \"" + on + "\"}")
                .post(trajectory + "/agreements/" + agreement + "/withdrawals")
                .then();
    }

    private ValidatableResponse goal(int version, String goal) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"goal\": \"" + goal + "\"}")
                .put(trajectory + "/goal")
                .then();
    }

    private void milestone() {
        Given.id(asCoach()
                .body("{\"title\": \"Rijbewijs B halen\", \"dueDate\": \"2026-06-01\"}")
                .post(trajectory + "/milestones"));
    }

    private String version() {
        return plan().extract().path("planVersion");
    }

    private ValidatableResponse plan() {
        return asCoach().get(trajectory + "/plan").then().statusCode(200);
    }

    private static RequestSpecification asOther() {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(
                        Tokens.PUTTEN, "00000001000000000202", Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
    }
}
