package nl.doorstroom.participants.consent.web;

import java.sql.SQLException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ConsentsResourceTest {

    @Test
    void isWithdrawnAtOnceAndStaysReadable() {
        String person = aParticipant();
        Response given = give(person, "SHARE_PROFILE", "2026-01-01", null);
        given.then().statusCode(201).body("withdrawnAt", nullValue()).body("recordedBy", notNullValue());
        String consent = given.header("Location");

        asCaseManager().delete(consent).then().statusCode(428);
        withdraw(consent, "\"9\"").then().statusCode(412);
        withdraw(consent, "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("withdrawnAt", notNullValue())
                .body("withdrawnBy", notNullValue());
        withdraw(consent, "\"2\"").then().statusCode(409).body("type", containsString("consent-is-withdrawn"));

        asCaseManager().get(consent).then().statusCode(200).body("givenOn", equalTo("2026-01-01"));
        asCaseManager().get(consentsOf(person)).then().body("items.withdrawnBy", contains(notNullValue()));
    }

    @Test
    void holdsOnceForAPurposeAtATime() throws SQLException {
        String person = aParticipant();
        Response first = give(person, "SHARE_PROFILE", "2026-01-01", "2026-06-30");

        give(person, "SHARE_PROFILE", "2026-01-15", null)
                .then()
                .statusCode(409)
                .body("type", containsString("consent-is-given"))
                .body("consentId", equalTo(first.path("id")));
        assertTrue(activities(person).contains("register-known-consent"));

        give(person, "SHARE_CONTACT_DETAILS", "2026-01-15", null).then().statusCode(201);
        withdraw(first.header("Location"), "\"1\"").then().statusCode(200);
        give(person, "SHARE_PROFILE", "2026-01-15", null)
                .then()
                .statusCode(201)
                .body("shareId", not(equalTo(first.path("shareId"))));
        asCaseManager()
                .get(consentsOf(person) + "?purpose=SHARE_PROFILE")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void isListedPageByPage() {
        String person = aParticipant();
        give(person, "SHARE_PROFILE", "2024-01-01", "2024-12-31").then().statusCode(201);
        give(person, "SHARE_PROFILE", "2025-01-01", "2025-12-31").then().statusCode(201);

        String cursor = asCaseManager().get(consentsOf(person) + "?limit=1").path("nextCursor");
        asCaseManager()
                .get(consentsOf(person) + "?limit=1&cursor=" + cursor)
                .then()
                .body("items.givenOn", contains("2025-01-01"))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/purpose | \"purpose\": \"ALLES\"",
                "/purpose | \"purpose\": null",
                "/channel | \"channel\": \"ROOKSIGNAAL\"",
                "/givenOn | \"givenOn\": \"2999-01-01\"",
                "/givenOn | \"givenOn\": \"2026-02-30\"",
                "/validUntil | \"validUntil\": \"2025-12-31\"",
            })
    void namesTheFieldThatIsWrong(String pointer, String member) {
        String body = body("SHARE_PROFILE", "2026-01-01", "2026-12-31")
                .replaceAll("\"" + pointer.substring(1) + "\": \"[^\"]*\"", member);

        asCaseManager()
                .body(body)
                .post(consentsOf(aParticipant()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void isHiddenFromAnotherTenant() {
        String person = aParticipant();
        String consent = give(person, "SHARE_PROFILE", "2026-01-01", null).header("Location");

        as(VOORBURG, "participants:read").get(consentsOf(person)).then().statusCode(404);
        as(VOORBURG, "participants:read").get(consent).then().statusCode(404);
        as(VOORBURG, "participants:write")
                .header("If-Match", "\"1\"")
                .delete(consent)
                .then()
                .statusCode(404);
        asCaseManager().get(consent.replace(person, aParticipant())).then().statusCode(404);
    }

    private static Response give(String person, String purpose, String givenOn, String validUntil) {
        return asCaseManager().body(body(purpose, givenOn, validUntil)).post(consentsOf(person));
    }

    private static Response withdraw(String consent, String version) {
        return asCaseManager().header("If-Match", version).delete(consent);
    }

    private static String body(String purpose, String givenOn, String validUntil) {
        return "{\"purpose\": \"%s\", \"channel\": \"IN_PERSON\", \"givenOn\": \"%s\"%s}"
                .formatted(purpose, givenOn, validUntil == null ? "" : ", \"validUntil\": \"" + validUntil + "\"");
    }

    private static String consentsOf(String person) {
        return BASE + "/participants/" + person + "/consents";
    }
}
