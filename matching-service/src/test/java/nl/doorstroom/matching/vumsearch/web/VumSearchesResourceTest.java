package nl.doorstroom.matching.vumsearch.web;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.testing.Office;
import nl.doorstroom.matching.testing.OtherSources;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.OtherSources.ABSENT;
import static nl.doorstroom.matching.testing.OtherSources.BROKEN;
import static nl.doorstroom.matching.testing.OtherSources.MUNICIPALITY;
import static nl.doorstroom.matching.testing.OtherSources.OF_OTHERS;
import static nl.doorstroom.matching.testing.OtherSources.SILENT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The other municipality that is asked is this very service, over HTTP, with a token of that tenant. */
@QuarkusTest
@WithTestResource(RealParts.class)
class VumSearchesResourceTest {

    private static final String SEARCHES = BASE + "/vum-searches";
    private static final Duration DEADLINE = Duration.ofSeconds(6);

    @Inject
    Inbox inbox;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

    @BeforeEach
    void openTheOtherSources() {
        inbox.receive(List.of(Topics.marker("participants.profiles.v1", 0, Instant.now(), 1)));
        put(MUNICIPALITY, this::forward);
        put(SILENT, exchange -> {
            try {
                over.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        put(BROKEN, exchange -> answer(exchange, 500, "{\"matches\": \"none\"}"));
    }

    @AfterEach
    void closeTheOtherSources() {
        over.countDown();
        List.of(MUNICIPALITY, SILENT, BROKEN)
                .forEach(source -> OtherSources.server().removeContext("/" + source));
    }

    @Test
    void asksAllSourcesAtOnceAndTellsOfEachWhatItSaid() {
        String there = vacancyOf(Tokens.VOORBURG, "6101");
        Instant start = Instant.now();

        Response found = search("VACANCIES", "6101", "");

        assertTrue(Duration.between(start, Instant.now()).compareTo(DEADLINE.multipliedBy(3)) < 0);
        found.then()
                .statusCode(200)
                .body("sources.source", contains(MUNICIPALITY, SILENT, BROKEN, ABSENT))
                .body("sources.outcome", contains("ANSWERED", "TIMED_OUT", "REFUSED", "UNREACHABLE"))
                .body("sources[0].matches[0].naamVacature", equalTo("Tuinman"))
                .body("sources[0].more", equalTo(false))
                .body("sources[1].status", nullValue())
                .body("sources[2].status", equalTo(500))
                .body(not(containsString(there)));
        assertEquals(Tokens.PUTTEN, asked.get(MUNICIPALITY).get("X-vum-fromparty"));
        assertEquals(MUNICIPALITY, asked.get(MUNICIPALITY).get("X-vum-toparty"));
        assertEquals("3.1.0", asked.get(MUNICIPALITY).get("Api-version"));
        assertEquals("Bearer " + OtherSources.TOKEN, asked.get(BROKEN).get("Authorization"));
        String detail = as("vum-searches:write")
                .body("{\"source\": \"%s\", \"vumId\": \"%s\"}"
                        .formatted(MUNICIPALITY, found.path("sources[0].matches[0].vumID")))
                .post(SEARCHES + "/" + found.path("id") + "/details")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ANSWERED"))
                .body("detail.werkgever.handelsnaamOrganisatie", equalTo("Gresbo"))
                .extract()
                .path("detail.naamVacature");
        assertEquals("Tuinman", detail);
    }

    @Test
    void showsPeopleOfAnotherSourceAndLogsEachWithoutKeepingThem() throws SQLException {
        String person = aPerson();
        String shareId = UUID.randomUUID().toString();
        String tenant = Tokens.VOORBURG;
        inbox.receive(List.of(
                profile(tenant, person, 1, "\"pc4\": \"6102\", \"hoursMin\": 8, \"hoursMax\": 24"),
                consentOf(tenant, person, shareId)));

        Response found = search("PROFILES", "6102", """
                , "criteria": [{"element": "werktijden.aantalWerkurenPerWeekMaximaal", "operator": "GTE", "values": ["16"]}]""");

        found.then()
                .statusCode(200)
                .body("sources[0].matches.vumID", contains(shareId))
                .body(not(containsString(person)));
        as("vum-searches:read")
                .get(SEARCHES + "/" + found.path("id"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("PROFILES"))
                .body("criteria", contains("werktijden.aantalWerkurenPerWeekMaximaal"))
                .body("sources.matches", hasItem(1))
                .body(not(containsString(shareId)));
        assertEquals(1, lines("search-vum-werkzoekendeProfielen", MUNICIPALITY, shareId));
        assertEquals(0, stored(shareId));
        search("PROFILES", "6102", """
                , "sources": ["%s"],
                "criteria": [{"element": "werktijden.aantalWerkurenPerWeekMaximaal", "operator": "GTE", "values": ["25"]}]""".formatted(MUNICIPALITY))
                .then()
                .body("sources", hasSize(1))
                .body("sources[0].matches", hasSize(0));
    }

    @Test
    void showsAHundredOfASourceAndNobodysPlaceInTheRegister() {
        StringBuilder matches = new StringBuilder();
        for (int i = 0; i < 101; i++) {
            matches.append(i == 0 ? "" : ", ")
                    .append("{\"vumID\": \"p-%d\", \"indicatieLdrRegistratie\": 1}".formatted(i));
        }
        OtherSources.server().removeContext("/" + BROKEN);
        put(BROKEN, exchange -> answer(exchange, 200, "{\"matches\": [" + matches + "]}"));

        search("PROFILES", "6103", ", \"sources\": [\"" + BROKEN + "\"]")
                .then()
                .body("sources[0].matches", hasSize(100))
                .body("sources[0].more", equalTo(true))
                .body(not(containsString("indicatieLdr")));
    }

    @Test
    void tellsOfAnAnswerThatNobodyCanRead() {
        for (String answer :
                List.of("<html>", "[]", "{\"matches\": [7]}", "{\"matches\": [{}]}", "x".repeat(5_000_000))) {
            OtherSources.server().removeContext("/" + BROKEN);
            put(BROKEN, exchange -> answer(exchange, 200, answer));

            search("PROFILES", "6104", ", \"sources\": [\"" + BROKEN + "\"]")
                    .then()
                    .statusCode(200)
                    .body("sources.outcome", contains("UNREADABLE"));
        }
    }

    @Test
    void asksTenDetailsOfAQuestionAtMost() {
        String id = search("VACANCIES", "6105", ", \"sources\": [\"" + ABSENT + "\"]")
                .path("id");
        for (int i = 0; i < 10; i++) {
            detail(id, ABSENT).then().statusCode(200).body("outcome", equalTo("UNREACHABLE"));
        }

        detail(id, ABSENT).then().statusCode(429).body("code", equalTo("429.01"));

        as("vum-searches:read").get(SEARCHES + "/" + id).then().body("details", equalTo(10));
        detail(UUID.randomUUID().toString(), ABSENT).then().statusCode(404);
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.of(Tokens.VOORBURG, "vum-searches:write"))
                .body("{\"source\": \"%s\", \"vumId\": \"x\"}".formatted(ABSENT))
                .post(SEARCHES + "/" + id + "/details")
                .then()
                .statusCode(404);
    }

    @Test
    void asksNobodyWhomTheTenantMayNotAsk() {
        search("VACANCIES", "6106", ", \"sources\": [\"%s\", \"%s\"]".formatted(ABSENT, OF_OTHERS))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/sources/1"));
        search("VACANCIES", "6106", """
                , "criteria": [{"element": "beroep.codeBeroepsnaam", "operator": "EQ", "values": ["a", "b"]}]""").then().statusCode(400).body("errors.pointer", contains("/criteria/0/values"));
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.ofOrganisation(Tokens.PUTTEN, "00000001000000000201", "vum-searches:write"))
                .body("{\"kind\": \"VACANCIES\", \"postcode\": \"6106\", \"kilometres\": 5}")
                .post(SEARCHES)
                .then()
                .statusCode(403);
    }

    private static Response search(String kind, String area, String more) {
        return as("vum-searches:write")
                .body("{\"kind\": \"%s\", \"postcode\": \"%s\", \"kilometres\": 5%s}".formatted(kind, area, more))
                .post(SEARCHES);
    }

    private static Response detail(String search, String source) {
        return as("vum-searches:write")
                .body("{\"source\": \"%s\", \"vumId\": \"x/y\"}".formatted(source))
                .post(SEARCHES + "/" + search + "/details");
    }

    private static RequestSpecification as(String permission) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(Tokens.PUTTEN, permission));
    }

    private static String vacancyOf(String tenant, String area) {
        String employer = Office.id(Office.as(tenant)
                .body("{\"name\": \"Gresbo\", \"kvkNumber\": \"%s\"}".formatted(Office.aKvkNumber()))
                .post(BASE + "/employers"));
        return Office.id(Office.as(tenant).body("""
                        {"employerId": "%s", "name": "Tuinman", "positions": 1, "contractKind": "REGULIER", "hoursMin": 8,
                         "hoursMax": 24, "pc4": "%s"}""".formatted(employer, area)).post(BASE + "/vacancies"));
    }

    private static ConsumerRecord<String, byte[]> consentOf(String tenant, String person, String shareId) {
        String payload = """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": 1, "tenant": "%s",
                 "recordedAt": "2025-06-01T08:00:00Z", "participantId": "%s", "purpose": "SHARE_PROFILE",
                 "validFrom": "2025-01-01", "shareId": "%s"}""".formatted(UUID.randomUUID(), UUID.randomUUID(), tenant, person, shareId);
        return Topics.record("participants", "consent-given.v1", payload.getBytes(UTF_8));
    }

    /** To this service, as a party of VUM would ask the other municipality. */
    private void forward(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(MUNICIPALITY.length() + 1);
        RequestSpecification request = given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.of(Tokens.VOORBURG, "vum-vacancies:read", "vum-profiles:read"));
        List.of("X-VUM-berichtVersie", "X-VUM-fromParty", "X-VUM-toParty", "X-VUM-viaParty", "X-VUM-SUWIparty")
                .forEach(name ->
                        request.header(name, exchange.getRequestHeaders().getFirst(name)));
        byte[] body = exchange.getRequestBody().readAllBytes();
        Response answer = body.length == 0
                ? request.get(BASE + path)
                : request.body(new String(body, UTF_8)).post(BASE + path);
        answer(exchange, answer.statusCode(), answer.asString());
    }

    private void put(String source, HttpHandler handler) {
        OtherSources.server().createContext("/" + source, exchange -> {
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            asked.put(source, headers);
            handler.handle(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static int lines(String activity, String source, String vumId) throws SQLException {
        return count(
                "select count(*) from processing_log where name = ? and data_subject_id = ?::uuid",
                activity,
                UUID.nameUUIDFromBytes(("vum " + source + " " + vumId).getBytes(UTF_8))
                        .toString());
    }

    /** Where somebody's name could have been kept. */
    private static int stored(String name) throws SQLException {
        return count(
                "select (select count(*) from vum_search s where s::text like ?)"
                        + " + (select count(*) from vum_search_answer a where a::text like ?)",
                "%" + name + "%",
                "%" + name + "%");
    }

    private static int count(String sql, String... values) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
