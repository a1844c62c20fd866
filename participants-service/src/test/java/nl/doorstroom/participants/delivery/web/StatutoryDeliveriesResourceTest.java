package nl.doorstroom.participants.delivery.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class StatutoryDeliveriesResourceTest {

    @Test
    void completesRowsWithNumbersAndKeepsThemSealed() throws Exception {
        String bsn = Numbers.next();
        String person = aParticipant(bsn);
        Response made = deliver("2026-06", row(person, "30"), row(person, "29"));
        made.then()
                .statusCode(201)
                .body("rows", equalTo(2))
                .body("missing", equalTo(0))
                .body(not(containsString(bsn)));

        as(PUTTEN, "labels:statutory")
                .get(made.header("Location") + "/rows")
                .then()
                .statusCode(200)
                .body("items.bsn", contains(bsn, bsn))
                .body("items.fields.typeVoorziening", contains("30", "29"));
        assertEquals(sha256(line(person, bsn, "30") + "\n" + line(person, bsn, "29") + "\n"), made.path("sha256"));
        assertEquals(
                List.of("register-participant", "complete-statutory-report-with-bsn", "read-statutory-report-with-bsn"),
                activities(person));
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select string_agg(d::text || encode(r.sealed, 'escape'), '')"
                        + " from statutory_delivery d join statutory_delivery_row r on r.delivery_id = d.id")) {
            row.next();
            assertFalse(row.getString(1).contains(bsn));
        }
    }

    @Test
    void namesWhoseNumberIsNotKnownAndLeavesThemOut() throws SQLException {
        String person = aParticipant();
        String erased = aParticipant();
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("update data_key set wrapped_key = null where person_id = '" + erased + "'");
        }

        Response made = deliver("2026-06", row(person, "30"), row(erased, "30"));

        made.then()
                .statusCode(201)
                .body("rows", equalTo(1))
                .body("missing", equalTo(1))
                .body("missingParticipantIds", contains(erased));
        as(PUTTEN, "labels:statutory")
                .get(made.header("Location") + "/rows")
                .then()
                .body("items.participantId", contains(person));
    }

    @Test
    void walksTheRowsOfAMonthAndTakesAnEmptyOne() {
        String person = aParticipant();
        deliver("2031-01").then().statusCode(201).body("rows", equalTo(0));
        Response made = deliver("2031-02", row(person, "30"), row(person, "29"), row(person, "31"));

        String cursor = as(PUTTEN, "labels:statutory")
                .get(made.header("Location") + "/rows?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        as(PUTTEN, "labels:statutory")
                .queryParam("cursor", cursor)
                .get(made.header("Location") + "/rows")
                .then()
                .body("items.fields.typeVoorziening", contains("31"));
        as(PUTTEN, "labels:statutory")
                .get(BASE + "/statutory-deliveries?period=2031-01")
                .then()
                .statusCode(200)
                .body("items.rows", contains(0));
        as(VOORBURG, "labels:statutory").get(made.header("Location")).then().statusCode(404);
    }

    @Test
    void takesRowsAboutKnownPeopleAlone() {
        deliver("2026-06", row(aParticipant(), "30"), row(UUID.randomUUID().toString(), "30"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/rows/1/participantId"));
        deliver("2026-13").then().statusCode(400).body("errors[0].pointer", equalTo("/period"));
        deliver("2026-06", row(aParticipant(), "a\\u0000b")).then().statusCode(400);
    }

    private static Response deliver(String period, String... rows) {
        return as(PUTTEN, "labels:statutory")
                .body("{\"kind\": \"SRG\", \"period\": \"%s\", \"rows\": [%s]}"
                        .formatted(period, String.join(", ", rows)))
                .post(BASE + "/statutory-deliveries");
    }

    private static String row(String person, String kind) {
        return "{\"participantId\": \"%s\", \"fields\": {\"typeVoorziening\": \"%s\"}}".formatted(person, kind);
    }

    private static String line(String person, String bsn, String kind) {
        return "{\"participantId\":\"%s\",\"bsn\":\"%s\",\"fields\":{\"typeVoorziening\":\"%s\"}}"
                .formatted(person, bsn, kind);
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
