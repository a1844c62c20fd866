package nl.doorstroom.matching.vacancyfeed.web;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.testing.Office;
import nl.doorstroom.platform.testing.AtOnce;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aKvkNumber;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class FeedVacanciesResourceTest {

    private static final String FEED = BASE + "/feed-vacancies";
    private static final String BUREAU = "00000001000000000301";
    private static final String OTHER = "00000001000000000302";

    private final String kvk = aKvkNumber();
    private final String name = "V-" + UUID.randomUUID();

    @Test
    void publishesAVacancyOnceHoweverOftenItIsSent() {
        Response first = send(BUREAU, vacancy(name, "Hovenier"));
        first.then().statusCode(201).header("ETag", equalTo("\"1\"")).body("externalId", equalTo(name));
        String id = first.path("id");

        send(BUREAU, vacancy(name, "Hovenier"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("id", equalTo(id));
        send(BUREAU, vacancy(name, "Tuinman"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("id", equalTo(id))
                .body("name", equalTo("Tuinman"));

        as(BUREAU).get(first.header("Location")).then().statusCode(200).body("name", equalTo("Tuinman"));
        asAdviser().get(BASE + "/vacancies/" + id).then().statusCode(200).body("state", equalTo("OPEN"));
        assertTold(2, "vacancy-published", id);
    }

    @Test
    void findsTheEmployerByItsNumberOrRegistersIt() {
        String known = Office.id(asAdviser()
                .body("{\"name\": \"Zoals wij hem kennen\", \"kvkNumber\": \"%s\"}".formatted(kvk))
                .post(BASE + "/employers"));

        send(BUREAU, vacancy(name, "Hovenier")).then().statusCode(201).body("employerId", equalTo(known));
        asAdviser().get(BASE + "/employers/" + known).then().body("name", equalTo("Zoals wij hem kennen"));

        send(BUREAU, vacancy(name, "Hovenier").replace(kvk, aKvkNumber()))
                .then()
                .statusCode(409)
                .body("type", containsString("employer-of-vacancy-stays"));
        String other = send(BUREAU, vacancy(name + "-2", "Hovenier").replace(kvk, aKvkNumber()))
                .path("employerId");
        asAdviser().get(BASE + "/employers/" + other).then().statusCode(200).body("name", equalTo("Groen bv"));
    }

    @Test
    void showsAPartnerItsOwnVacanciesAlone() {
        String id = send(BUREAU, vacancy(name, "Hovenier")).path("id");
        String theirs = send(OTHER, vacancy(name, "Hovenier")).path("id");
        String ours = Office.aVacancy(Office.anEmployer(), 1);

        as(BUREAU)
                .queryParam("externalId", name)
                .get(FEED)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        for (String foreign : List.of(theirs, ours)) {
            as(BUREAU).get(FEED + "/" + foreign).then().statusCode(404);
            as(BUREAU)
                    .header("If-Match", "\"1\"")
                    .delete(FEED + "/" + foreign)
                    .then()
                    .statusCode(404);
        }
        as(BUREAU).get(BASE + "/vacancies/" + id).then().statusCode(403);
        as(BUREAU).get(FEED).then().body("items.id", not(hasItem(ours)));
    }

    @Test
    void takesAVacancyBackAndLetsItComeAgain() {
        String id = send(BUREAU, vacancy(name, "Hovenier")).path("id");

        as(BUREAU).delete(FEED + "/" + id).then().statusCode(428);
        as(BUREAU)
                .header("If-Match", "\"1\"")
                .delete(FEED + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        assertTold(1, "vacancy-withdrawn", id);
        send(BUREAU, vacancy(name, "Hovenier")).then().statusCode(201).body("id", not(equalTo(id)));
    }

    @Test
    void leavesAVacancyThatIsFilledAsItIs() {
        String id = send(BUREAU, vacancy(name, "Hovenier")).path("id");
        String offer = Office.anOffer(Office.aPerson(), id);
        Office.step(offer, "acceptances", 5).then().statusCode(200);

        send(BUREAU, vacancy(name, "Tuinman"))
                .then()
                .statusCode(200)
                .body("state", equalTo("FILLED"))
                .body("name", equalTo("Hovenier"));
    }

    @Test
    void takesManyOrNone() {
        send(BUREAU, vacancy(name + "-a", "Hovenier")).then().statusCode(201);
        send(BUREAU, vacancy(name + "-b", "Hovenier")).then().statusCode(201);
        String batch = "{\"vacancies\": [%s, %s, %s]}"
                .formatted(
                        vacancy(name + "-a", "Hovenier"),
                        vacancy(name + "-b", "Tuinman"),
                        vacancy(name + "-c", "Tuinman"));

        as(BUREAU)
                .body(batch.replace("\"DAY\"", "\"LUNCH\"").replace(name + "-c", name + "-b"))
                .post(BASE + "/feed-vacancy-batches")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/vacancies/0/details/shifts/0",
                                "/vacancies/2/details/shifts/0",
                                "/vacancies/2/externalId"));
        as(BUREAU).queryParam("externalId", name + "-b").get(FEED).then().body("items[0].name", equalTo("Hovenier"));
        as(BUREAU)
                .body(batch)
                .post(BASE + "/feed-vacancy-batches")
                .then()
                .statusCode(200)
                .body("results.result", contains("UNCHANGED", "CHANGED", "CREATED"))
                .body("results.externalId", contains(name + "-a", name + "-b", name + "-c"));
    }

    @Test
    void publishesOnceWhatIsSentTwiceAtTheSameMoment() throws Exception {
        List<Callable<Response>> requests = List.of(
                () -> send(BUREAU, vacancy(name, "Hovenier")),
                () -> send(BUREAU, vacancy(name, "Hovenier")),
                () -> send(BUREAU, vacancy(name, "Hovenier")));

        assertEquals(
                List.of(200, 200, 201),
                AtOnce.statuses(requests).stream().sorted().toList());
        as(BUREAU).queryParam("externalId", name).get(FEED).then().body("items", hasSize(1));
    }

    private static void assertTold(long times, String event, String vacancy) {
        Awaitility.await()
                .untilAsserted(() -> assertEquals(
                        times,
                        Topics.readAll("matching.events.v1").stream()
                                .filter(record -> new String(record.value(), UTF_8).contains(vacancy))
                                .filter(record -> new String(
                                                record.headers()
                                                        .lastHeader("ce_type")
                                                        .value(),
                                                UTF_8)
                                        .contains(event))
                                .count()));
    }

    private Response send(String party, String vacancy) {
        return as(party).body(vacancy).post(FEED);
    }

    private static RequestSpecification as(String party) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.ofOrganisation(
                        Tokens.PUTTEN, party, "vacancy-feeds:read", "vacancy-feeds:write", "code-lists:read"));
    }

    private String vacancy(String externalId, String title) {
        return """
                {"externalId": "%s", "employer": {"name": "Groen bv", "kvkNumber": "%s"}, "name": "%s", "positions": 1,
                 "contractKind": "REGULIER", "hoursMin": 16, "hoursMax": 32, "pc4": "3881", "publishedOn": "2025-06-01",
                 "details": {"shifts": ["DAY"]}}""".formatted(externalId, kvk, title);
    }
}
