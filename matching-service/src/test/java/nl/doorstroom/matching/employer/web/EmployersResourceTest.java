package nl.doorstroom.matching.employer.web;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.testing.Office;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aKvkNumber;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class EmployersResourceTest {

    @Test
    void registersAnEmployerAndReadsItBack() {
        String kvk = aKvkNumber();
        Response registered = asAdviser().body("""
                        {"name": "Gresbo", "kvkNumber": "%s", "branchNumber": "000012345678", "sbiCode": "78201",
                         "organisation": "00000001000000000201", "validFrom": "2025-01-01"}""".formatted(kvk)).post(BASE + "/employers");

        registered.then().statusCode(201).header("ETag", equalTo("\"1\""));
        asAdviser()
                .get(registered.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Gresbo"))
                .body("kvkNumber", equalTo(kvk))
                .body("organisation", equalTo("00000001000000000201"))
                .body("validFrom", equalTo("2025-01-01"));
    }

    @Test
    void refusesAKvkNumberThatIsNotEightDigitsTogetherWithEverythingElse() {
        asAdviser()
                .body("{\"name\": \" \", \"kvkNumber\": \"1234567\", \"organisation\": \"201\"}")
                .post(BASE + "/employers")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/kvkNumber", "/name", "/organisation"));
    }

    @Test
    void registersABranchOnceAndNamesTheOneThatIsThere() {
        String body = "{\"name\": \"Gresbo\", \"kvkNumber\": \"%s\"}".formatted(aKvkNumber());
        String first = Office.id(asAdviser().body(body).post(BASE + "/employers"));

        asAdviser()
                .body(body)
                .post(BASE + "/employers")
                .then()
                .statusCode(409)
                .body("type", containsString("employer-already-registered"))
                .body("employerId", equalTo(first));
        Office.as(Tokens.VOORBURG).body(body).post(BASE + "/employers").then().statusCode(201);
    }

    @Test
    void changesAnEmployerAgainstItsVersion() {
        String address = BASE + "/employers/" + anEmployer();
        String body = "{\"name\": \"Gresbo Groen\", \"kvkNumber\": \"%s\"}".formatted(aKvkNumber());

        asAdviser().body(body).put(address).then().statusCode(428);
        asAdviser().header("If-Match", "\"9\"").body(body).put(address).then().statusCode(412);
        asAdviser()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("Gresbo Groen"));
    }

    @Test
    void pagesThroughEmployersWithoutLosingOne() {
        anEmployer();
        anEmployer();
        Response first = asAdviser().queryParam("limit", 1).get(BASE + "/employers");
        String cursor = first.path("nextCursor");

        first.then().statusCode(200).body("items", hasSize(1));
        asAdviser()
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(BASE + "/employers")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(first.<String>path("items[0].id"))));
        asAdviser()
                .queryParam("sbiCode", "78201")
                .queryParam("cursor", cursor)
                .get(BASE + "/employers")
                .then()
                .statusCode(400);
    }

    @Test
    void findsContactMomentsByKvkNumberAndDate() {
        String kvk = aKvkNumber();
        String employer = Office.id(asAdviser()
                .body("{\"name\": \"Gresbo\", \"kvkNumber\": \"%s\"}".formatted(kvk))
                .post(BASE + "/employers"));
        String contacts = BASE + "/employers/" + employer + "/contact-moments";
        Office.id(asAdviser()
                .body("{\"date\": \"2025-05-12\", \"subject\": \"VACATURE\", \"kind\": \"BEZOEK\"}")
                .post(contacts));
        String later = Office.id(asAdviser()
                .body("{\"date\": \"2025-06-12\", \"subject\": \"KANDIDAAT\", \"kind\": \"TELEFOON\"}")
                .post(contacts));

        asAdviser().get(contacts).then().statusCode(200).body("items", hasSize(2));
        asAdviser()
                .body("{\"kvkNumber\": \"%s\", \"fromDate\": \"2025-06-12\", \"toDate\": \"2025-06-12\"}"
                        .formatted(kvk))
                .post(BASE + "/contact-moments/_zoek")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(later))
                .body("nextCursor", nullValue());
    }

    @Test
    void readsAContactAtTheAddressThatItWasGiven() {
        String employer = BASE + "/employers/" + anEmployer();
        Response recorded = asAdviser()
                .body("{\"date\": \"2025-05-12\", \"subject\": \"VACATURE\", \"kind\": \"BEZOEK\"}")
                .post(employer + "/contact-moments");

        asAdviser()
                .get(recorded.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(recorded.header("ETag")))
                .body("id", equalTo(Office.id(recorded)))
                .body("subject", equalTo("VACATURE"));
        asAdviser()
                .get(BASE + "/employers/" + anEmployer() + "/contact-moments/" + Office.id(recorded))
                .then()
                .statusCode(404);
        Office.as(Tokens.VOORBURG).get(recorded.header("Location")).then().statusCode(404);
    }

    @Test
    void recordsAContactOnlyAfterItWasHadAndWithKnownCodes() {
        String contacts = BASE + "/employers/" + anEmployer() + "/contact-moments";

        asAdviser()
                .body("{\"date\": \"2199-05-12\", \"subject\": \"VACATURE\", \"kind\": \"BEZOEK\"}")
                .post(contacts)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/date"));
        asAdviser()
                .body("{\"date\": \"2025-05-12\", \"subject\": \"PRAATJE\", \"kind\": \"BEZOEK\"}")
                .post(contacts)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-code"));
        asAdviser()
                .body("{\"date\": \"2025-05-12\", \"subject\": \"VACATURE\", \"kind\": \"BEZOEK\"}")
                .post(BASE + "/employers/" + UUID.randomUUID() + "/contact-moments")
                .then()
                .statusCode(404);
    }

    @Test
    void givesTheSameAnswerToTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        String body = "{\"name\": \"Gresbo\", \"kvkNumber\": \"%s\"}".formatted(aKvkNumber());

        String first =
                Office.id(asAdviser().header("Idempotency-Key", key).body(body).post(BASE + "/employers"));
        String second =
                Office.id(asAdviser().header("Idempotency-Key", key).body(body).post(BASE + "/employers"));

        assertEquals(first, second);
    }
}
