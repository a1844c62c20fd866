package nl.doorstroom.participants.skill.web;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

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
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class SkillsResourceTest {

    private static final String PAVING = "https://linkeddata.competentnl.nl/id/skill/bestrating";
    private static final String GREEN = "http://data.europa.eu/esco/skill/green";

    @Test
    void takesAFurtherStatementAsANewVersionOfWhatIsKnown() {
        String person = aParticipant();

        Response first = state(person, PAVING, "VOLDOENDE", "SELF", "2026-01-10");
        first.then().statusCode(201).header("ETag", equalTo("\"1\"")).body("level", equalTo("VOLDOENDE"));
        Response second = state(person, PAVING, "NIET", "TEST", "2026-01-11");

        second.then()
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .header("Location", equalTo(first.header("Location")))
                .body("level", equalTo("NIET"))
                .body("source", equalTo("TEST"))
                .body("observedOn", equalTo("2026-01-11"));
        asCaseManager()
                .get(first.header("Location") + "/history")
                .then()
                .body("items.level", contains("VOLDOENDE", "NIET"))
                .body("items.evidence", contains("Gezien", "Gezien"))
                .body("items.recordedBy", contains(notNullValue(), notNullValue()))
                .body("items.recordedAt", contains(notNullValue(), notNullValue()));
    }

    @Test
    void tellsWhatIsKnownToBeAbsentFromWhatIsUnknown() {
        String person = aParticipant();
        state(person, PAVING, "NIET", "TEST", "2026-01-10").then().statusCode(201);

        asCaseManager()
                .get(skillsOf(person))
                .then()
                .statusCode(200)
                .body("items.uri", contains(PAVING))
                .body("items.level", contains("NIET"));
    }

    @Test
    void listsByFilterAndPageByPage() {
        String person = aParticipant();
        state(person, PAVING, "GOED", "SELF", "2026-01-10").then().statusCode(201);
        state(person, GREEN, "NIET", "FOREMAN", "2026-01-10").then().statusCode(201);
        state(person, GREEN + "-2", "GOED", "FOREMAN", "2026-01-10").then().statusCode(201);

        for (String[] filter : new String[][] {
            {"scheme=ESCO", GREEN, GREEN + "-2"},
            {"source=FOREMAN&level=NIET", GREEN},
            {"level=GOED", PAVING, GREEN + "-2"},
            {"level=ONVOLDOENDE"}
        }) {
            asCaseManager()
                    .get(skillsOf(person) + "?" + filter[0])
                    .then()
                    .statusCode(200)
                    .body("items.uri", equalTo(List.of(filter).subList(1, filter.length)));
        }
        String cursor = asCaseManager()
                .get(skillsOf(person) + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        asCaseManager()
                .get(skillsOf(person) + "?limit=2&cursor=" + cursor)
                .then()
                .body("items.uri", contains(GREEN + "-2"))
                .body("nextCursor", nullValue());
        asCaseManager()
                .get(skillsOf(aParticipant()) + "?limit=2&cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @Test
    void takesBackAStatementThatWasWrong() {
        String person = aParticipant();
        String skill = state(person, PAVING, "NIET", "SELF", "2026-01-10").header("Location");
        String statement = asCaseManager().get(skill + "/history").path("items[0].id");

        withdraw(skill, null, statement).then().statusCode(428);
        withdraw(skill, "\"7\"", statement).then().statusCode(412);
        withdraw(skill, "\"1\"", "019a2b3c-0000-7000-8000-000000000071")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/statementId"));
        withdraw(skill, "\"1\"", statement)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("level", nullValue());
        withdraw(skill, "\"2\"", statement)
                .then()
                .statusCode(409)
                .body("type", containsString("statement-is-withdrawn"));

        asCaseManager().get(skillsOf(person)).then().body("items", hasSize(0));
        asCaseManager().get(skill + "/history").then().body("items.withdraws", hasItems(statement));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/uri | \"uri\": \"https://example.nl/Sanne\"",
                "/uri | \"uri\": \"geen uri\"",
                "/scheme | \"scheme\": \"BRC\"",
                "/scheme | \"scheme\": null",
                "/label | \"label\": \" \"",
                "/label | \"label\": 7",
                "/level | \"level\": \"GEWELDIG\"",
                "/source | \"source\": \"BUURVROUW\"",
                "/observedOn | \"observedOn\": \"2999-01-01\"",
                "/observedOn | \"observedOn\": \"2026-02-30\"",
                "/observedOn | \"observedOn\": \"0026-02-03\"",
                "/evidence | \"evidence\": \"\"",
                "/evidence | \"evidence\": \"a\\u0000b\"",
            })
    void namesTheFieldThatIsWrong(String pointer, String member) {
        String body = body(PAVING, "GOED", "SELF", "2026-01-10")
                .replaceAll("\"" + pointer.substring(1) + "\": \"[^\"]*\"", member.replace("\\", "\\\\"));

        asCaseManager()
                .body(body)
                .post(skillsOf(aParticipant()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void keepsWordsOfEveryScriptAndSealsThem() throws SQLException {
        String person = aParticipant();
        String label = "مهارات الرصف 🧱";
        String skill = asCaseManager()
                .body(body(PAVING, "GOED", "SELF", "2026-01-10").replace("Bestrating", label))
                .post(skillsOf(person))
                .header("Location");

        asCaseManager().get(skill).then().body("label", equalTo(label));
        for (String column : List.of("select label_sealed from skill where participant_id = ?::uuid", """
            select s.evidence_sealed from skill_statement s join skill k on k.id = s.skill_id
            where k.participant_id = ?::uuid\
            """)) {
            byte[] stored = stored(column, person);
            assertTrue(stored.length > 0);
            String text = new String(stored, StandardCharsets.UTF_8);
            assertFalse(text.contains(label) || text.contains("Gezien"), column);
        }
    }

    @Test
    void isHiddenFromAnotherTenantAndFromWhoMayNot() throws SQLException {
        String person = aParticipant();
        String skill = state(person, PAVING, "GOED", "SELF", "2026-01-10").header("Location");

        for (String address : List.of(skillsOf(person), skill, skill + "/history")) {
            as(VOORBURG, "participants:read").get(address).then().statusCode(404);
            as("00000001000000000101", "observations:read").get(address).then().statusCode(403);
        }
        asCaseManager().get(skill.replace(person, aParticipant())).then().statusCode(404);
        assertEquals(List.of("state-skill"), activities(person).subList(1, 2));
        asCaseManager().get(skill).then().body("label", not(nullValue()));
    }

    private static Response state(String person, String uri, String level, String source, String observedOn) {
        return asCaseManager().body(body(uri, level, source, observedOn)).post(skillsOf(person));
    }

    private static Response withdraw(String skill, String version, String statement) {
        var request = asCaseManager();
        if (version != null) {
            request.header("If-Match", version);
        }
        return request.body("{\"statementId\": \"%s\"}".formatted(statement)).post(skill + "/withdrawals");
    }

    private static String body(String uri, String level, String source, String observedOn) {
        return """
            {"uri": "%s", "scheme": "%s", "label": "Bestrating", "level": "%s", "source": "%s",
             "observedOn": "%s", "evidence": "Gezien"}\
            """.formatted(uri, uri.startsWith("http:") ? "ESCO" : "COMPETENT_NL", level, source, observedOn);
    }

    private static byte[] stored(String question, String person) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, person);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private static String skillsOf(String person) {
        return BASE + "/participants/" + person + "/skills";
    }
}
