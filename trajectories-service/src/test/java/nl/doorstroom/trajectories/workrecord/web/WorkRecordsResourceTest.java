package nl.doorstroom.trajectories.workrecord.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
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
import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class WorkRecordsResourceTest {

    private static final String GRESBO = "00000001000000000201";
    private static final String OTHER = "00000001000000000202";
    private static final String EVENTS = "trajectories.events.v1";

    private String records;
    private String totals;

    @BeforeEach
    void openACrew() {
        String crew = "/crews/" + aCrew(aProgramme(GRESBO), 8);
        records = crew + "/work-records";
        totals = crew + "/work-totals";
    }

    @Test
    void sumsWhatWasDoneByMonthKindAndUnit() {
        Given.id(record("ZWERFVUIL", "2026-02-27", "10", "7", "ZAK"));
        Given.id(record("ZWERFVUIL", "2026-03-02", "24", "18", "ZAK"));
        Given.id(record("ZWERFVUIL", "2026-03-03", "12.5", "4.5", "ZAK"));
        Given.id(record("ZWERFVUIL", "2026-03-04", "2", null, null));
        Given.id(record("MARKT", "2026-03-04", "6", null, null));
        String wrong = Given.id(record("MARKT", "2026-03-05", "99", null, null));
        change("POST", records + "/" + wrong + "/annulments", 1, null).statusCode(200);

        asCoach()
                .get(totals)
                .then()
                .statusCode(200)
                .body("items.month", contains("2026-02", "2026-03", "2026-03", "2026-03"))
                .body("items.kind", contains("ZWERFVUIL", "MARKT", "ZWERFVUIL", "ZWERFVUIL"))
                .body("items.unit", contains("ZAK", null, "ZAK", null))
                .body("items.hours", contains(10f, 6f, 36.5f, 2f))
                .body("items.quantity", contains(7f, null, 22.5f, null))
                .body("items.records", contains(1, 1, 2, 1));
        asCoach()
                .queryParam("from", "2026-03-03")
                .queryParam("until", "2026-03-04")
                .get(totals)
                .then()
                .body("items.hours", contains(6f, 12.5f, 2f));
        asCoach()
                .queryParam("from", "2026-03-03")
                .queryParam("until", "2026-03-02")
                .get(totals)
                .then()
                .statusCode(400);
    }

    @Test
    void keepsWhatWasWrittenBeforeACorrectionAndTellsWhatItReplaces() throws Exception {
        String record = Given.id(record("ZWERFVUIL", "2026-03-02", "24", "18", "ZAK"));
        JsonNode first = told("crew-work-recorded", record);
        assertEquals(24, first.path("hours").asInt());
        assertFalse(first.toString().contains("Centrum"), first::toString);

        change("PUT", records + "/" + record, 1, body("MARKT", "2026-03-03", "20", null, null))
                .statusCode(200)
                .body("hours", equalTo(20f))
                .body("kind", equalTo("MARKT"))
                .body("version", equalTo(2));
        change("POST", records + "/" + record + "/annulments", 2, null)
                .statusCode(200)
                .body("state", equalTo("ANNULLED"));
        change("PUT", records + "/" + record, 3, body("MARKT", "2026-03-03", "20", null, null))
                .statusCode(409)
                .body("type", containsString("work-record-is-annulled"));

        asCoach()
                .get(records + "/" + record + "/history")
                .then()
                .statusCode(200)
                .body("items.hours", contains(24f, 20f, 20f))
                .body("items.state", contains("RECORDED", "RECORDED", "ANNULLED"));
        JsonNode annulled = told("crew-work-annulled", record);
        JsonNode corrected = told("crew-work-recorded", record);
        assertEquals(first.path("eventId"), corrected.path("supersedes"));
        assertEquals(corrected.path("eventId"), annulled.path("supersedes"));
    }

    @Test
    void listsByKindStateAndDay() {
        String march = Given.id(record("ZWERFVUIL", "2026-03-02", "24", null, null));
        String market = Given.id(record("MARKT", "2026-03-02", "24", null, null));
        String april = Given.id(record("ZWERFVUIL", "2026-04-01", "24", null, null));
        change("POST", records + "/" + april + "/annulments", 1, null).statusCode(200);

        asCoach().queryParam("kind", "MARKT").get(records).then().body("items.id", contains(market));
        asCoach().queryParam("state", "ANNULLED").get(records).then().body("items.id", contains(april));
        asCoach()
                .queryParam("from", "2026-03-01")
                .queryParam("until", "2026-03-31")
                .get(records)
                .then()
                .body("items.id", contains(march, market));
    }

    @Test
    void refusesADayThatHasNotComeOrIsNotOfTheCrew() {
        String tomorrow =
                LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(1).toString();

        record("MARKT", tomorrow, "2", null, null)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/workedOn"));
        record("MARKT", "2026-01-11", "2", null, null)
                .then()
                .statusCode(409)
                .body("type", containsString("crew-is-not-open"));
        record("MARKT", "2026-03-02", "2", "3", null)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/unit"));
        record("MARKT", "2026-03-02", "2", null, "ZAK")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/quantity"));
        record("ONBEKEND", "2026-03-02", "2", null, null).then().statusCode(400);
    }

    @Test
    void letsTheForemanOfTheCrewsOrganisationWriteAndNobodyElse() {
        String body = body("MARKT", "2026-03-02", "2", null, null);

        as(GRESBO, "crews:read", "work-records:write")
                .body(body)
                .post(records)
                .then()
                .statusCode(201);
        as(GRESBO, "crews:read").body(body).post(records).then().statusCode(403);
        as(OTHER, "crews:read", "work-records:write")
                .body(body)
                .post(records)
                .then()
                .statusCode(404);
        as(OTHER, "crews:read", "work-records:write").get(records).then().statusCode(404);
        as(OTHER, "crews:read", "work-records:write").get(totals).then().statusCode(404);
        Given.as(Tokens.VOORBURG).get(totals).then().statusCode(404);
        asCoach().get(records).then().body("items", hasSize(1));
    }

    private Response record(String kind, String day, String hours, String quantity, String unit) {
        return asCoach().body(body(kind, day, hours, quantity, unit)).post(records);
    }

    private static String body(String kind, String day, String hours, String quantity, String unit) {
        return "{\"kind\": \"%s\", \"workedOn\": \"%s\", \"hours\": %s, \"location\": \"Centrum\"%s%s}"
                .formatted(
                        kind,
                        day,
                        hours,
                        quantity == null ? "" : ", \"quantity\": " + quantity,
                        unit == null ? "" : ", \"unit\": \"" + unit + "\"");
    }

    private static ValidatableResponse change(String method, String path, int version, String body) {
        var request = asCoach().header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body))
                .request(method, path)
                .then();
    }

    private static JsonNode told(String event, String record) throws Exception {
        ConsumerRecord<String, byte[]> told = Topics.await(EVENTS, event, UUID.fromString(record));
        assertEquals(Set.of(), Topics.violations(told));
        return JsonMapper.builder().build().readTree(told.value());
    }

    private static RequestSpecification as(String organisation, String... permissions) {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(Tokens.PUTTEN, organisation, permissions))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
    }
}
