package nl.doorstroom.participants.application.web;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.end;
import static nl.doorstroom.participants.testing.Office.idOf;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class BenefitApplicationsResourceTest {

    private String person;

    @BeforeEach
    void register() {
        person = aParticipant();
    }

    @Test
    void isOfTheHouseholdWhenTheBenefitIs() throws Exception {
        String other = aParticipant();
        String household = aHousehold("2020-01-01", person, other);

        Response application = apply("PW_ALGEMEEN", "2026-03-02");
        application
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("householdId", equalTo(idOf(household)))
                .body("reusableBenefitId", nullValue());
        apply("WW", "2026-03-02").then().statusCode(201).body("householdId", nullValue());

        asCaseManager().get(applicationsOf(other)).then().body("items.id", contains(application.<String>path("id")));
        assertTrue(activities(other).contains("register-benefit-application"));
    }

    @Test
    void isGrantedByABenefitAndDecidedOnce() {
        String application = apply("PW_ALGEMEEN", "2024-03-02").header("Location");
        String benefit = idOf(aBenefit(person, "PW_ALGEMEEN", "2024-03-02"));

        decide(application, "\"GRANTED\", \"benefitId\": \"" + aBenefitOfSomebodyElse() + "\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/benefitId"));
        decide(application, "\"GRANTED\", \"benefitId\": \"" + benefit + "\"")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("GRANTED"))
                .body("benefitId", equalTo(benefit));

        decide(application, "\"WITHDRAWN\"")
                .then()
                .statusCode(409)
                .body("type", containsString("application-is-decided"));
        asCaseManager()
                .get(application + "/history")
                .then()
                .body("items.state", contains("PENDING", "GRANTED"))
                .body("items[1].recordedBy", notNullValue());
    }

    @Test
    void waitsForADecisionBeforeAnother() {
        String other = aParticipant();
        aHousehold("2020-01-01", person, other);
        String first = apply("PW_ALGEMEEN", "2024-03-02").path("id");

        asCaseManager()
                .body("{\"kind\": \"PW_ALGEMEEN\", \"appliedOn\": \"2024-03-03\"}")
                .post(applicationsOf(other))
                .then()
                .statusCode(409)
                .body("type", containsString("application-is-pending"))
                .body("applicationId", equalTo(first));
        apply("IOAW", "2024-03-03").then().statusCode(201);
        decide(applicationsOf(person) + "/" + first, "\"WITHDRAWN\"").then().statusCode(200);
        apply("PW_ALGEMEEN", "2024-03-03").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28, true", "2025-03-01, true", "2024-03-01, true", "2024-02-29, false"})
    void tellsWhatMayBeUsedAgainWithinTwelveMonths(String lastDay, boolean reusable) {
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        end(benefit, lastDay).then().statusCode(200);

        apply("IOAW", "2025-03-01").then().body("reusableBenefitId", reusable ? equalTo(idOf(benefit)) : nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"PENDING\" | 2024-04-01 | /outcome",
                "\"GRANTED\" | 2024-04-01 | /benefitId",
                "\"REJECTED\" | 2024-04-01 | /reason",
                "\"REJECTED\", \"reason\": \"GEEN_CODE\" | 2024-04-01 | /reason",
                "\"WITHDRAWN\", \"reason\": \"INKOMEN\" | 2024-04-01 | /reason",
                "\"WITHDRAWN\" | 2024-03-01 | /decidedOn",
                "\"WITHDRAWN\" | 9999-03-01 | /decidedOn",
                "\"MAYBE\" | 2024-04-01 | /outcome"
            })
    void namesWhatIsWrongWithAnOutcome(String outcome, String day, String pointer) {
        String application = apply("PW_ALGEMEEN", "2024-03-02").header("Location");

        asCaseManager()
                .header("If-Match", "\"1\"")
                .body("{\"decidedOn\": \"%s\", \"outcome\": %s}".formatted(day, outcome))
                .post(application + "/outcomes")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void isHiddenFromAnotherTenant() {
        String application = apply("PW_ALGEMEEN", "2024-03-02").header("Location");

        as(VOORBURG, "benefits:read").get(application).then().statusCode(404);
        as(VOORBURG, "benefits:read").get(applicationsOf(person)).then().statusCode(404);
    }

    private static String aBenefitOfSomebodyElse() {
        return idOf(aBenefit(aParticipant(), "PW_ALGEMEEN", "2024-03-02"));
    }

    private Response apply(String kind, String day) {
        return asCaseManager()
                .body("{\"kind\": \"%s\", \"appliedOn\": \"%s\"}".formatted(kind, day))
                .post(applicationsOf(person));
    }

    private static Response decide(String application, String outcome) {
        return asCaseManager()
                .header("If-Match", asCaseManager().get(application).header("ETag"))
                .body("{\"decidedOn\": \"2024-04-01\", \"outcome\": %s}".formatted(outcome))
                .post(application + "/outcomes");
    }

    private static String applicationsOf(String participant) {
        return BASE + "/participants/" + participant + "/benefit-applications";
    }
}
