package nl.doorstroom.trajectories.programme.web;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.trajectories.testing.Given;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProgrammesResourceTest {

    private static final String GRESBO = "00000001000000000201";
    private static final String OTHER = "00000001000000000202";

    @Test
    void publishesAProgramme() {
        String organisation = "00000001000000000277";
        String programme = aProgramme(organisation);

        asCoach()
                .get("/programmes/" + programme)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("releaseHours", equalTo(24f))
                .body("offerWorkingDays", equalTo(5))
                .body("features", hasItems("CREW", "HOURS_PLAN"));
        asCoach()
                .queryParam("organisation", organisation)
                .get("/programmes")
                .then()
                .body("items.id", hasItem(programme));
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
    void changesWhatMayChangeAndKeepsTheRest() {
        String programme = aProgramme();

        asCoach()
                .header("If-Match", "\"1\"")
                .body("""
                        {"name": " Arbeidsparticipatie ", "validTo": "2027-12-31", "provider": "%s", "releaseHours": 28.5,
                         "offerWorkingDays": 10, "offerApproval": "MANUAL", "agreementRequired": true,
                         "durationMonths": 12}""".formatted(OTHER))
                .patch("/programmes/" + programme)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));

        asCoach()
                .get("/programmes/" + programme)
                .then()
                .body("name", equalTo("Arbeidsparticipatie"))
                .body("validTo", equalTo("2027-12-31"))
                .body("provider", equalTo(OTHER))
                .body("releaseHours", equalTo(28.5f))
                .body("offerWorkingDays", equalTo(10))
                .body("offerApproval", equalTo("MANUAL"))
                .body("agreementRequired", equalTo(true))
                .body("durationMonths", equalTo(12))
                .body("kind", equalTo("WORK_PROJECT"))
                .body("validFrom", equalTo("2020-01-01"));
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"Te laat\"}")
                .patch("/programmes/" + programme)
                .then()
                .statusCode(412);
        asCoach()
                .header("If-Match", "\"2\"")
                .body("{\"validTo\": \"2019-12-31\"}")
                .patch("/programmes/" + programme)
                .then()
                .statusCode(409)
                .body("type", containsString("programme-ends-before-it-begins"));
    }

    @Test
    void takesAwayWhatAProgrammeCanDoWithout() {
        String programme = Given.id(asCoach().body("""
                        {"name": "Cursus", "kind": "GROUP_COURSE", "features": [], "organisation": "%s",
                         "validFrom": "2024-01-01", "validTo": "2024-06-30", "provider": "%s", "releaseHours": 24,
                         "durationMonths": 12}""".formatted(GRESBO, OTHER)).post("/programmes"));

        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"durationMonths\": 6, \"remove\": [\"VALID_TO\", \"PROVIDER\", \"RELEASE_HOURS\"]}")
                .patch("/programmes/" + programme)
                .then()
                .statusCode(200)
                .body("validTo", nullValue())
                .body("provider", nullValue())
                .body("releaseHours", nullValue())
                .body("durationMonths", equalTo(6));

        found("kind=GROUP_COURSE&openOn=2024-07-01&organisation=" + GRESBO).body("items.id", hasItem(programme));
        asCoach()
                .header("If-Match", "\"2\"")
                .body("{\"remove\": [\"DURATION_MONTHS\"]}")
                .patch("/programmes/" + programme)
                .then()
                .body("durationMonths", nullValue());
        asCoach()
                .header("If-Match", "\"3\"")
                .body("{\"remove\": [\"NAME\"]}")
                .patch("/programmes/" + programme)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/remove/0"));
    }

    @Test
    void findsProgrammesByKindDayAndOrganisation() {
        String closed = Given.id(asCoach().body("""
                        {"name": "Cursus", "kind": "GROUP_COURSE", "features": [], "organisation": "%s",
                         "validFrom": "2024-01-01", "validTo": "2024-06-30"}""".formatted(GRESBO)).post("/programmes"));
        String open = Given.id(asCoach().body("""
                        {"name": "Cursus", "kind": "GROUP_COURSE", "features": [], "organisation": "%s",
                         "validFrom": "2024-07-01"}""".formatted(GRESBO)).post("/programmes"));

        found("kind=GROUP_COURSE&organisation=" + GRESBO).body("items.id", hasItems(closed, open));
        found("kind=GROUP_COURSE&openOn=2024-06-30&organisation=" + GRESBO)
                .body("items.id", hasItem(closed))
                .body("items.id", not(hasItem(open)));
        found("kind=GROUP_COURSE&openOn=2024-07-01").body("items.id", hasItem(open));
        found("kind=GROUP_COURSE&openOn=2024-07-01").body("items.id", not(hasItem(closed)));
        found("kind=TRAINING").body("items.id", not(hasItem(open)));
        found("organisation=" + OTHER).body("items.id", not(hasItem(open)));
    }

    @Test
    void namesRulesOfEligibilityAndNoLabels() {
        asCoach()
                .body("""
                        {"name": "x", "kind": "WORK_PROJECT", "features": [], "organisation": "%s",
                         "validFrom": "2026-01-01",
                         "admission": {"eligibilities": ["PARTICIPATIEPLAATS", "EX_DETENTIE"]}}""".formatted(GRESBO))
                .post("/programmes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/admission/eligibilities/1"))
                .body("errors[0].code", equalTo("label"));
    }

    @Test
    void letsAnotherOrganisationNeitherPublishNorChangeNorCloseIt() {
        String programme = aProgramme(GRESBO);
        String body = """
                {"name": "x", "kind": "WORK_PROJECT", "features": [], "organisation": "%s", "validFrom": "2026-01-01"}""";

        asOrganisation(OTHER)
                .body(body.formatted(GRESBO))
                .post("/programmes")
                .then()
                .statusCode(403);
        asOrganisation(OTHER)
                .header("If-Match", "\"1\"")
                .body("{\"lastDay\": \"2026-12-31\"}")
                .post("/programmes/" + programme + "/closures")
                .then()
                .statusCode(403);
        asOrganisation(OTHER)
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"x\"}")
                .patch("/programmes/" + programme)
                .then()
                .statusCode(403);

        asOrganisation(OTHER)
                .body(body.formatted(OTHER))
                .post("/programmes")
                .then()
                .statusCode(201);
        asOrganisation(GRESBO)
                .header("If-Match", "\"1\"")
                .body("{\"lastDay\": \"2026-12-31\"}")
                .post("/programmes/" + programme + "/closures")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification asOrganisation(String organisation) {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(Tokens.PUTTEN, organisation, Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
    }

    private static ValidatableResponse found(String query) {
        return asCoach().get("/programmes?limit=100&" + query).then().statusCode(200);
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

    private static ValidatableResponse register(String programme, String start) {
        return asCoach()
                .body("{\"participantId\": \"%s\", \"programmeId\": \"%s\", \"startDate\": \"%s\"}"
                        .formatted(UUID.randomUUID(), programme, start))
                .post("/trajectories")
                .then();
    }
}
