package nl.doorstroom.participants.benefit.web;

import java.sql.SQLException;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.benefitsOf;
import static nl.doorstroom.participants.testing.Office.correct;
import static nl.doorstroom.participants.testing.Office.end;
import static nl.doorstroom.participants.testing.Office.registerHousehold;
import static nl.doorstroom.participants.testing.Office.start;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class BenefitsResourceTest {

    @Test
    void endsABenefitOnceAndKeepsEveryVersion() {
        Response started = start(aParticipant(), "PW_ALGEMEEN", "2023-01-01");
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
        String benefit = aBenefit(aParticipant(), "PW_ALGEMEEN", "2023-01-01");
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
        String person = aParticipant();
        String first = start(person, "PW_ALGEMEEN", "2023-01-01").path("id");

        start(person, "PW_ALGEMEEN", "2024-01-01")
                .then()
                .statusCode(409)
                .body("type", containsString("benefit-overlaps"))
                .body("benefitId", equalTo(first));
    }

    @Test
    void endsTheBenefitOfACoupleOnce() {
        String one = aParticipant();
        String other = aParticipant();
        aHousehold("2020-01-01", one, other);

        String benefit = start(one, "PW_ALGEMEEN", "2023-01-01").path("id");

        asCaseManager()
                .get(benefitsOf(other))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(benefit));
    }

    @Test
    void lowersABenefitWithoutEndingIt() {
        String benefit = aBenefit(aParticipant(), "PW_ALGEMEEN", "2023-01-01");

        reduce(benefit, "{\"fromDate\": \"2025-03-01\", \"hoursPerWeek\": 8}")
                .then()
                .statusCode(200)
                .body("lastDay", nullValue())
                .body("reductions[0].hoursPerWeek", equalTo(8));
    }

    @Test
    void endsNoBenefitBeforeItWasLowered() {
        String benefit = aBenefit(aParticipant(), "PW_ALGEMEEN", "2023-01-01");
        reduce(benefit, "{\"fromDate\": \"2025-03-01\", \"hoursPerWeek\": 8}")
                .then()
                .statusCode(200);

        end(benefit, "2025-02-28").then().statusCode(409).body("type", containsString("reduced-after-that-day"));
        correct(benefit, "{\"startDate\": \"2023-01-01\", \"lastDay\": \"2025-02-28\", \"reason\": \"WERK\"}")
                .then()
                .statusCode(409)
                .body("type", containsString("reduced-after-that-day"));
        correct(benefit, "{\"startDate\": \"2025-03-02\"}")
                .then()
                .statusCode(409)
                .body("type", containsString("before-benefit-started"));
        end(benefit, "2025-03-01").then().statusCode(200);
        reduce(benefit, "{\"fromDate\": \"2025-03-02\", \"hoursPerWeek\": 8}")
                .then()
                .statusCode(409)
                .body("type", containsString("benefit-already-ended"));
    }

    @Test
    void lowersABenefitOnceOnADayAndNamesTheOtherReduction() {
        String benefit = aBenefit(aParticipant(), "PW_ALGEMEEN", "2023-01-01");
        String first = reduce(
                        benefit, "{\"fromDate\": \"2025-03-01\", \"toDate\": \"2025-04-30\", \"hoursPerWeek\": 8}")
                .path("reductions[0].id");

        reduce(benefit, "{\"fromDate\": \"2025-04-30\", \"hoursPerWeek\": 12}")
                .then()
                .statusCode(409)
                .body("type", containsString("reductions-overlap"))
                .body("reductionId", equalTo(first));
        reduce(benefit, "{\"fromDate\": \"2025-05-01\", \"toDate\": \"2025-04-30\", \"hoursPerWeek\": 12}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/toDate"));
        String another = aBenefit(aParticipant(), "PW_ALGEMEEN", "2023-01-01");
        asCaseManager().get(another + "/reductions/" + first).then().statusCode(404);
        asCaseManager()
                .get(benefit + "/reductions?limit=1")
                .then()
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
    }

    @Test
    void namesAFieldThatIsThereWhenFieldsDoNotFitTogether() {
        String benefit = aBenefit(aParticipant(), "PW_ALGEMEEN", "2023-01-01");

        reduce(benefit, "{\"fromDate\": \"2025-03-01\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/hoursPerWeek"));
        correct(benefit, "{\"startDate\": \"2023-01-01\", \"lastDay\": \"2025-02-28\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        correct(benefit, "{\"startDate\": \"2023-01-01\", \"reason\": \"WERK\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lastDay"));
    }

    @Test
    void writesALineForEverybodyWhoHasTheBenefitThatARefusalNames() throws SQLException {
        String one = aParticipant();
        String other = aParticipant();
        aHousehold("2020-01-01", one, other);
        String first = aBenefit(one, "PW_ALGEMEEN", "2023-01-01");
        end(first, "2023-12-31").then().statusCode(200);
        aBenefit(one, "PW_ALGEMEEN", "2025-01-01");
        int before = activities(other).size();

        start(one, "PW_ALGEMEEN", "2024-06-01").then().statusCode(409);
        correct(first, "{\"startDate\": \"2023-01-01\"}").then().statusCode(409);

        assertEquals(
                List.of("register-known-benefit", "read-benefit", "register-known-benefit"),
                activities(other).subList(before, activities(other).size()));
    }

    @Test
    void leavesTheHouseholdAsItWasWhenABenefitIsRefused() {
        String person = aParticipant();
        String household = start(person, "WW", "2024-06-01").path("householdId");

        start(person, "WW", "2023-01-01").then().statusCode(409);

        asCaseManager()
                .get(BASE + "/households/" + household)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("members.validFrom", contains("2024-06-01"));
    }

    @Test
    void correctsNoBenefitToDaysOnWhichNobodyBelongedToTheHousehold() {
        String one = aParticipant();
        String benefit = aBenefit(one, "PW_ALGEMEEN", "2023-01-01");
        registerHousehold("2024-01-01", one, aParticipant()).then().statusCode(201);

        correct(benefit, "{\"startDate\": \"2024-02-01\"}")
                .then()
                .statusCode(409)
                .body("type", containsString("benefit-of-nobody"));
    }

    @Test
    void namesAnUnknownCode() {
        start(aParticipant(), "BIJSTAND", "2023-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"))
                .body("errors[0].code", equalTo("unknown-code"));
    }

    @Test
    void hidesABenefitFromAnotherTenant() {
        String benefit = aBenefit(aParticipant(), "PW_ALGEMEEN", "2023-01-01");

        as(VOORBURG, "benefits:read").get(benefit).then().statusCode(404);
    }

    @Test
    void writesALineForEverybodyWhomABenefitConcerns() throws SQLException {
        String one = aParticipant();
        String other = aParticipant();
        aHousehold("2020-01-01", one, other);
        String benefit = aBenefit(one, "PW_ALGEMEEN", "2023-01-01");
        asCaseManager().get(benefit).then().statusCode(200);
        asCaseManager().get(benefit + "/history").then().statusCode(200);
        asCaseManager().get(benefitsOf(one)).then().statusCode(200);

        assertEquals(
                List.of(
                        "register-participant",
                        "register-household",
                        "start-benefit",
                        "read-benefit",
                        "read-benefit-history",
                        "list-benefits"),
                activities(other));
    }

    @Test
    void writesNoLineForAPartnerWhoHasNoPartInABenefit() throws SQLException {
        String one = aParticipant();
        String other = aParticipant();
        aHousehold("2020-01-01", one, other);

        asCaseManager().get(aBenefit(one, "WW", "2023-01-01")).then().statusCode(200);

        assertEquals(List.of("register-participant", "register-household"), activities(other));
    }

    private static Response reduce(String benefit, String body) {
        return asCaseManager()
                .header("If-Match", asCaseManager().get(benefit).header("ETag"))
                .body(body)
                .post(benefit + "/reductions");
    }
}
