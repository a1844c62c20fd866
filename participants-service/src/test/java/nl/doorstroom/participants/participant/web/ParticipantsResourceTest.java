package nl.doorstroom.participants.participant.web;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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

        given().auth()
                .oauth2(Tokens.of(PUTTEN, "participants:read", "bsn:read"))
                .get(location)
                .then()
                .statusCode(200)
                .body("bsn", equalTo(bsn));
    }

    @Test
    void namesEveryInvalidFieldAtOnceAndRepeatsNoNumber() {
        asCaseManager()
                .body("""
                        {"bsn": "123456789", "givenName": "", "familyName": "A\\u0007B", "birthDate": "2999-01-01",
                         "shoeSize": 43}""")
                .post("/participants/v1/participants")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/shoeSize"));
        asCaseManager()
                .body("{\"bsn\": \"123456789\", \"givenName\": \"\", \"familyName\": \"A\\u0007B\","
                        + " \"birthDate\": \"2999-01-01\"}")
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

    private static RequestSpecification asCaseManager() {
        return as(PUTTEN, "participants:read", "participants:write");
    }

    private static RequestSpecification as(String tenant, String... permissions) {
        return given().auth().oauth2(Tokens.of(tenant, permissions)).contentType(ContentType.JSON);
    }

    private static String person(String bsn) {
        return """
                {"bsn": "%s", "givenName": "Sanne", "namePrefix": "van der", "familyName": "Voorbeeld",
                 "birthDate": "1984-03-12"}""".formatted(bsn);
    }
}
