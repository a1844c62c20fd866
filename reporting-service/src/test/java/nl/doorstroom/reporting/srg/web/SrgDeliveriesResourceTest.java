package nl.doorstroom.reporting.srg.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** A delivery tells what ran in its month, refuses what has no code, and never changes. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SrgDeliveriesResourceTest {

    private static final String ADDRESS = "/reporting/v1/srg-deliveries";
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Inject
    Inbox inbox;

    @BeforeEach
    void forget() {
        Reporting.wipe();
        Reporting.execute("truncate srg_code, srg_delivery, srg_delivery_row");
    }

    private static Story story() {
        return new Story(PUTTEN)
                .programme("pilot", Putten.GRESBO)
                .trajectory("trajectory", "Anna", "pilot", Putten.GRESBO, "2025-01-01");
    }

    @Test
    void deliversWhatRanInTheMonthAndNothingElse() throws Exception {
        code("PROEFPLAATS", "23", "2025-01-01");
        Story story = story().instrument("before", "trajectory", "Anna", "PROEFPLAATS", "2025-01-06", null)
                .instrumentEnded("before", "trajectory", "Anna", "PROEFPLAATS", "2025-02-28")
                .instrument("during", "trajectory", "Anna", "PROEFPLAATS", "2025-03-01", "2025-04-30")
                .instrumentEnded("during", "trajectory", "Anna", "PROEFPLAATS", "2025-03-31")
                .instrument("later", "trajectory", "Anna", "PROEFPLAATS", "2025-04-01", null)
                .instrument("never", "trajectory", "Anna", "PROEFPLAATS", "2025-03-10", null)
                .instrumentAnnulled("never", "trajectory", "Anna", "PROEFPLAATS", "2025-03-10");
        inbox.receive(story.events());

        JsonPath delivery = make("2025-03");

        assertEquals(1, delivery.getInt("rows"));
        assertEquals(0, delivery.getInt("refused"));
        JsonPath rows = get("/" + delivery.getString("id") + "/rows");
        assertEquals(
                List.of(Map.of(
                        "voorzieningId",
                        story.id("during").toString(),
                        "soortVoorziening",
                        "PROEFPLAATS",
                        "typeVoorziening",
                        "23",
                        "datumAanvang",
                        "2025-03-01",
                        "datumEinde",
                        "2025-03-31")),
                rows.getList("items.fields"));
        assertEquals(List.of(story.id("Anna").toString()), rows.getList("items.participantId"));
        String line = "{\"participantId\":\"" + story.id("Anna") + "\",\"fields\":"
                + new ObjectMapper().writeValueAsString(new TreeMap<>(rows.getMap("items[0].fields"))) + "}\n";
        assertEquals(
                HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8))),
                delivery.getString("sha256"));
    }

    @Test
    void makesAnEmptyDelivery() {
        JsonPath delivery = make("2025-03");

        assertEquals(0, delivery.getInt("rows"));
        assertEquals(OF_NOTHING, delivery.getString("sha256"));
        assertEquals(Map.of(), delivery.getMap("remarks"));
    }

    @Test
    void refusesWhatHasNoCodeUntilItIsStatedAndKeepsTheFirstDelivery() {
        code("COACHING", "40", "2025-04-01");
        Story story = story().instrument("coaching", "trajectory", "Anna", "COACHING", "2025-03-01", null);
        inbox.receive(story.events());

        JsonPath first = make("2025-03");

        assertEquals(0, first.getInt("rows"));
        assertEquals(1, first.getInt("refused"));
        JsonPath refusals = get("/" + first.getString("id") + "/refusals");
        assertEquals(List.of(List.of("NO_CODE")), refusals.getList("items.remarks"));
        assertNull(refusals.get("items[0].fields.typeVoorziening"));

        code("COACHING", "41", "2025-01-01");
        JsonPath second = make("2025-03");

        assertEquals(1, second.getInt("rows"));
        assertEquals(first.getString("id"), second.getString("corrects"));
        assertNotEquals(first.getString("sha256"), second.getString("sha256"));
        assertEquals("41", get("/" + second.getString("id") + "/rows").getString("items[0].fields.typeVoorziening"));
        assertEquals(0, get("/" + first.getString("id")).getInt("rows"));
        assertEquals(
                List.of(first.getString("id"), second.getString("id")),
                get("?month=2025-03").getList("items.id"));
        assertEquals(List.of(), get("?month=2025-04").getList("items"));
        code("COACHING", null, "2025-03-31");
        assertEquals(1, make("2025-03").getInt("refused"));
    }

    @Test
    void remarksWhatIsNotAsItShouldBeAndDeliversIt() {
        for (String kind : List.of("JOBCOACH", "LKS", "PROEFPLAATS")) {
            code(kind, "30", "2025-01-01");
        }
        Story story = story().instrument("coach", "trajectory", "Anna", "JOBCOACH", "2025-01-06", null)
                .instrument("subsidy", "trajectory", "Anna", "LKS", "2025-01-06", null)
                .instrument("one", "trajectory", "Anna", "PROEFPLAATS", "2025-01-06", "2025-02-28")
                .instrument("two", "trajectory", "Anna", "PROEFPLAATS", "2025-01-07", "2025-02-27");
        inbox.receive(story.events());

        assertEquals(
                Map.of("NO_WORKPLACE", 1, "NO_WAGE_VALUE", 1, "OVERLAP", 2),
                make("2025-02").getMap("remarks"));
        // Three months before the end of May is the end of February: the one that was planned until then is not too
        // late.
        assertEquals(1, make("2025-05").getInt("remarks.END_MISSING"));
        assertEquals(2, make("2025-06").getInt("remarks.END_MISSING"));
        assertEquals(4, make("2025-06").getInt("rows"));
    }

    @Test
    void keepsTheHashAndNoRecordOfSomebodyWhoIsErased() {
        code("PROEFPLAATS", "23", "2025-01-01");
        Story story = story().instrument("trial", "trajectory", "Anna", "PROEFPLAATS", "2025-03-01", null);
        inbox.receive(story.events());
        JsonPath delivery = make("2025-03");
        int told = story.events().size();

        inbox.receive(story.anonymised("Anna").eventsFrom(told));

        JsonPath after = get("/" + delivery.getString("id"));
        assertEquals(1, after.getInt("rows"));
        assertEquals(delivery.getString("sha256"), after.getString("sha256"));
        assertEquals(List.of(), get("/" + delivery.getString("id") + "/rows").getList("items"));
        assertEquals(0, make("2025-03").getInt("rows"));
    }

    @Test
    void isOfTheMunicipalityAlone() {
        String id = make("2025-03").getString("id");

        given().auth()
                .oauth2(Tokens.of(VOORBURG, "labels:statutory"))
                .get(ADDRESS + "/" + id)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.ofOrganisation(PUTTEN, Putten.GRESBO, "labels:statutory"))
                .get(ADDRESS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "reports:read"))
                .get(ADDRESS)
                .then()
                .statusCode(403);
        for (String month : List.of("2099-01", "2025-13")) {
            given().auth()
                    .oauth2(Tokens.of(PUTTEN, "labels:statutory"))
                    .contentType("application/json")
                    .body("{\"month\": \"" + month + "\"}")
                    .post(ADDRESS)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/month"));
        }
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "labels:statutory"))
                .contentType("application/json")
                .body("{\"kind\": \"NONE\", \"code\": \"1\", \"validFrom\": \"2025-01-01\"}")
                .post("/reporting/v1/srg-codes")
                .then()
                .statusCode(400);
    }

    private static void code(String kind, @Nullable String code, String validFrom) {
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "labels:statutory"))
                .contentType("application/json")
                .body("{\"kind\": \"" + kind + "\"" + (code == null ? "" : ", \"code\": \"" + code + "\"")
                        + ", \"validFrom\": \"" + validFrom + "\"}")
                .post("/reporting/v1/srg-codes")
                .then()
                .statusCode(201);
    }

    private static JsonPath make(String month) {
        return given().auth()
                .oauth2(Tokens.of(PUTTEN, "labels:statutory"))
                .contentType("application/json")
                .body("{\"month\": \"" + month + "\"}")
                .post(ADDRESS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath get(String address) {
        return given().auth()
                .oauth2(Tokens.of(PUTTEN, "labels:statutory"))
                .get(ADDRESS + address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
