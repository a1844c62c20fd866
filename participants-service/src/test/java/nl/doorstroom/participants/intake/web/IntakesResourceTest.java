package nl.doorstroom.participants.intake.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.testing.RealParts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.participants.testing.CaseFiles.anIntake;
import static nl.doorstroom.participants.testing.CaseFiles.asCoach;
import static nl.doorstroom.participants.testing.CaseFiles.intake;
import static nl.doorstroom.participants.testing.CaseFiles.intakesOf;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.idOf;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class IntakesResourceTest {

    @Test
    void isWrittenAsADraftThenCompletedAndKept() {
        String intakes = intakesOf(aParticipant());
        String draft = asCoach()
                .body("{\"heldOn\": \"2026-03-02\", \"draft\": true, \"wishes\": [{\"role\": \"Gastheer\"}]}")
                .post(intakes)
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("number", nullValue())
                .extract()
                .header("Location");

        asCoach()
                .header("If-Match", "\"1\"")
                .post(draft + "/completions")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/abilities", "/needs"))
                .body("errors.code", contains("missing-answer", "missing-answer"));
        asCoach()
                .header("If-Match", "\"1\"")
                .body(intake("2026-03-02", false).replace("\"draft\": false, ", ""))
                .put(draft)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        asCoach()
                .header("If-Match", "\"2\"")
                .post(draft + "/completions")
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("number", equalTo(1))
                .body("completedAt", notNullValue())
                .body("wishes.role", hasItem("Gastvrouw"))
                .body("wishes.hours.max", hasItem(20))
                .body("needs[0].text", equalTo("Op maandag"));

        String etag = asCoach().get(draft).header("ETag");
        asCoach()
                .header("If-Match", etag)
                .body("{\"heldOn\": \"2026-03-02\"}")
                .put(draft)
                .then()
                .statusCode(409)
                .body("type", containsString("intake-is-completed"));
        asCoach().header("If-Match", etag).post(draft + "/completions").then().statusCode(409);
    }

    @Test
    void isANewVersionAndTheOldOneStaysReadable() {
        String person = aParticipant();
        String first = anIntake(person, "2025-09-01");
        String second = anIntake(person, "2026-03-02");

        asCoach().get(intakesOf(person)).then().body("items.number", contains(1, 2));
        asCoach().get(first).then().statusCode(200).body("heldOn", equalTo("2025-09-01"));
        asCoach().get(second).then().body("number", equalTo(2));
        asCoach()
                .body(intake("2026-03-01", false))
                .post(intakesOf(person))
                .then()
                .statusCode(409)
                .body("type", containsString("later-intake-is-completed"))
                .body("intakeId", equalTo(idOf(second)));
    }

    @Test
    void hasOneDraftAtATime() {
        String intakes = intakesOf(aParticipant());
        String draft = asCoach().body(intake("2026-03-02", true)).post(intakes).path("id");

        for (boolean another : new boolean[] {true, false}) {
            asCoach()
                    .body(intake("2026-03-03", another))
                    .post(intakes)
                    .then()
                    .statusCode(409)
                    .body("type", containsString("intake-is-drafted"))
                    .body("intakeId", equalTo(draft));
        }
        asCoach().queryParam("state", "DRAFT").get(intakes).then().body("items.id", contains(draft));
        asCoach().queryParam("state", "COMPLETED").get(intakes).then().body("items", hasSize(0));
    }

    @Test
    void isWalkedPageByPage() {
        String person = aParticipant();
        String first = anIntake(person, "2025-09-01");
        anIntake(person, "2026-03-02");

        String cursor = asCoach()
                .queryParam("limit", 1)
                .get(intakesOf(person))
                .then()
                .body("items.id", contains(idOf(first)))
                .extract()
                .path("nextCursor");
        asCoach()
                .queryParam("cursor", cursor)
                .get(intakesOf(person))
                .then()
                .body("items.number", contains(2))
                .body("nextCursor", nullValue());
        asCoach()
                .queryParam("cursor", cursor)
                .get(intakesOf(aParticipant()))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"wishes\": [{}]                                                        | /wishes/0/occupation",
                "\"wishes\": [{\"role\": \"a\", \"hours\": {\"min\": 1, \"max\": 2}}]    | /wishes/0/occupation",
                "\"wishes\": [{\"role\": \"\"}]                                          | /wishes/0/role",
                "\"wishes\": [{\"role\": \"a\\u0000b\"}]                                 | /wishes/0/role",
                "\"wishes\": [{\"hours\": {\"min\": 20, \"max\": 2}}]                    | /wishes/0/hours/max",
                "\"wishes\": [{\"hours\": {\"min\": 20}}]                                | /wishes/0/hours/max",
                "\"wishes\": [{\"hours\": {\"min\": \"veel\", \"max\": 2}}]              | /wishes/0/hours/min",
                "\"wishes\": [{\"occupation\": {\"uri\": \"geen\", \"scheme\": \"ESCO\"}}] | /wishes/0/occupation/uri",
                "\"abilities\": [{\"skill\": {\"uri\": \"http://a\", \"scheme\": \"X\"}}] | /abilities/0/skill/scheme",
                "\"abilities\": [{\"experience\": {\"text\": \"a\", \"years\": -1}}]     | /abilities/0/experience/years",
                "\"abilities\": [null]                                                   | /abilities/0",
                "\"needs\": [{\"code\": \"GEEN_CODE\"}]                                  | /needs/0/code",
                "\"needs\": [{\"code\": \"ANDERS\"}]                                     | /needs/0/text",
                "\"needs\": [{\"text\": \"zonder code\"}]                                | /needs/0/code",
                "\"needs\": [{\"code\": \"TAAL\", \"mening\": \"x\"}]                    | /needs/0/mening",
            })
    void namesWhatIsWrong(String member, String pointer) {
        asCoach()
                .body("{\"heldOn\": \"2026-03-02\", \"draft\": true, " + member + "}")
                .post(intakesOf(aParticipant()))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        asCoach()
                .body("{\"heldOn\": \""
                        + LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(2)
                        + "\", \"draft\": true, \"needs\": [{\"code\": \"NIETS\"}, {\"code\": \"ANDERS\"}]}")
                .post(intakesOf(aParticipant()))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/heldOn", "/needs/0/code", "/needs/1/text"));
        asCoach()
                .body("{\"heldOn\": \"2026-02-30\", \"draft\": false}")
                .post(intakesOf(aParticipant()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/heldOn"));
    }

    @Test
    void keepsEveryWordAsItWasSaidAndNoneInTheClear() throws SQLException {
        String person = aParticipant();
        String words = "שלום 👩🏽‍🌾 O'Neill";

        String intake = asCoach()
                .body("{\"heldOn\": \"2026-03-02\", \"draft\": true, \"needs\": [{\"code\": \"ANDERS\", \"text\": \""
                        + words + "\"}]}")
                .post(intakesOf(person))
                .header("Location");

        asCoach().get(intake).then().body("needs[0].text", equalTo(words));
        assertFalse(stored(idOf(intake)).contains("O'Neill"));
    }

    @Test
    void isHiddenFromWhoMayNotSeeIt() {
        String intake = anIntake(aParticipant(), "2026-03-02");

        as(VOORBURG, "case-files:read").get(intake).then().statusCode(404);
        as(PUTTEN, "participants:read", "participants:write").get(intake).then().statusCode(403);
        asCoach().get(intakesOf(aParticipant()) + "/" + idOf(intake)).then().statusCode(404);
    }

    private static String stored(String intake) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement query =
                        connection.prepareStatement("select answers_sealed from intake where id = ?::uuid")) {
            query.setString(1, intake);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new String(row.getBytes(1), UTF_8);
            }
        }
    }
}
