package nl.doorstroom.reporting.report.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class SmallCellsResourceTest {

    private static final String YEAR = "periodStart=2025-01-01&periodEnd=2025-12-31";
    private static final String MARCH = "periodStart=2025-03-01&periodEnd=2025-03-31";

    @Inject
    Inbox inbox;

    private Story putten = new Story(PUTTEN);

    @BeforeEach
    void tellThePilot() {
        Reporting.wipe();
        Reporting.execute("truncate topic_progress");
        putten = Putten.in(PUTTEN);
        inbox.receive(putten.events());
        for (String topic : List.of("participants.events.v1", "trajectories.events.v1", "matching.events.v1")) {
            inbox.receive(List.of(Topics.marker(topic, 0, Instant.parse("2026-06-01T00:00:00Z"), 1)));
        }
    }

    @AfterEach
    void forgetHowFarTheTopicsAre() {
        Reporting.execute("truncate topic_progress");
    }

    @Test
    void tellsSevenPlacedAndNothingThatGivesTheSeventhAway() {
        JsonPath year = told("placements", YEAR);

        assertEquals(7, year.getInt("rows[0].placements"));
        assertEquals(7, year.getInt("rows[0].personsPlaced"));
        assertEquals(7, year.getInt("rows[0].contracts"));
        assertEquals(0, year.getInt("rows[0].supported"));
        Map<String, Integer> bands = year.getMap("rows[0].hoursBands");
        assertTrue(bands.containsKey("H00_11"));
        assertNull(bands.get("H00_11"), "the seventh works eight hours");
        assertNull(bands.get("H20_27"), "and the other six would tell so");
        assertTrue(year.getMap("rows[0]").containsKey("sameOrganisation"));
        assertNull(year.get("rows[0].sameOrganisation"));
        assertEquals(5, year.getInt("smallCells.threshold"));
        assertEquals("2026-01-31", year.getString("smallCells.closedOn"));
        assertTrue(year.getList("smallCells.hidden").contains("/rows/0/hoursBands/H00_11"));
        assertFalse(year.getList("smallCells.hidden").contains("/rows/0/placements"));
        assertEquals("2026-01-31T23:00:00Z", year.getString("parameters.knownAt"));
    }

    @Test
    void tellsFiveEnds() {
        JsonPath february = told("ended-benefits", "periodStart=2025-02-01&periodEnd=2025-02-28");

        assertEquals(5, february.getInt("rows[0].endedBenefits"));
        assertEquals(5, february.getInt("rows[0].states.EXIT_TO_WORK"));
        assertEquals(5, february.getInt("rows[0].personsBenefitFree"));
        assertEquals(5, february.getInt("rows[0].personsExitToWork"));
        assertEquals(0, february.getInt("rows[0].states.PENDING"));
        assertNull(february.get("rows[0].benefitsReduced"), "one of them");
    }

    @Test
    void tellsMonthsAndProgrammesThatHoldEnough() {
        JsonPath months = told("placements", YEAR + "&groupBy=month");
        JsonPath programmes = told("placements", MARCH + "&groupBy=programme");

        assertEquals(List.of("2025-03"), months.getList("rows.group"));
        assertEquals(7, months.getInt("rows[0].placements"));
        assertEquals(List.of(putten.id("pilot").toString()), programmes.getList("rows.group"));
        assertEquals(7, programmes.getInt("rows[0].placements"));
    }

    @Test
    void namesNoProgrammeThatHoldsTooLittle() {
        Story small = new Story(PUTTEN).on("2025-05-20T08:00:00Z");
        small.employer("Gresbo", Putten.GRESBO).programme("small", Putten.GRESBO);
        small.registered("one").trajectory("of one", "one", "small", Putten.GRESBO, "2025-01-06");
        small.placement("work of one", "one", "Gresbo", "of one", "2025-06-01", "24");
        inbox.receive(small.events());

        JsonPath programmes = told("placements", YEAR + "&groupBy=programme");
        JsonPath months = told("placements", YEAR + "&groupBy=month");
        JsonPath ofOne = told("placements", YEAR + "&programmeId=" + small.id("small"));

        assertEquals(8, told("placements", YEAR).getInt("rows[0].placements"));
        assertEquals(List.of("OTHER"), programmes.getList("rows.group"));
        assertEquals(8, programmes.getInt("rows[0].placements"));
        assertNull(ofOne.get("rows[0].placements"));
        assertNull(months.get("rows.find { it.group == '2025-03' }.placements"), "seven of eight tell of the eighth");
    }

    @Test
    void refusesWhatIsNoClosedPeriodAndSaysWhatIsPossible() {
        ask("placements", "periodStart=2025-03-01&periodEnd=2025-03-30&knownAt=2025-06-01T00:00:00Z&asOf=2025-03-30")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("periodEnd", "knownAt", "asOf"))
                .body(
                        "errors.find { it.parameter == 'asOf' }.detail",
                        equalTo("This year is told as of [2026-01-31]; leave it out."));
        ask("placements", "periodStart=2025-02-01&periodEnd=2025-04-30").then().statusCode(400);
        ask("ended-benefits", YEAR + "&includeRunning=true")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("includeRunning"));
        ask("placements", "periodStart=2099-01-01&periodEnd=2099-12-31")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("not-closed"));
        ask("crews", YEAR).then().statusCode(403);
    }

    @Test
    void tellsNothingUntilAllThatWasRecordedBeforeTheClosingIsRead() {
        Reporting.execute("truncate topic_progress");

        ask("placements", YEAR).then().statusCode(503);
    }

    @Test
    void writesDownWhoSawExactNumbers() {
        String known = "2025-07-01T12:34:56Z";
        Reporting.ask(PUTTEN, "placements", YEAR + "&asOf=2025-03-02&knownAt=" + known)
                .then()
                .statusCode(200)
                .body("rows[0].sameOrganisation", equalTo(6))
                .body("smallCells", equalTo(null));
        told("placements", YEAR);

        assertEquals("def-2026-1 knownAt " + known + " asOf 2025-03-02", lastLine("count-placements-exactly"));
        assertEquals("def-2026-1 knownAt 2026-01-31T23:00:00Z asOf 2026-01-31", lastLine("count-placements"));
    }

    private static String lastLine(String activity) {
        return Reporting.as(PUTTEN, "processing-log:read")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "dpl.core.processing_activity_id",
                        "https://doorstroom.nl/processing-activities/reporting/" + activity))
                .post("/reporting/v1/processing-activities")
                .path("processingActivities[0].attributes.'doorstroom.input_version'");
    }

    private static JsonPath told(String figure, String parameters) {
        return ask(figure, parameters).then().statusCode(200).extract().jsonPath();
    }

    private static Response ask(String figure, String parameters) {
        return Reporting.as(PUTTEN, "reports:read").get("/reporting/v1/reports/" + figure + "?" + parameters);
    }
}
