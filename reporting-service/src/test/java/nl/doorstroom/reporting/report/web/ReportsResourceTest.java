package nl.doorstroom.reporting.report.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.inbox.MissedEvents;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static nl.doorstroom.reporting.testing.Reporting.ask;
import static nl.doorstroom.reporting.testing.Reporting.figure;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ReportsResourceTest {

    private static final String YEAR = "periodStart=2025-01-01&periodEnd=2025-12-31";
    private static final List<String> FIGURES = List.of("placements", "ended-benefits", "lasting-work", "crews");

    @Inject
    Inbox inbox;

    @Inject
    MissedEvents missing;

    private Story putten = new Story(PUTTEN);

    @BeforeEach
    void tellThePilot() {
        putten = Putten.in(PUTTEN);
        inbox.receive(putten.events());
    }

    @Test
    void countsSixPlacedOnTheFirstOfMarchAndSevenFromTheThird() {
        JsonPath early = figure("placements", putten, "&asOf=2025-03-02");
        JsonPath now = figure("placements", putten, "");

        assertEquals(6, early.getInt("rows[0].personsPlaced"));
        assertEquals(6, early.getInt("rows[0].sameOrganisation"));
        assertEquals(7, now.getInt("rows[0].personsPlaced"));
        assertEquals(7, now.getInt("rows[0].placements"));
        assertEquals(7, now.getInt("rows[0].contracts"));
        assertEquals(6, now.getInt("rows[0].sameOrganisation"));
        assertEquals(
                Map.of("H00_11", 1, "H12_19", 0, "H20_27", 6, "H28_35", 0, "H36_UP", 0),
                now.getMap("rows[0].hoursBands"));
    }

    @Test
    void holdsFiveEndsUntilTheCheckDateOfTheWorld() {
        JsonPath dayBefore = figure("ended-benefits", putten, "&asOf=2025-03-27");
        JsonPath onTheDay = figure("ended-benefits", putten, "&asOf=2025-03-28");

        assertEquals(5, dayBefore.getInt("rows[0].states.PENDING"));
        assertEquals(0, dayBefore.getInt("rows[0].states.EXIT_TO_WORK"));
        assertEquals(0, dayBefore.getInt("rows[0].endedBenefits"));
        assertEquals(0, onTheDay.getInt("rows[0].states.PENDING"));
        assertEquals(5, onTheDay.getInt("rows[0].states.EXIT_TO_WORK"));
        assertEquals(5, onTheDay.getInt("rows[0].endedBenefits"));
        assertEquals(5, onTheDay.getInt("rows[0].personsBenefitFree"));
        assertEquals(5, onTheDay.getInt("rows[0].personsExitToWork"));
        assertEquals(1, onTheDay.getInt("rows[0].benefitsReduced"));
    }

    @Test
    void holdsFiveEndsUntilTheCheckDateOfKnowledge() {
        JsonPath before = figure("ended-benefits", putten, "&knownAt=2025-03-27T12:00:00Z");
        JsonPath after = figure("ended-benefits", putten, "&knownAt=2025-03-28T12:00:00Z");

        assertEquals(5, before.getInt("rows[0].states.PENDING"));
        assertEquals("2025-03-27", before.getString("parameters.asOf"));
        assertEquals(5, after.getInt("rows[0].states.EXIT_TO_WORK"));
    }

    @Test
    void logsEachFigureByWhatItWasMadeFrom() {
        for (String name : FIGURES) {
            String known = "2025-06-0" + (1 + FIGURES.indexOf(name)) + "T12:34:56Z";
            JsonPath asked = figure(name, putten, "&asOf=2025-03-01&knownAt=" + known);

            Response lines = Reporting.as(PUTTEN, "processing-log:read")
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "dpl.core.processing_activity_id",
                            "https://doorstroom.nl/processing-activities/reporting/count-" + name + "-exactly"))
                    .post("/reporting/v1/processing-activities");

            assertEquals(
                    asked.getString("definitionSet.id") + " knownAt " + known + " asOf 2025-03-01",
                    lines.path("processingActivities[0].attributes.'doorstroom.input_version'"),
                    lines.asString());
            assertNull(lines.path("processingActivities[0].attributes.'dpl.core.data_subject_id'"));
        }
    }

    @Test
    void knowsNothingOfWhatWasRecordedLater() {
        assertEquals(
                0, figure("placements", putten, "&knownAt=2025-02-19T12:00:00Z").getInt("rows[0].personsPlaced"));
        assertEquals(
                6,
                figure("placements", putten, "&knownAt=2025-02-21T12:00:00Z&asOf=2025-03-01")
                        .getInt("rows[0].personsPlaced"));
    }

    @Test
    void saysHowCompleteItIs() throws SQLException {
        settle("of another test");
        List<String> topics = List.of("participants.events.v1", "trajectories.events.v1", "matching.events.v1");
        Instant moment = Instant.parse("2026-01-01T00:00:00Z");
        String before = "&knownAt=2025-12-31T23:59:59Z";
        for (String topic : topics) {
            assertNull(figure("placements", putten, before).get("completeThrough"), topic);
            assertFalse(figure("placements", putten, before).getBoolean("complete"), topic);
            // The lowest of all partitions counts, and what is read a second time takes nothing back.
            inbox.receive(List.of(Topics.marker(topic, 0, moment.plusSeconds(7), 2)));
            assertNull(figure("placements", putten, before).get("completeThrough"), topic);
            inbox.receive(List.of(Topics.marker(topic, 1, moment, 2)));
            inbox.receive(List.of(Topics.marker(topic, 1, moment.minusSeconds(7), 2)));
        }
        inbox.receive(List.of(Topics.marker("matching.dead-letters.v1", 0, moment.minusSeconds(60), 2)));

        for (String name : FIGURES) {
            JsonPath complete = figure(name, putten, before);
            assertEquals("2026-01-01T00:00:00Z", complete.getString("completeThrough"));
            assertTrue(complete.getBoolean("complete"));
            assertFalse(figure(name, putten, "&knownAt=2026-01-01T00:00:00Z").getBoolean("complete"));
            assertFalse(figure(name, putten, "").getBoolean("complete"));
        }
        UUID poison = missEvent(moment.minusSeconds(30));
        inbox.receive(List.of(Topics.marker("matching.events.v1", 1, moment, 2)));
        JsonPath held = figure("placements", putten, before);
        assertEquals("2025-12-31T23:59:30Z", held.getString("completeThrough"));
        assertEquals(1, held.getInt("eventsMissing"));
        assertFalse(held.getBoolean("complete"));
        assertTrue(figure("placements", putten, "&knownAt=2025-12-31T23:59:29Z").getBoolean("complete"));
        missing.settle(List.of(poison.toString()));
        assertTrue(figure("placements", putten, before).getBoolean("complete"));

        // It becomes a fact as the topic is read once more; what is missed after that is missing again.
        ConsumerRecord<String, byte[]> late = new Story(PUTTEN)
                .household("household", List.of("person"), "2023-01-01")
                .events()
                .get(0);
        String id = new String(late.headers().lastHeader("ce_id").value(), UTF_8);
        missing.miss(id, "matching.events.v1", 1, 7, moment.minusSeconds(30));
        assertFalse(figure("placements", putten, before).getBoolean("complete"));
        inbox.receive(List.of(late));
        assertTrue(figure("placements", putten, before).getBoolean("complete"));
        missing.miss(id, "matching.events.v1", 1, 7, moment.minusSeconds(20));
        assertEquals(
                "2025-12-31T23:59:40Z", figure("placements", putten, before).getString("completeThrough"));
        settle("given up for good");
        missing.miss(id, "matching.events.v1", 1, 7, moment.minusSeconds(20));
        assertTrue(figure("placements", putten, before).getBoolean("complete"));

        // Nobody can tell when this was recorded, and of its partition nothing is known.
        inbox.receive(List.of(new ConsumerRecord<>("matching.events.v1", 5, 7, null, new byte[0])));
        assertNull(figure("placements", putten, before).get("completeThrough"));
        settle("it cannot be read");
        assertTrue(figure("placements", putten, before).getBoolean("complete"));
        assertEquals(0, figure("placements", putten, before).getInt("eventsMissing"));

        inbox.receive(List.of(Topics.marker("matching.events.v1", 1, moment.plusSeconds(20), 3)));
        assertNull(figure("placements", putten, before).get("completeThrough"), "a partition is new");
    }

    /** An event that names no tenant. */
    private UUID missEvent(Instant recordedAt) {
        UUID id = UUID.randomUUID();
        String event =
                "{\"eventId\": \"%s\", \"aggregateId\": \"%<s\", \"recordedAt\": \"%s\"}".formatted(id, recordedAt);
        inbox.receive(List.of(Topics.record("matching", "placement-started.v1", event.getBytes(UTF_8))));
        return id;
    }

    /** As docs/operations/incidents/dead-letters.md says to give up an event. */
    private static void settle(String reason) throws SQLException {
        try (Connection superuser = RealParts.superuser();
                PreparedStatement update = superuser.prepareStatement(
                        "update missed_event set settled_at = now(), given_up_because = ? where settled_at is null")) {
            update.setString(1, reason);
            update.executeUpdate();
        }
    }

    @Test
    void countsSixPlacesFreedAndSixOffers() {
        JsonPath crews = figure("crews", putten, "");

        assertEquals(6, crews.getInt("rows[0].placesFreed"));
        assertEquals(6, crews.getInt("rows[0].placesFreedBy.PLACEMENT"));
        assertEquals(6, crews.getInt("rows[0].offers"));
        assertEquals(6, crews.getInt("rows[0].placesTaken"));
    }

    /** The table of docs/figures/crews.md. */
    @ParameterizedTest
    @CsvSource({"2025-03-04, 0, 6,", "2025-03-05, 6, 0, 4"})
    void fillsPlacesAgainAsTheDocumentationShows(String asOf, int refilled, int open, @Nullable Float median) {
        JsonPath crews = figure("crews", putten, "&asOf=" + asOf);

        assertEquals(6, crews.getInt("rows[0].placesFreed"));
        assertEquals(6, crews.getInt("rows[0].offers"));
        assertEquals(refilled, crews.getInt("rows[0].placesRefilled"));
        assertEquals(open, crews.getInt("rows[0].placesOpen"));
        assertEquals(median, crews.get("rows[0].daysToRefillMedian"));
    }

    @Test
    void countsAnOfferInThePeriodInWhichThePlaceCameFree() {
        String march = "periodStart=2025-03-01&periodEnd=2025-03-01&programmeId=" + putten.id("pilot");

        ask(PUTTEN, "crews", march).then().statusCode(200).body("rows[0].offers", equalTo(6));
    }

    @Test
    void showsWhatLastedWithWhatIsNotKnown() {
        JsonPath lasting = figure("lasting-work", putten, "&asOf=2026-03-31&knownAt=2026-03-31T12:00:00Z");
        Map<String, Object> exit = lasting.getMap("rows.find { it.week == 26 && it.variant == 'exitSustained' }");

        assertEquals(8, lasting.getList("rows").size());
        assertEquals(
                Map.of("SUSTAINED", 6, "NOT_SUSTAINED", 1, "UNKNOWN", 0, "PENDING", 0, "EXCLUDED", 0),
                exit.get("states"));
        assertEquals(0.8571f, exit.get("rate"));

        JsonPath unconfirmed = figure("lasting-work", putten, "&asOf=2025-06-10&knownAt=2025-06-10T12:00:00Z");
        Map<String, Object> unknown = unconfirmed.getMap("rows.find { it.week == 13 && it.variant == 'jobSustained' }");
        assertEquals(7, ((Map<?, ?>) unknown.get("states")).get("UNKNOWN"));
        assertNull(unknown.get("rate"));
    }

    @Test
    void addsUpOverGroups() {
        ask(PUTTEN, "placements", YEAR + "&groupBy=programme")
                .then()
                .statusCode(200)
                .body("rows.group", hasItems(putten.id("pilot").toString()));
        JsonPath months = figure("placements", putten, "&groupBy=month");
        JsonPath organisations = figure("placements", putten, "&groupBy=organisation");

        assertEquals(List.of("2025-03"), months.getList("rows.group"));
        assertEquals(List.of(Putten.GRESBO), organisations.getList("rows.group"));
        assertEquals(7, organisations.getInt("rows[0].placements"));
    }

    @Test
    void countsATransferredTrajectoryOnceAndListsWhoWorkedOnItBefore() {
        String bureau = "00000001000000000299";
        int told = putten.events().size();
        String day = "2026-05-01";
        putten.programme("first", bureau)
                .trajectory("moved", "ninth", "first", bureau, "2025-09-01")
                .transferred("moved", "ninth", bureau, Putten.GRESBO, day)
                .programme("beside", bureau)
                .trajectory("side", "ninth", "beside", bureau, "2025-10-01")
                .household("ninth household", List.of("ninth"), "2023-01-01")
                .benefitEnded(
                        "ninth benefit",
                        "ninth household",
                        List.of("ninth"),
                        "2023-01-01",
                        "2026-04-30",
                        "TOWARDS_WORK")
                .placement("ninth contract", "ninth", "bakery", "moved", day, "24");
        inbox.receive(putten.eventsFrom(told));

        for (String figure : List.of("placements", "ended-benefits")) {
            String counted = figure.equals("placements") ? "placements" : "endedBenefits";
            String period = "periodStart=2026-04-30&periodEnd=2026-05-01";
            JsonPath total = ask(PUTTEN, figure, period).jsonPath();
            for (String groupBy : List.of("organisation", "programme")) {
                JsonPath groups =
                        ask(PUTTEN, figure, period + "&groupBy=" + groupBy).jsonPath();
                assertEquals(
                        total.getInt("rows[0]." + counted),
                        groups.getList("rows." + counted, Integer.class).stream()
                                .mapToInt(Integer::intValue)
                                .sum());
            }
            String first = period + "&programmeId=" + putten.id("first") + "&groupBy=organisation";
            ask(PUTTEN, figure, first)
                    .then()
                    .statusCode(200)
                    .body("rows.group", equalTo(List.of(Putten.GRESBO, bureau)))
                    .body("rows." + counted, equalTo(List.of(1, 0)))
                    .body("rows.contributedTo", equalTo(List.of(0, 1)))
                    .body("rows.attributedBy.REFERENCED", equalTo(List.of(1, 0)));
            ask(PUTTEN, figure, period + "&programmeId=" + putten.id("beside") + "&groupBy=programme")
                    .then()
                    .body("rows.group", equalTo(List.of(putten.id("beside").toString())))
                    .body("rows[0]." + counted, equalTo(0))
                    .body("rows[0].contributedTo", equalTo(1));
            // Within one programme it belongs to that programme, and nothing is left to contribute to.
            ask(PUTTEN, figure, period + "&programmeId=" + putten.id("first") + "&groupBy=programme")
                    .then()
                    .body("rows[0]." + counted, equalTo(1))
                    .body("rows[0].contributedTo", equalTo(0));
            ask(PUTTEN, figure, period + "&programmeId=" + putten.id("first"))
                    .then()
                    .body("rows[0]." + counted, equalTo(1))
                    .body("rows[0].contributedTo", nullValue());
            askAs(bureau, figure, first)
                    .then()
                    .body("rows.group", equalTo(List.of(bureau)))
                    .body("rows[0].contributedTo", equalTo(1));
        }
    }

    @Test
    void refusesAnAnswerThatIsNeitherYesNorNo() {
        ask(PUTTEN, "ended-benefits", YEAR + "&includeRunning=perhaps&groupBy=colour")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("includeRunning", "groupBy"));
    }

    @Test
    void countsRunningBenefitsWhereAsked() {
        assertFalse(
                figure("ended-benefits", putten, "").getMap("rows[0].states").containsKey("RUNNING"));
        ask(PUTTEN, "ended-benefits", YEAR + "&includeRunning=true&groupBy=month")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("includeRunning"));
        // The reduced one belongs to the programme; a running benefit without a reduction belongs to none.
        assertEquals(1, figure("ended-benefits", putten, "&includeRunning=true").getInt("rows[0].states.RUNNING"));
    }

    @Test
    void answersTheSameForEverWhateverIsRecordedLater() {
        String[] days = {"2025-03-02", "2025-03-27", "2025-03-28", "2025-12-31"};
        List<String> before = Reporting.figures(putten, "2026-04-01T00:00:00Z", days);
        int told = putten.events().size();
        putten.on("2026-06-01T08:00:00Z")
                .ended("contract 1", "person 1", "2025-03-15")
                .benefit("benefit again", "household 2", List.of("person 2"), "2025-03-10")
                .benefitCorrected(
                        "benefit 3", "household 3", List.of("person 3"), "2023-01-01", "2025-03-31", "EXCLUDED")
                .employer("Gresbo", null);
        inbox.receive(putten.eventsFrom(told));

        assertEquals(before, Reporting.figures(putten, "2026-04-01T00:00:00Z", days));
        JsonPath now = figure("ended-benefits", putten, "&asOf=2025-12-31");
        assertEquals(2, now.getInt("rows[0].states.EXIT_TO_WORK"));
        assertEquals(1, now.getInt("rows[0].states.ANNULLED_RESTART"));
        assertEquals(2, now.getInt("rows[0].states.EXIT_OTHER"));
        assertEquals(0, figure("placements", putten, "").getInt("rows[0].sameOrganisation"));
    }

    @Test
    void showsNothingOfAnotherTenant() {
        String programme = YEAR + "&programmeId=" + putten.id("pilot");

        ask(VOORBURG, "placements", programme)
                .then()
                .statusCode(200)
                .body("rows[0].personsPlaced", equalTo(0))
                .body("rows[0].contracts", equalTo(0));
        ask(VOORBURG, "ended-benefits", programme)
                .then()
                .statusCode(200)
                .body("rows[0].states.EXIT_TO_WORK", equalTo(0));
        ask(VOORBURG, "crews", programme).then().statusCode(200).body("rows[0].placesFreed", equalTo(0));
        ask(VOORBURG, "placements", programme + "&groupBy=programme")
                .then()
                .statusCode(200)
                .body("rows.size()", equalTo(0));
        ask(VOORBURG, "placements", YEAR + "&groupBy=programme")
                .then()
                .statusCode(200)
                .body("rows.group", not(hasItem(putten.id("pilot").toString())));
    }

    @Test
    void saysByWhichDefinitionsItCountsAndWhatItDoesNotSay() {
        ask(PUTTEN, "placements", YEAR + "&knownAt=2026-04-01T00:00:00Z")
                .then()
                .body("figure", equalTo("placements"))
                .body("definitionSet.id", equalTo("def-2026-1"))
                .body("definitionSet.href", equalTo("/reporting/v1/definition-sets/def-2026-1"))
                .body("parameters.knownAt", equalTo("2026-04-01T00:00:00Z"))
                .body("parameters.groupBy", equalTo("none"))
                .body("notes.size()", equalTo(2));
        Reporting.as(PUTTEN, "reports:read")
                .get("/reporting/v1/definition-sets/def-2026-1")
                .then()
                .statusCode(200)
                .body("parameters.bridgingDays", equalTo(30))
                .body("parameters.coveredBenefits", equalTo(List.of("IOAW", "IOAZ", "PW_ALGEMEEN")));
        Reporting.as(PUTTEN, "reports:read")
                .get("/reporting/v1/definition-sets")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("def-2026-1")));
    }

    @Test
    void refusesAllThatIsWrongInAQuestionAtOnce() {
        ask(
                        PUTTEN,
                        "placements",
                        "periodStart=soon&knownAt=2100-01-01T00:00:00Z&asOf=2100-01-01&programmeId=x"
                                + "&definitionSet=def-1999-1&groupBy=colour")
                .then()
                .statusCode(400)
                .body(
                        "errors.parameter",
                        hasItems(
                                "periodStart",
                                "periodEnd",
                                "knownAt",
                                "asOf",
                                "programmeId",
                                "definitionSet",
                                "groupBy"))
                .body("errors.find { it.parameter == 'definitionSet' }.detail", equalTo("There are [def-2026-1]."));
        ask(PUTTEN, "placements", "periodStart=2025-02-01&periodEnd=2025-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("period"));
    }

    @ParameterizedTest
    @CsvSource({
        "periodStart, -999999999-01-01",
        "periodStart, 0001-01-01",
        "periodEnd, %2B999999999-12-31",
        "asOf, -4800-01-01",
        "knownAt, -1000000000-01-01T00:00:00Z",
        "knownAt, -5000-01-01T00:00:00Z"
    })
    void refusesWhatNoCalendarOfTheServiceHas(String parameter, String value) {
        for (String figure : FIGURES) {
            ask(PUTTEN, figure, (YEAR + "&").replaceAll(parameter + "=[^&]*&", "") + parameter + "=" + value)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", hasItem(parameter));
        }
    }

    @Test
    void refusesATextThatNoOrganisationHas() {
        for (String figure : FIGURES) {
            ask(PUTTEN, figure, YEAR + "&organisation=%00").then().statusCode(400);
            ask(PUTTEN, figure, YEAR + "&organisation=Gresbo")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", hasItem("organisation"));
        }
    }

    @Test
    void showsAUserOfAnotherOrganisationWhatBelongsToThatOrganisation() {
        String bureau = "00000001000000000299";
        int told = putten.events().size();
        putten.programme("second", bureau)
                .crew("second crew", "second")
                .trajectory("second trajectory", "eighth", "second", bureau, "2024-09-02")
                .placeTaken("second place", "second crew", "second trajectory", "eighth", "2024-09-02")
                .placeFreed("second place", "second crew", "second trajectory", "eighth", "2025-03-01")
                .household("second household", List.of("eighth"), "2023-01-01")
                .benefitEnded(
                        "second benefit",
                        "second household",
                        List.of("eighth"),
                        "2023-01-01",
                        "2025-02-28",
                        "TOWARDS_WORK")
                .placement("second contract", "eighth", "bakery", "second trajectory", "2025-03-01", "24");
        inbox.receive(putten.eventsFrom(told));
        String second = YEAR + "&programmeId=" + putten.id("second");

        askAs(bureau, "placements", second)
                .then()
                .statusCode(200)
                .body("parameters.organisation", equalTo(bureau))
                .body("rows[0].personsPlaced", equalTo(1));
        askAs(bureau, "ended-benefits", second).then().body("rows[0].states.EXIT_TO_WORK", equalTo(1));
        askAs(bureau, "crews", second).then().body("rows[0].placesFreed", equalTo(1));
        for (String figure : FIGURES) {
            String seen = askAs(bureau, figure, YEAR + "&groupBy=organisation&knownAt=2026-04-01T00:00:00Z")
                    .then()
                    .statusCode(200)
                    .body("rows.group.unique()", equalTo(List.of(bureau)))
                    .extract()
                    .asString();
            assertEquals(
                    seen,
                    askAs(
                                    bureau,
                                    figure,
                                    YEAR + "&groupBy=organisation&knownAt=2026-04-01T00:00:00Z&organisation=" + bureau)
                            .asString());
            askAs(bureau, figure, YEAR + "&organisation=" + Putten.GRESBO)
                    .then()
                    .statusCode(403);
        }
        askAs(bureau, "placements", YEAR + "&programmeId=" + putten.id("pilot"))
                .then()
                .statusCode(200)
                .body("rows[0].personsPlaced", equalTo(0));
        askAs(bureau, "crews", YEAR + "&programmeId=" + putten.id("pilot"))
                .then()
                .statusCode(200)
                .body("rows[0].placesFreed", equalTo(0))
                .body("rows[0].placesTaken", equalTo(0));
    }

    private static Response askAs(String organisation, String figure, String parameters) {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(PUTTEN, organisation, "reports:read", "reports:detail"))
                .get("/reporting/v1/reports/" + figure + "?" + parameters);
    }
}
