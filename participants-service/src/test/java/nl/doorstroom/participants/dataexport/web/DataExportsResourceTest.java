package nl.doorstroom.participants.dataexport.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.CaseFiles;
import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class DataExportsResourceTest {

    private static final List<String> OTHERS = List.of("trajectories", "matching", "reporting");

    @Inject
    Inbox inbox;

    @Test
    void isPreparedByEveryServiceAndShowsHowFarItIs() {
        String person = aParticipant();

        Response requested = request(person);

        requested.then().statusCode(202);
        String export = requested.header("Location");
        assertEquals("RUNNING", requested.path("state"));
        assertEquals("READY", state(export, "participants"));
        for (String service : OTHERS) {
            assertEquals("WAITING", state(export, service));
            tellReady(service, requested.path("id"));
            assertEquals("READY", state(export, service));
        }
        Response ready = officer().get(export);
        assertEquals("READY", ready.path("state"));
        assertNotNull(ready.path("finishedAt"));
        assertEquals(
                List.of(ready.<String>path("id")),
                officer().get(exports(person)).path("items.id"));
    }

    @Test
    void asksMatchingOnTheTopicThatItReads() {
        String person = aParticipant();
        UUID export = UUID.fromString(request(person).path("id"));

        for (String topic : List.of("participants.events.v1", "participants.profiles.v1")) {
            assertEquals(Set.of(), Topics.violations(Topics.await(topic, "data-export-requested", export)), topic);
        }
    }

    @Test
    void givesThePersonAllThatIsKeptUnderTitlesThatPeopleRead() throws SQLException {
        String bsn = Numbers.next();
        String person = aParticipant(bsn);
        aHousehold("2022-01-01", person);
        aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        String export = request(person).header("Location");

        Response content = officer().get(export + "/content");

        content.then().statusCode(200);
        assertEquals("Voorbeeld", content.path(section("identity") + ".records[0].familyName"));
        assertEquals("1984-03-12", content.path(section("identity") + ".records[0].birthDate"));
        assertEquals("Wie u bent", content.path(section("identity") + ".title.nl"));
        assertEquals("Identity", content.path(section("identity") + ".title.en"));
        assertEquals("PW_ALGEMEEN", content.path(section("benefits") + ".records[0].kind"));
        assertEquals("STARTED", content.path(section("benefits") + ".records[0].history[0].change"));
        assertEquals("2022-01-01", content.path(section("households") + ".records[0].validFrom"));
        assertEquals(
                List.of("trajectories", "matching", "reporting").stream()
                        .sorted()
                        .toList(),
                content.path("missing"));
        assertFalse(content.asString().contains(bsn), "the number is shown to whoever may not see it");
        assertFalse(content.asString().contains(person), "an identifier is shown");
        assertTrue(content.<List<String>>path("disclosures.what").contains("register-participant"), content.asString());
        assertTrue(activities(person).contains("export-personal-data"));
    }

    @Test
    void namesWhatIsWithheldAndShowsItToWhomMaySeeIt() {
        String bsn = Numbers.next();
        String export = request(aParticipant(bsn)).header("Location");

        Response withheld = officer().get(export + "/content");
        assertEquals("bsn:read", withheld.path(section("citizenServiceNumber") + ".withheldFor"));
        assertEquals(List.of(), withheld.path(section("citizenServiceNumber") + ".records"));
        Response shown = as(PUTTEN, "data-exports:read", "bsn:read").get(export + "/content");
        assertEquals(bsn, shown.path(section("citizenServiceNumber") + ".records[0].bsn"));
    }

    /** A restricted condition that was lost is a row that was changed. */
    @Test
    void tellsOfNoCorrectionWhetherItIsOfARestrictedPart() {
        String person = aParticipant();
        CaseFiles.state(person, "HERSTEL", "OP_ORDE", "2026-01-01").then().statusCode(200);
        CaseFiles.state(person, "HERSTEL", "NIET_OP_ORDE", "2026-02-01").then().statusCode(200);
        String export = request(person).header("Location");

        Response content = officer().get(export + "/content");

        assertEquals(
                "basic-conditions:restricted", content.path(section("restrictedBasicConditions") + ".withheldFor"));
        assertEquals(List.of(), content.path("corrections"));
    }

    @Test
    void makesOneAtATimeForAPerson() {
        String person = aParticipant();
        String export = request(person).path("id");

        Response second = request(person);

        second.then().statusCode(409);
        assertEquals(export, second.path("dataExportId"));
        OTHERS.forEach(service -> tellReady(service, export));
        request(person).then().statusCode(202);
    }

    @Test
    void givesUpOneOfWhichAPartIsLate() throws SQLException {
        String person = aParticipant();
        Response first = request(person);
        backdate(first.path("id"), "2 hours");

        assertEquals("FAILED", officer().get(first.header("Location")).path("state"));
        assertEquals("FAILED", state(first.header("Location"), "matching"));
        request(person).then().statusCode(202);
        assertEquals("GIVEN_UP", officer().get(first.header("Location")).path("state"));
    }

    @Test
    void isNotReadOnceItHasExpired() throws SQLException {
        Response requested = request(aParticipant());
        backdate(requested.path("id"), "31 days");

        officer().get(requested.header("Location") + "/content").then().statusCode(409);
        assertEquals("EXPIRED", officer().get(requested.header("Location")).path("state"));
    }

    @Test
    void isForTheTenantsOwnOrganisationAlone() {
        String person = aParticipant();
        String export = request(person).header("Location");

        given().auth()
                .oauth2(Tokens.ofOrganisation(PUTTEN, VOORBURG, "data-exports:read"))
                .get(export + "/content")
                .then()
                .statusCode(403);
        as(VOORBURG, "data-exports:read").get(export).then().statusCode(404);
        as(PUTTEN, "data-exports:read")
                .get(exports(aParticipant()) + export.substring(export.lastIndexOf('/')))
                .then()
                .statusCode(404);
    }

    private void tellReady(String service, String export) {
        inbox.receive(List.of(
                Topics.record(service, "data-export-part-ready.v1", """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": 1, "tenant": "%s",
                 "recordedAt": "2026-09-01T08:15:30.123456Z", "exportId": "%s"}""".formatted(Ids.next(), export, PUTTEN, export)
                        .getBytes(UTF_8))));
    }

    private static void backdate(String export, String ago) throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update data_export set created_at = created_at - interval '" + ago
                    + "' where id = '" + export + "'");
        }
    }

    private static String state(String export, String service) {
        return officer().get(export).path("parts.find { it.service == '" + service + "' }.state");
    }

    private static String section(String name) {
        return "sections.find { it.name == '" + name + "' }";
    }

    private static String exports(String person) {
        return BASE + "/participants/" + person + "/data-exports";
    }

    private static Response request(String person) {
        return officer().post(exports(person));
    }

    private static RequestSpecification officer() {
        return as(PUTTEN, "data-exports:read", "data-exports:write");
    }
}
