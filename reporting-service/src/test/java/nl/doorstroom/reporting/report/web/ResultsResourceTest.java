package nl.doorstroom.reporting.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;
import nl.doorstroom.reporting.testing.WayToWork;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ResultsResourceTest {

    private static final String OTHERS = "00000001000000000909";
    private static final String PERIOD = "periodStart=2025-01-01&periodEnd=2025-12-31&asOf=2026-03-31";

    @Inject
    Inbox inbox;

    private final Story story = Putten.in(PUTTEN);

    @BeforeEach
    void tellThePilot() {
        Reporting.wipe();
        inbox.receive(story.events());
        inbox.receive(WayToWork.in(PUTTEN).events());
    }

    @Test
    void listsAsManyAsEachFigureCounts() {
        assertEquals(
                count("placements", "rows.placements.sum()"),
                items("placements", "").size());
        assertEquals(
                count("ended-benefits", "rows.endedBenefits.sum()"),
                items("ended-benefits", "&kind=BENEFIT_ENDED").size());
        assertEquals(
                count("ended-benefits", "rows.benefitsReduced.sum()"),
                items("ended-benefits", "&kind=BENEFIT_REDUCED").size());
        assertEquals(count("funnel", "rows.steps.sum()"), items("funnel", "").size());
        for (String step : List.of("INTAKE", "TRAJECTORY_STARTED", "VACANCY_OFFERED", "PLACED")) {
            int steps = count("funnel", "rows.findAll { it.step == '" + step + "' }.steps.sum()");
            assertTrue(steps > 0, step);
            assertEquals(steps, items("funnel", "&kind=" + step).size(), step);
        }
        assertEquals(
                count("milestones", "rows.reached.sum()"),
                items("milestones", "&kind=MILESTONE_REACHED").size());
        assertEquals(count("ladder", "rows.changes.sum()"), items("ladder", "").size());
        assertEquals(
                count("alternatives", "rows.started.sum()"),
                items("alternatives", "&kind=ALTERNATIVE_STARTED").size());
        assertEquals(
                count("benefit-applications", "rows.applications.sum()"),
                items("benefit-applications", "").size());
    }

    @Test
    void walksThemPageByPageInTheSameOrderForEver() {
        List<String> whole = ids(items("funnel", ""));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = list("funnel", PERIOD + "&limit=3" + cursor).jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.get("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());

        assertEquals(whole, seen);
        assertEquals(whole.stream().distinct().sorted().toList(), whole);
        String first = list("funnel", PERIOD + "&limit=3").jsonPath().getString("nextCursor");
        list("ladder", PERIOD + "&cursor=" + first).then().statusCode(400);
    }

    @Test
    void saysWhyItBelongsThereAndWhoElseWorkedOnIt() {
        Story transferred = new Story(PUTTEN)
                .programme("other pilot", OTHERS)
                .employer("mill", null)
                .trajectory("handed over", "Emma", "other pilot", OTHERS, "2024-09-02")
                .transferred("handed over", "Emma", OTHERS, Putten.GRESBO, "2025-01-10")
                .placement("job", "Emma", "mill", "handed over", "2025-04-01", "24");
        inbox.receive(transferred.events());

        Map<String, Object> placement = items("placements", "&programmeId=" + transferred.id("other pilot"))
                .get(0);

        assertEquals("REFERENCED", placement.get("basis"));
        assertEquals(Putten.GRESBO, placement.get("organisation"));
        assertEquals(transferred.id("handed over").toString(), placement.get("trajectoryId"));
        assertEquals(List.of(transferred.id("Emma").toString()), placement.get("participantIds"));
        assertEquals(
                List.of(Map.of(
                        "trajectoryId", transferred.id("handed over").toString(),
                        "programmeId", transferred.id("other pilot").toString(),
                        "organisation", OTHERS)),
                placement.get("contributing"));
        List<Map<String, Object>> asOwner = given().auth()
                .oauth2(Tokens.ofOrganisation(PUTTEN, Putten.GRESBO, "reports:people"))
                .get("/reporting/v1/reports/placements/results?" + PERIOD + "&programmeId="
                        + transferred.id("other pilot"))
                .jsonPath()
                .getList("items");
        assertEquals(List.of(), asOwner.get(0).get("contributing"));
        given().auth()
                .oauth2(Tokens.ofOrganisation(PUTTEN, OTHERS, "reports:people"))
                .get("/reporting/v1/reports/placements/results?" + PERIOD + "&organisation=" + Putten.GRESBO)
                .then()
                .statusCode(403);
    }

    @Test
    void countsOnWhoWasErasedAndNamesNobody() {
        int placed = items("placements", "").size();
        String person = story.id("person 1").toString();
        int told = story.events().size();
        inbox.receive(story.on("2026-04-01T08:00:00Z").anonymised("person 1").eventsFrom(told));

        List<Map<String, Object>> items = items("placements", "");

        assertEquals(placed, items.size());
        assertEquals(
                1,
                items.stream()
                        .filter(item -> List.of().equals(item.get("participantIds")))
                        .count());
        assertTrue(items.stream().noneMatch(item -> item.toString().contains(person)), items.toString());
    }

    @Test
    void writesDownWhoWasShown() {
        Reporting.execute("truncate processing_log");
        Set<String> shown = new TreeSet<>();
        items("placements", "").forEach(item -> shown.addAll(people(item)));

        assertEquals(
                shown,
                new TreeSet<>(Reporting.texts("select distinct data_subject_id::text from processing_log"
                        + " where name = 'list-results-placements'")));
    }

    @Test
    void namesAllThatIsWrongAtOnceAndNoOtherFigure() {
        list("placements", "periodEnd=2025-12-31&groupBy=month&compareWith=def-2026-1&kind=INTAKE")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("periodStart", "groupBy", "compareWith", "kind"));
        list("crew-work", PERIOD).then().statusCode(404);
        list("nothing", PERIOD).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "reports:detail"))
                .get("/reporting/v1/reports/placements/results?" + PERIOD)
                .then()
                .statusCode(403);
        assertEquals(
                List.of(),
                given().auth()
                        .oauth2(Tokens.of(VOORBURG, "reports:people"))
                        .get("/reporting/v1/reports/placements/results?" + PERIOD)
                        .jsonPath()
                        .getList("items"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> people(Map<String, Object> item) {
        return (List<String>) item.get("participantIds");
    }

    private static List<String> ids(List<Map<String, Object>> items) {
        return items.stream().map(item -> item.get("id").toString()).toList();
    }

    private static int count(String figure, String path) {
        return Reporting.ask(PUTTEN, figure, PERIOD)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt(path);
    }

    private static List<Map<String, Object>> items(String figure, String more) {
        return list(figure, PERIOD + "&limit=100" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static Response list(String figure, String query) {
        return Reporting.as(PUTTEN, "reports:people").get("/reporting/v1/reports/" + figure + "/results?" + query);
    }
}
