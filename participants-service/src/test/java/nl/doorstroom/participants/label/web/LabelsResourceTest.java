package nl.doorstroom.participants.label.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Vault.access;
import static nl.doorstroom.participants.testing.Vault.labelsOf;
import static nl.doorstroom.participants.testing.Vault.record;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class LabelsResourceTest {

    @Test
    void showsLabelsForAPurposeAloneAndLogsWhichOne() throws SQLException {
        String person = aParticipant();
        record(person, "STATUSHOUDER", "2025-01-01")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body(not(containsString("STATUSHOUDER")));

        access(person, "ELIGIBILITY", "labels:eligibility")
                .then()
                .statusCode(200)
                .body("labels.label", contains("STATUSHOUDER"))
                .body("labels[0].evidence", equalTo("Brief van UWV"))
                .body("labels[0].history.change", contains("RECORDED"));
        access(person, "STATUTORY_REPORT", "labels:statutory")
                .then()
                .statusCode(200)
                .body("labels.label", contains("STATUSHOUDER"))
                .body("labels[0].evidence", nullValue())
                .body("labels[0].history", nullValue());

        assertEquals(
                List.of(
                        "register-participant",
                        "record-label",
                        "access-labels-for-eligibility",
                        "access-labels-for-statutory-report"),
                activities(person));
        as(PUTTEN, "audit:read")
                .get(BASE + "/participants/" + person + "/label-access")
                .then()
                .statusCode(200)
                .body("items.purpose", contains("ELIGIBILITY", "STATUTORY_REPORT"))
                .body("items.reason", contains("Aanvraag", "Aanvraag"));
    }

    @ParameterizedTest
    @CsvSource({
        "ELIGIBILITY, labels:statutory",
        "STATUTORY_REPORT, labels:eligibility",
        "MATCHING, labels:eligibility",
        "MATCHING, labels:statutory",
        "ELIGIBILITY, labels:write",
        "ELIGIBILITY, participants:read",
    })
    void refusesEveryOtherPurpose(String purpose, String permission) throws SQLException {
        String person = aParticipant();
        record(person, "STATUSHOUDER", "2025-01-01");

        access(person, purpose, permission).then().statusCode(403).body(not(containsString("STATUSHOUDER")));

        assertEquals(List.of("register-participant", "record-label"), activities(person));
    }

    @Test
    void recordsALabelOnceAtATimeAndLogsThatItToldSo() throws SQLException {
        String person = aParticipant();
        String known = record(person, "JONGERE", "2025-01-01").path("id");

        record(person, "JONGERE", "2025-06-01")
                .then()
                .statusCode(409)
                .body("type", containsString("label-overlaps"))
                .body("labelId", equalTo(known))
                .body(not(containsString("JONGERE")));
        record(person, "VIJFTIG_PLUS", "2025-06-01").then().statusCode(201).header("ETag", equalTo("\"2\""));

        assertEquals(
                List.of("register-participant", "record-label", "record-known-label", "record-label"),
                activities(person));
    }

    @Test
    void correctsEndsAndAnnulsAgainstTheVersionThatWasRead() {
        String person = aParticipant();
        String label = record(person, "JONGERE", "2025-01-01").header("Location");
        String correction = "{\"label\": \"STATUSHOUDER\", \"validFrom\": \"2025-02-01\", \"source\": \"IND\"}";

        as(PUTTEN, "labels:write").body(correction).patch(label).then().statusCode(428);
        change(1).body(correction).patch(label).then().statusCode(200).header("ETag", equalTo("\"2\""));
        change(1)
                .body("{\"lastDay\": \"2026-01-31\"}")
                .post(label + "/terminations")
                .then()
                .statusCode(412);
        change(2)
                .body("{\"lastDay\": \"2024-01-31\"}")
                .post(label + "/terminations")
                .then()
                .statusCode(409);
        change(2)
                .body("{\"lastDay\": \"2026-01-31\"}")
                .post(label + "/terminations")
                .then()
                .statusCode(200);

        access(person, "ELIGIBILITY", "labels:eligibility")
                .then()
                .body("labels.label", contains("STATUSHOUDER"))
                .body("labels[0].validTo", equalTo("2026-01-31"))
                .body("labels[0].history.label", contains("JONGERE", "STATUSHOUDER", "STATUSHOUDER"));
        change(3).post(label + "/annulments").then().statusCode(200).body("annulled", equalTo(true));
        access(person, "ELIGIBILITY", "labels:eligibility").then().body("labels", hasSize(0));
        as(PUTTEN, "labels:write")
                .get(label + "/history")
                .then()
                .body("items.change", contains("RECORDED", "CORRECTED", "ENDED", "ANNULLED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'label': 'GEEN_LABEL', 'validFrom': '2025-01-01', 'source': 'UWV'} | /label",
                "{'label': 'JONGERE', 'validFrom': '2025-02-30', 'source': 'UWV'} | /validFrom",
                "{'label': 'JONGERE', 'validFrom': '2025-02-01', 'validTo': '2025-01-31', 'source': 'UWV'} | /validTo",
                "{'label': 'JONGERE', 'validFrom': '2025-02-01', 'source': ' '} | /source",
                "{'label': 'JONGERE', 'validFrom': '2025-02-01', 'source': 'U\\u0007V'} | /source",
                "{'label': 'JONGERE', 'validFrom': '2025-02-01', 'source': 'UWV', 'evidence': 'a\\nb'} | /evidence",
                "{'label': 'JONGERE', 'validFrom': '2025-02-01', 'source': 7.5, 'evidence': {}} | /evidence",
                "{'label': ['JONGERE'], 'validFrom': '2025-02-01', 'source': 'UWV'} | /label",
            })
    void namesWhatIsWrongWithoutRepeatingIt(String body, String pointer) {
        as(PUTTEN, "labels:write")
                .body(body.replace('\'', '"'))
                .post(labelsOf(aParticipant()))
                .then()
                .statusCode(400)
                .body(containsString("\"" + pointer + "\""))
                .body(not(containsString("JONGERE")));
    }

    @Test
    void takesWordsOfEveryScript() {
        String person = aParticipant();
        as(PUTTEN, "labels:write").body("""
                        {"label": "STATUSHOUDER", "validFrom": "2025-01-01", "source": "محمد \uD83D\uDE42 Zoë"}""").post(labelsOf(person)).then().statusCode(201);

        access(person, "ELIGIBILITY", "labels:eligibility")
                .then()
                .body("labels[0].source", equalTo("محمد \uD83D\uDE42 Zoë"));
    }

    @Test
    void tellsAnotherTenantNothing() {
        String person = aParticipant();
        String label = record(person, "JONGERE", "2025-01-01").header("Location");

        as(VOORBURG, "labels:write").get(label).then().statusCode(404);
        as(VOORBURG, "labels:eligibility")
                .body("{\"purpose\": \"ELIGIBILITY\", \"reason\": \"Aanvraag\"}")
                .post(BASE + "/participants/" + person + "/label-access")
                .then()
                .statusCode(404);
        as(PUTTEN, "labels:write")
                .get(labelsOf(aParticipant()) + label.substring(label.lastIndexOf('/')))
                .then()
                .statusCode(404);
    }

    @Test
    void hidesHowManyLabelsThereAre() throws SQLException {
        String one = aParticipant();
        record(one, "JONGERE", "2025-01-01");
        String many = aParticipant();
        for (String label : List.of("STATUSHOUDER", "LANGDURIG_WERKLOOS", "BEPERKING_SOCIAAL", "BANENAFSPRAAK")) {
            record(many, label, "2025-01-01").then().statusCode(201);
        }

        assertEquals(sealedBytes(one), sealedBytes(many));
        assertTrue(sealedBytes(one) > 4096);
    }

    @Test
    void isEmptyAndClosedOnceThePersonWasErased() throws SQLException {
        String person = aParticipant();
        record(person, "JONGERE", "2025-01-01");
        access(person, "ELIGIBILITY", "labels:eligibility").then().body("labels", hasSize(1));

        try (Connection connection = RealParts.superuser();
                PreparedStatement erasure = connection.prepareStatement(
                        "update data_key set wrapped_key = null where person_id = ?::uuid")) {
            erasure.setString(1, person);
            erasure.executeUpdate();
        }

        record(person, "STATUSHOUDER", "2025-01-01").then().statusCode(409).body("type", containsString("erased"));
        as(PUTTEN, "audit:read")
                .get(BASE + "/participants/" + person + "/label-access")
                .then()
                .statusCode(200)
                .body("items[0].reason", nullValue());
    }

    private static RequestSpecification change(int version) {
        return as(PUTTEN, "labels:write").header("If-Match", "\"" + version + "\"");
    }

    private static int sealedBytes(String person) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement query =
                        connection.prepareStatement("select length(sealed) from label_vault where id = ?::uuid")) {
            query.setString(1, person);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
