package nl.doorstroom.participants.participant.web;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.register;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ParticipantsResourceTest {

    @Test
    void registersAPersonAndMasksTheNumber() {
        String location = asCaseManager()
                .body(person(Numbers.next()))
                .post("/participants/v1/participants")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("API-Version", "1.0.0")
                .extract()
                .header("Location");

        asCaseManager()
                .get(location)
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Sanne"))
                .body("bsn", containsString("******"));
    }

    @Test
    void showsTheNumberToWhomMaySeeIt() {
        String bsn = Numbers.next();
        String location = asCaseManager()
                .body(person(bsn))
                .post("/participants/v1/participants")
                .header("Location");

        as(PUTTEN, "participants:read", "bsn:read")
                .get(location)
                .then()
                .statusCode(200)
                .body("bsn", equalTo(bsn));
    }

    @Test
    void namesEveryInvalidFieldAtOnceAndRepeatsNoNumber() {
        asCaseManager()
                .body("""
                        {"bsn": "123456789", "givenName": "", "familyName": "A\\u0007B", "birthDate": "2199-01-01",
                         "shoeSize": 43}""")
                .post("/participants/v1/participants")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/shoeSize"));
        asCaseManager()
                .body("{\"bsn\": \"123456789\", \"givenName\": \"\", \"familyName\": \"\","
                        + " \"birthDate\": \"2199-01-01\"}")
                .post("/participants/v1/participants")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/bsn"))
                .body("errors.pointer", hasItem("/givenName"))
                .body("errors.pointer", hasItem("/familyName"))
                .body("errors.pointer", hasItem("/birthDate"))
                .body(not(containsString("123456789")));
    }

    @Test
    void refusesTheSamePersonTwiceInATenantOnly() {
        String bsn = Numbers.next();
        String id = asCaseManager()
                .body(person(bsn))
                .post("/participants/v1/participants")
                .path("id");

        asCaseManager()
                .body(person(bsn))
                .post("/participants/v1/participants")
                .then()
                .statusCode(409)
                .body("type", containsString("bsn-already-registered"))
                .body("participantId", equalTo(id));
        as(VOORBURG, "participants:write")
                .body(person(bsn))
                .post("/participants/v1/participants")
                .then()
                .statusCode(201);
    }

    @Test
    void findsAPersonByNumberInTheBody() {
        String bsn = Numbers.next();
        asCaseManager().body(person(bsn)).post("/participants/v1/participants");

        asCaseManager()
                .body("{\"bsn\": \"" + bsn + "\"}")
                .post("/participants/v1/participants/_zoek")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        asCaseManager()
                .body("{\"bsn\": \"" + Numbers.next() + "\"}")
                .post("/participants/v1/participants/_zoek")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void logsASearchThatFindsNobody() {
        String trace = UUID.randomUUID().toString();
        asCaseManager()
                .header("traceparent", "00-" + trace.replace("-", "") + "-00f067aa0ba902b7-00")
                .body("{\"bsn\": \"" + Numbers.next() + "\"}")
                .post("/participants/v1/participants/_zoek")
                .then()
                .body("items", hasSize(0));

        as(PUTTEN, "processing-log:read")
                .body("{\"traceId\": \"" + trace + "\"}")
                .post("/participants/v1/processing-activities")
                .then()
                .body("processingActivities", hasSize(1))
                .body("processingActivities[0].name", startsWith("search-participant"))
                .body("processingActivities[0].attributes", not(hasKey("dpl.core.data_subject_id")));
    }

    @Test
    void hidesAPersonFromAnotherTenant() {
        String location = asCaseManager()
                .body(person(Numbers.next()))
                .post("/participants/v1/participants")
                .header("Location");

        as(VOORBURG, "participants:read")
                .get(location)
                .then()
                .statusCode(404)
                .body("type", containsString("not-found"));
    }

    @Test
    void givesTheSameAnswerToTheSameRequest() {
        String bsn = Numbers.next();
        String first = asCaseManager()
                .header("Idempotency-Key", bsn)
                .body(person(bsn))
                .post("/participants/v1/participants")
                .asString();

        asCaseManager()
                .header("Idempotency-Key", bsn)
                .body(person(bsn))
                .post("/participants/v1/participants")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body(equalTo(first));
        asCaseManager()
                .header("Idempotency-Key", bsn)
                .body(person(Numbers.next()))
                .post("/participants/v1/participants")
                .then()
                .statusCode(409)
                .body("type", containsString("idempotency-key-reused"));
    }

    @Test
    void walksThroughAListByCursor() {
        for (int i = 0; i < 3; i++) {
            asCaseManager().body(person(Numbers.next())).post("/participants/v1/participants");
        }

        var first = asCaseManager().get("/participants/v1/participants?limit=2");
        first.then().statusCode(200).body("items", hasSize(2));
        String cursor = first.path("nextCursor");
        var second = asCaseManager().get("/participants/v1/participants?limit=2&cursor=" + cursor);

        second.then().statusCode(200).body("items.id", not(hasItem(first.<String>path("items[1].id"))));
        asCaseManager()
                .get("/participants/v1/participants?cursor=made-up")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @Test
    void writesALineForThePersonWhoseNumberARefusedRegistrationNames() throws SQLException {
        String bsn = Numbers.next();
        String known = aParticipant(bsn);

        register(bsn).then().statusCode(409).body("participantId", equalTo(known));
        asCaseManager()
                .header("Idempotency-Key", bsn)
                .body(person(bsn))
                .post("/participants/v1/participants")
                .then()
                .statusCode(409);

        assertEquals(
                List.of("register-participant", "register-known-participant", "register-known-participant"),
                activities(known));
    }

    @Test
    void tellsInTheLogWhetherTheNumberWasShown() throws SQLException {
        String bsn = Numbers.next();
        String id = aParticipant(bsn);
        for (String[] permissions : new String[][] {{"participants:read"}, {"participants:read", "bsn:read"}}) {
            as(PUTTEN, permissions)
                    .get("/participants/v1/participants/" + id)
                    .then()
                    .statusCode(200);
            as(PUTTEN, permissions)
                    .body("{\"bsn\": \"" + bsn + "\"}")
                    .post("/participants/v1/participants/_zoek")
                    .then()
                    .statusCode(200);
        }

        assertEquals(
                List.of(
                        "register-participant",
                        "read-participant",
                        "search-participant",
                        "read-participant-with-bsn",
                        "search-participant-with-bsn"),
                activities(id));
    }

    @Test
    void tellsInTheLogWhetherAListShowedTheNumbers() throws SQLException {
        aParticipant();
        String first = as(PUTTEN, "participants:read", "bsn:read")
                .get("/participants/v1/participants?limit=1")
                .path("items[0].id");

        assertTrue(activities(first).contains("list-participants-with-bsn"));
    }

    private static String person(String bsn) {
        return """
                {"bsn": "%s", "givenName": "Sanne", "namePrefix": "van der", "familyName": "Voorbeeld",
                 "birthDate": "1984-03-12"}""".formatted(bsn);
    }
}
