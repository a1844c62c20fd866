package nl.doorstroom.trajectories.programme.web;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.trajectories.testing.Given;

import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProgrammesResourceTest {

    @Test
    void publishesAProgramme() {
        String programme = aProgramme();

        asCoach()
                .get("/programmes/" + programme)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("releaseHours", equalTo(24f))
                .body("offerWorkingDays", equalTo(5))
                .body("features", hasItems("CREW", "HOURS_PLAN"));
        asCoach().queryParam("limit", 100).get("/programmes").then().body("items.id", hasItem(programme));
    }

    @Test
    void offersPlacesByItselfUnlessTheCoachHasToApprove() {
        String plain = Given.id(asCoach().body("""
                        {"name": "Pilot", "kind": "WORK_PROJECT", "features": ["CREW"],
                         "organisation": "00000001000000000201", "validFrom": "2026-01-01"}""").post("/programmes"));

        asCoach().get("/programmes/" + plain).then().body("offerApproval", equalTo("AUTOMATIC"));
        asCoach().get("/programmes/" + Given.aProgrammeWithApproval()).then().body("offerApproval", equalTo("MANUAL"));
    }

    @Test
    void namesEveryInvalidFieldAtOnce() {
        asCoach()
                .body("{\"name\": \"\", \"kind\": \"WORK_PROJECT\", \"features\": [], \"organisation\": \"12\"}")
                .post("/programmes")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/name", "/organisation", "/validFrom"));
        asCoach()
                .body("""
                        {"name": "x", "kind": "NO_SUCH_KIND", "features": [], "organisation": "00000001000000000201",
                         "validFrom": "2026-01-01"}""")
                .post("/programmes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"))
                .body("errors[0].code", equalTo("unknown-code"));
    }

    @Test
    void takesNobodyOutsideItsPeriod() {
        String programme = aProgramme();
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"lastDay\": \"2026-01-31\"}")
                .post("/programmes/" + programme + "/closures")
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2026-01-31"));

        register(programme, "2026-02-01").statusCode(409).body("type", containsString("programme-is-closed"));
        register(programme, "2019-12-31").statusCode(409);
        register(programme, "2026-01-31").statusCode(201);
        asCoach()
                .body("{\"participantId\": \"%s\", \"programmeId\": \"%s\"}".formatted(UUID.randomUUID(), programme))
                .post("/trajectories")
                .then()
                .statusCode(409);
    }

    @Test
    void isNotSeenByAnotherTenant() {
        String programme = aProgramme();

        Given.as(Tokens.VOORBURG).get("/programmes/" + programme).then().statusCode(404);
        Given.as(Tokens.VOORBURG)
                .queryParam("limit", 100)
                .get("/programmes")
                .then()
                .body("items.id", not(hasItem(programme)));
    }

    private static io.restassured.response.ValidatableResponse register(String programme, String start) {
        return asCoach()
                .body("{\"participantId\": \"%s\", \"programmeId\": \"%s\", \"startDate\": \"%s\"}"
                        .formatted(UUID.randomUUID(), programme, start))
                .post("/trajectories")
                .then();
    }
}
