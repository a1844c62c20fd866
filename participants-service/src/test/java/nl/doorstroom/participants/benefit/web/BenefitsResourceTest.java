package nl.doorstroom.participants.benefit.web;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(RealParts.class)
class BenefitsResourceTest {

    @Test
    void endsABenefitOnceAndKeepsEveryVersion() {
        String benefits = benefitsOf(aParticipant());
        Response started = start(benefits, "PW_ALGEMEEN", "2023-01-01");
        started.then().statusCode(201).header("ETag", equalTo("\"1\"")).body("lastDay", nullValue());
        String benefit = started.header("Location");

        asCaseManager()
                .header("If-Match", "\"1\"")
                .body("{\"lastDay\": \"2025-02-28\", \"reason\": \"WERK\"}")
                .post(benefit + "/terminations")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("lastDay", equalTo("2025-02-28"));

        asCaseManager()
                .header("If-Match", "\"2\"")
                .body("{\"lastDay\": \"2025-03-31\", \"reason\": \"WERK\"}")
                .post(benefit + "/terminations")
                .then()
                .statusCode(409)
                .body("type", containsString("benefit-already-ended"));
        asCaseManager()
                .header("If-Match", "\"2\"")
                .body("{\"startDate\": \"2023-01-01\", \"lastDay\": \"2025-01-31\", \"reason\": \"WERK\"}")
                .patch(benefit)
                .then()
                .statusCode(200)
                .body("lastDay", equalTo("2025-01-31"));
        asCaseManager()
                .get(benefit + "/history")
                .then()
                .statusCode(200)
                .body("items.change", contains("STARTED", "ENDED", "CORRECTED"))
                .body("items[1].lastDay", equalTo("2025-02-28"));
    }

    @Test
    void asksForThePresentVersion() {
        String benefit =
                start(benefitsOf(aParticipant()), "PW_ALGEMEEN", "2023-01-01").header("Location");
        String end = "{\"lastDay\": \"2025-02-28\", \"reason\": \"WERK\"}";

        asCaseManager().body(end).post(benefit + "/terminations").then().statusCode(428);
        asCaseManager()
                .header("If-Match", "\"7\"")
                .body(end)
                .post(benefit + "/terminations")
                .then()
                .statusCode(412);
    }

    @Test
    void refusesTheSameKindTwiceAtOnce() {
        String benefits = benefitsOf(aParticipant());
        String first = start(benefits, "PW_ALGEMEEN", "2023-01-01").path("id");

        start(benefits, "PW_ALGEMEEN", "2024-01-01")
                .then()
                .statusCode(409)
                .body("type", containsString("benefit-overlaps"))
                .body("benefitId", equalTo(first));
    }

    @Test
    void annulsAnEndWhenABenefitStartsOnTheThirtiethDayAndNotOnTheNext() {
        String annulled = benefitsOf(aParticipant());
        String ended = ended(annulled, "2025-02-28");
        start(annulled, "PW_ALGEMEEN", "2025-03-30")
                .then()
                .statusCode(201)
                .body("previousTerminations.benefitId", contains(ended))
                .body("previousTerminations.annulled", contains(true));

        String lasting = benefitsOf(aParticipant());
        ended(lasting, "2025-02-28");
        start(lasting, "PW_ALGEMEEN", "2025-03-31").then().statusCode(201).body("previousTerminations", nullValue());
    }

    @Test
    void endsTheBenefitOfACoupleOnce() {
        String one = aParticipant();
        String other = aParticipant();
        asCaseManager()
                .body("{\"adults\": [\"%s\", \"%s\"], \"persons\": 3, \"validFrom\": \"2020-01-01\"}"
                        .formatted(one, other))
                .post("/participants/v1/households")
                .then()
                .statusCode(201);

        String benefit = start(benefitsOf(one), "PW_ALGEMEEN", "2023-01-01").path("id");

        asCaseManager()
                .get(benefitsOf(other))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(benefit));
    }

    @Test
    void lowersABenefitWithoutEndingIt() {
        String benefit =
                start(benefitsOf(aParticipant()), "PW_ALGEMEEN", "2023-01-01").header("Location");

        asCaseManager()
                .header("If-Match", "\"1\"")
                .body("{\"fromDate\": \"2025-03-01\", \"hoursPerWeek\": 8}")
                .post(benefit + "/reductions")
                .then()
                .statusCode(200)
                .body("lastDay", nullValue())
                .body("reductions[0].hoursPerWeek", equalTo(8));
    }

    @Test
    void namesAnUnknownCode() {
        start(benefitsOf(aParticipant()), "BIJSTAND", "2023-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"))
                .body("errors[0].code", equalTo("unknown-code"));
    }

    @Test
    void hidesABenefitFromAnotherTenant() {
        String benefit =
                start(benefitsOf(aParticipant()), "PW_ALGEMEEN", "2023-01-01").header("Location");

        given().auth()
                .oauth2(Tokens.of(VOORBURG, "benefits:read"))
                .get(benefit)
                .then()
                .statusCode(404);
    }

    private static String ended(String benefits, String lastDay) {
        Response started = start(benefits, "PW_ALGEMEEN", "2023-01-01");
        asCaseManager()
                .header("If-Match", started.header("ETag"))
                .body("{\"lastDay\": \"%s\", \"reason\": \"WERK\"}".formatted(lastDay))
                .post(started.header("Location") + "/terminations")
                .then()
                .statusCode(200);
        return started.path("id");
    }

    private static Response start(String benefits, String kind, String startDate) {
        return asCaseManager()
                .body("{\"kind\": \"%s\", \"startDate\": \"%s\"}".formatted(kind, startDate))
                .post(benefits);
    }

    private static String benefitsOf(String participant) {
        return "/participants/v1/participants/" + participant + "/benefits";
    }

    private static String aParticipant() {
        return asCaseManager()
                .body("""
                        {"bsn": "%s", "givenName": "Sanne", "familyName": "Voorbeeld", "birthDate": "1984-03-12"}""".formatted(Numbers.next()))
                .post("/participants/v1/participants")
                .path("id");
    }

    private static RequestSpecification asCaseManager() {
        return given().auth()
                .oauth2(Tokens.of(PUTTEN, "participants:read", "participants:write", "benefits:read", "benefits:write"))
                .contentType(ContentType.JSON);
    }
}
