package nl.doorstroom.reporting.publication.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class PublicationsResourceTest {

    private static final String PUBLICATIONS = "/reporting/v1/publications";
    private static final String KNOWN_AT = "2026-04-01T00:00:00Z";

    private static final AtomicInteger TOLD = new AtomicInteger();

    @Inject
    Inbox inbox;

    private Story putten = new Story(PUTTEN);

    @BeforeEach
    void tellThePilot() {
        putten = Putten.in(PUTTEN);
        inbox.receive(putten.events());
        complete("2026-05-01T00:00:00Z");
    }

    @AfterEach
    void knowNothingOfTheTopics() {
        Reporting.execute("truncate topic_progress");
    }

    @Test
    void keepsTheBytesThatWerePublished() throws GeneralSecurityException {
        JsonPath publication = publish("placements", "lasting-work");
        String id = publication.getString("id");
        byte[] published = document(id).asByteArray();

        inbox.receive(lateContract("person 8").events());
        Response now = document(id);

        assertArrayEquals(published, now.asByteArray());
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(published));
        assertEquals(sha256, publication.getString("sha256"));
        assertEquals('"' + sha256 + '"', now.header("ETag"));
        assertTrue(now.header("Repr-Digest").startsWith("sha-256=:"), now.header("Repr-Digest"));
        assertEquals(published.length, publication.getInt("size"));
        JsonPath report = new JsonPath(new String(published, StandardCharsets.UTF_8));
        assertEquals(List.of("placements", "lasting-work"), report.getList("tables.figure"));
        assertEquals(7, report.getInt("tables[0].rows[0].personsPlaced"));
        assertEquals(Set.of(true), Set.copyOf(report.getList("tables.complete")));
    }

    /** Whoever may not read the numbers may read the SHA-256, and numbers are few enough to try them all. */
    @Test
    void givesNoNumberAwayByTheHash() {
        JsonPath one = publish("placements");
        JsonPath same = publish("placements");

        assertEquals(
                document(one.getString("id")).jsonPath().getList("tables.rows"),
                document(same.getString("id")).jsonPath().getList("tables.rows"));
        assertNotEquals(one.getString("sha256"), same.getString("sha256"));
        assertNotEquals(salt(one), salt(same));
        assertTrue(salt(one).length() >= 32, salt(one));
    }

    private static String salt(JsonPath publication) {
        return document(publication.getString("id")).jsonPath().getString("salt");
    }

    @Test
    void namesATariffThatMadeAValueAnother() {
        Reporting.execute("truncate societal_return_tariff");
        JsonPath publication = publish("societal-return");

        String tariff = Reporting.as(PUTTEN, "tariffs:write")
                .contentType("application/json")
                .body("{\"kind\": \"WORK_AFTER_BENEFIT\", \"validFrom\": \"2025-01-01\","
                        + " \"amountPerYearInCents\": 3500000, \"fullTimeHours\": 36}")
                .post("/reporting/v1/societal-return-tariffs")
                .jsonPath()
                .getString("id");

        JsonPath corrected = corrections(publication.getString("id"), "");
        String value = "cells.findAll { it.cell == 'valueInCents' }";
        assertEquals(List.of("WORK_AFTER_BENEFIT"), corrected.getList(value + ".row.kind"));
        assertEquals(List.of(List.of("societal-return-tariff")), corrected.getList(value + ".causes.type"));
        assertEquals(List.of(List.of(tariff)), corrected.getList(value + ".causes.eventId"));
        assertEquals(List.of(true), corrected.getList(value + ".causesComplete"));
        assertEquals(List.of(), corrected.getList("cells.findAll { it.cell == 'days' }"));
    }

    @Test
    void publishesTheLastMomentThatIsCompleteWhenNoneIsAsked() {
        JsonPath publication =
                publishing(Map.of("tables", List.of(table("crews"))), 201).jsonPath();

        assertEquals("2026-04-30T23:59:59.999999Z", publication.getString("knownAt"));
        assertEquals("2026-05-01", publication.getString("asOf"));
    }

    @Test
    void refusesWhatMayStillBeToldDifferently() {
        Map<String, Object> tooLate = Map.of("tables", List.of(table("crews")), "knownAt", "2026-05-01T00:00:00Z");
        publishing(tooLate, 409)
                .then()
                .body("type", equalTo("https://doorstroom.nl/problems/report-is-not-complete"))
                .body("completeThrough", equalTo("2026-05-01T00:00:00Z"));

        Reporting.execute("truncate topic_progress");
        publishing(tooLate, 409);
        publishing(Map.of("tables", List.of(table("crews"))), 409);
    }

    @Test
    void namesEverythingThatIsWrong() {
        publishing(
                        Map.of(
                                "tables",
                                List.of(
                                        Map.of("figure", "benefits"),
                                        Map.of("figure", "crews", "groupBy", "day", "definitionSet", "def-1999-1")),
                                "knownAt",
                                "2026-03-01T00:00:00Z",
                                "asOf",
                                "2026-03-05",
                                "periodEnd",
                                "2024-12-31"),
                        400)
                .then()
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/periodEnd",
                                "/asOf",
                                "/tables/0/figure",
                                "/tables/1/groupBy",
                                "/tables/1/definitionSet")));
    }

    @Test
    void tellsWhichCellsAreOthersAndWhichEventsMadeThemSo() {
        String id = publish("placements").getString("id");
        assertEquals(List.of(), corrections(id, "").getList("cells"));
        Story late = lateContract("person 8");
        // The eighth never had work at the bakery, and what says nothing of the year is no cause.
        late.registered("stranger").application("application", "stranger", "2025-06-01");
        inbox.receive(late.events());
        Story annulled = again("2026-04-20T08:00:00Z");
        annulled.placementAnnulled("contract 6", "person 6", "Gresbo", "trajectory 6", "2025-03-01", "24");
        inbox.receive(annulled.events());

        JsonPath now = corrections(id, "");
        JsonPath between = corrections(id, "?knownAt=2026-04-15T00:00:00Z");

        assertEquals(
                List.of("placement-started"), between.getList("cells.find { it.cell == 'personsPlaced' }.causes.type"));
        Map<String, Object> placed = between.getMap("cells.find { it.cell == 'hoursBands/H36_UP' }");
        assertEquals(0, placed.get("published"));
        assertEquals(1, placed.get("now"));
        assertEquals(true, placed.get("causesComplete"));
        // One more and one less is as many persons, by other contracts.
        assertNull(now.get("cells.find { it.cell == 'personsPlaced' }"));
        assertEquals(
                List.of("placement-started"), now.getList("cells.find { it.cell == 'hoursBands/H36_UP' }.causes.type"));
        assertEquals(
                List.of("placement-corrected"),
                now.getList("cells.find { it.cell == 'hoursBands/H20_27' }.causes.type"));
        assertTrue(between.getBoolean("complete"));
        assertTrue(!now.getBoolean("complete"));
        assertTrue(!now.prettify().contains(putten.id("person 6").toString()), "it names nobody");
    }

    @Test
    void isAsPublishedWhenSomebodyIsErased() {
        String id = publish("placements", "ended-benefits", "lasting-work", "funnel")
                .getString("id");
        byte[] published = document(id).asByteArray();
        Story erased = again("2026-04-20T08:00:00Z").anonymised("person 1").anonymised("person 2");

        inbox.receive(erased.events());

        assertEquals(List.of(), corrections(id, "").getList("cells"));
        assertArrayEquals(published, document(id).asByteArray());
    }

    @Test
    void namesAMergeAsTheCauseOfOnePersonLess() {
        String id = publish("placements").getString("id");
        Story merge = again("2026-04-20T08:00:00Z").merged("merge", "person 1", "person 2");

        inbox.receive(merge.events());

        String persons = "cells.find { it.cell == 'personsPlaced' }";
        JsonPath corrected = corrections(id, "");
        assertEquals(7, corrected.getInt(persons + ".published"));
        assertEquals(6, corrected.getInt(persons + ".now"));
        assertEquals(List.of("participants-merged"), corrected.getList(persons + ".causes.type"));
        assertEquals(true, corrected.get(persons + ".causesComplete"));
        inbox.receive(merge.more("2026-04-25T08:00:00Z")
                .mergeUndone("merge", "person 1", "person 2")
                .events());
        assertNull(corrections(id, "").get(persons));
    }

    @Test
    void tellsOfACorrectionOnceAndOfWhatIsAsPublishedAgain() {
        String id = publish("placements").getString("id");
        look();
        assertNull(publication(id).get("correction"));

        Story late = lateContract("person 8");
        inbox.receive(late.events());
        look();
        look();
        JsonPath corrected = publication(id);
        assertTrue(corrected.getInt("correction.cellsChanged") > 0, corrected.prettify());
        assertTold(id, "cellsChanged", 2L);

        Story annulled = late.more("2026-04-21T08:00:00Z");
        annulled.placementAnnulled("late contract", "person 8", "late employer", null, "2025-04-01", "40");
        inbox.receive(annulled.events());
        look();

        assertEquals(0, publication(id).getInt("correction.cellsChanged"));
        assertTold(id, "cellsChanged", 2L, 3L);
        assertTold(id, "sha256", 1L);
    }

    @Test
    void showsOthersTheReportsAboutThemAlone() {
        String all = publish("crews").getString("id");
        String gresbo = publishing(Map.of("tables", List.of(table("placements")), "organisation", Putten.GRESBO), 201)
                .path("id");
        String ofGresbo =
                Tokens.ofOrganisation(PUTTEN, Putten.GRESBO, "reports:read", "reports:detail", "reports:publish");

        given().auth().oauth2(ofGresbo).get(PUBLICATIONS + "/" + all).then().statusCode(404);
        given().auth()
                .oauth2(ofGresbo)
                .get(PUBLICATIONS + "/" + all + "/document")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(ofGresbo)
                .get(PUBLICATIONS + "/" + all + "/corrections")
                .then()
                .statusCode(404);
        given().auth().oauth2(ofGresbo).get(PUBLICATIONS + "/" + gresbo).then().statusCode(200);
        given().auth()
                .oauth2(ofGresbo)
                .get(PUBLICATIONS + "?limit=100")
                .then()
                .body("items.id", hasItem(gresbo))
                .body("items.id", not(hasItem(all)));
        given().auth()
                .oauth2(ofGresbo)
                .contentType(ContentType.JSON)
                .body(body(Map.of("tables", List.of(table("crews")))))
                .post(PUBLICATIONS)
                .then()
                .statusCode(403);
        Reporting.as(VOORBURG, "reports:read")
                .get(PUBLICATIONS + "/" + all)
                .then()
                .statusCode(404);
    }

    @Test
    void showsExactNumbersToWhoeverMayReadDetailsAlone() {
        String id = publish("placements").getString("id");

        for (String part : List.of("/document", "/corrections")) {
            Reporting.as(PUTTEN, "reports:read")
                    .get(PUBLICATIONS + "/" + id + part)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void listsByFigure() {
        String crews = publish("crews").getString("id");
        String both = publish("placements", "crews").getString("id");
        String placements = publish("placements").getString("id");

        Reporting.as(PUTTEN, "reports:read")
                .get(PUBLICATIONS + "?figure=crews&limit=100")
                .then()
                .body("items.id", hasItem(crews))
                .body("items.id", hasItem(both))
                .body("items.id", not(hasItem(placements)));
        Reporting.as(PUTTEN, "reports:read")
                .get(PUBLICATIONS + "?figure=benefits")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("placements"));
    }

    @Test
    void answersByTwoDefinitionSetsSideBySide() {
        // A gap of ten days is bridged by the one set and not by the other.
        Story gap = new Story(PUTTEN)
                .on("2026-03-20T08:00:00Z")
                .employer("bakery", null)
                .placement("first", "walker", "bakery", null, "2025-05-01", "12")
                .ended("first", "walker", "2025-05-31")
                .placement("second", "walker", "bakery", null, "2025-06-11", "12");
        inbox.receive(gap.events());
        String question = "periodStart=2025-05-01&periodEnd=2025-06-30&knownAt=" + KNOWN_AT;

        JsonPath both = Reporting.ask(PUTTEN, "placements", question + "&compareWith=def-cohort-1")
                .jsonPath();
        JsonPath alone = Reporting.ask(PUTTEN, "placements", question + "&definitionSet=def-cohort-1")
                .jsonPath();

        assertEquals("def-2026-1", both.getString("definitionSet.id"));
        assertEquals("def-cohort-1", both.getString("comparedWith.definitionSet.id"));
        assertEquals(alone.getList("rows"), both.getList("comparedWith.rows"));
        assertEquals(
                both.getInt("rows[0].placements") + 1, both.getInt("comparedWith.rows[0].placements"), both.prettify());
        assertNull(alone.get("comparedWith"));
        Reporting.ask(PUTTEN, "placements", question + "&compareWith=def-1999-1")
                .then()
                .statusCode(400)
                .body("errors.parameter", equalTo(List.of("compareWith")));
    }

    /** A contract of somebody who was not placed, told after what was published. */
    private Story lateContract(String person) {
        Story late = again("2026-04-10T08:00:00Z");
        late.employer("late employer", null);
        late.placement("late contract", person, "late employer", null, "2025-04-01", "40");
        return late;
    }

    /** More about the same people, at moments of this test alone: what others told at the same one would be a cause too. */
    private Story again(String recordedAt) {
        return putten.more(Instant.parse(recordedAt)
                .plusSeconds(100L * TOLD.getAndIncrement())
                .toString());
    }

    private void look() {
        String run = Reporting.as(PUTTEN, "operations:write")
                .contentType(ContentType.JSON)
                .body(Map.of("job", "publication-corrections", "day", "2026-05-01"))
                .post("/reporting/v1/job-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> Reporting.as(PUTTEN, "operations:write")
                        .get("/reporting/v1/job-runs/" + run)
                        .then()
                        .body("state", equalTo("COMPLETED")));
    }

    /** @param member of the payload of the one event and not of the other */
    private static void assertTold(String publication, String member, Long... versions) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertEquals(
                        List.of(versions),
                        Topics.readAll("reporting.events.v1").stream()
                                .map(record -> new JsonPath(new String(record.value(), StandardCharsets.UTF_8)))
                                .filter(payload -> publication.equals(payload.getString("publicationId")))
                                .filter(payload -> payload.get(member) != null)
                                .map(payload -> payload.getLong("aggregateVersion"))
                                .toList()));
    }

    private JsonPath publish(String... figures) {
        return publishing(
                        Map.of(
                                "tables",
                                Arrays.stream(figures)
                                        .map(PublicationsResourceTest::table)
                                        .toList(),
                                "programmeId",
                                putten.id("pilot")),
                        201)
                .jsonPath();
    }

    private static Map<String, Object> table(String figure) {
        return Map.of("figure", figure);
    }

    private static Response publishing(Map<String, Object> asked, int status) {
        Response response = Reporting.as(PUTTEN, "reports:publish")
                .contentType(ContentType.JSON)
                .body(body(asked))
                .post(PUBLICATIONS);
        response.then().statusCode(status);
        return response;
    }

    private static Map<String, Object> body(Map<String, Object> asked) {
        Map<String, Object> body = new HashMap<>(Map.of("periodStart", "2025-01-01", "periodEnd", "2025-12-31"));
        if (asked.containsKey("programmeId")) {
            body.put("knownAt", KNOWN_AT);
        }
        body.putAll(asked);
        return body;
    }

    private static JsonPath publication(String id) {
        return Reporting.as(PUTTEN, "reports:read")
                .get(PUBLICATIONS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response document(String id) {
        return Reporting.as(PUTTEN, "reports:detail").get(PUBLICATIONS + "/" + id + "/document");
    }

    private static JsonPath corrections(String id, String query) {
        return Reporting.as(PUTTEN, "reports:detail")
                .get(PUBLICATIONS + "/" + UUID.fromString(id) + "/corrections" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void complete(String moment) {
        Reporting.execute("truncate topic_progress, missed_event");
        for (String topic : List.of("participants.events.v1", "trajectories.events.v1", "matching.events.v1")) {
            inbox.receive(List.of(Topics.marker(topic, 0, Instant.parse(moment), 1)));
        }
    }
}
