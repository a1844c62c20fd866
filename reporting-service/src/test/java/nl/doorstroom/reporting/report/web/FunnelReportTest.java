package nl.doorstroom.reporting.report.web;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.reporting.testing.Reporting.ask;
import static nl.doorstroom.reporting.testing.Reporting.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** The way from intake to work, as it is asked for. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FunnelReportTest {

    private static final String PERIOD = "periodStart=2025-01-01&periodEnd=2025-12-31";

    @Inject
    Inbox inbox;

    private static Story twoPeople() {
        return new Story(PUTTEN)
                .programme("pilot", Putten.GRESBO)
                .programme("other", Putten.GRESBO)
                .intake("intake 1", "Anna", "2025-01-02")
                .intake("intake 2", "Bert", "2025-01-04")
                .trajectory("trajectory 1", "Anna", "pilot", Putten.GRESBO, "2025-01-12")
                .trajectory("trajectory 2", "Bert", "pilot", Putten.GRESBO, "2025-01-25")
                .trajectory("trajectory 3", "Cees", "other", Putten.GRESBO, "2025-02-01")
                .proposed("proposal 1", "Anna", "2025-02-01")
                .proposed("proposal again", "Anna", "2025-02-08")
                .placement("contract", "Anna", "bakery", null, "2025-03-01", "24");
    }

    @Test
    void tellsHowManyTookEachStepAndHowLongItTookThem() {
        Reporting.wipe();
        Story story = twoPeople();
        inbox.receive(story.events());

        JsonPath funnel = figure("funnel", story, "");

        assertEquals(List.of("INTAKE", "TRAJECTORY_STARTED", "VACANCY_OFFERED", "PLACED"), funnel.getList("rows.step"));
        assertEquals(List.of(0, 2, 1, 1), funnel.getList("rows.steps"));
        assertEquals(List.of(0, 2, 1, 1), funnel.getList("rows.persons"));
        assertEquals(List.of(0, 2, 1, 1), funnel.getList("rows.withLeadTime"));
        assertNull(funnel.get("rows[0].leadDaysMedian"));
        assertEquals(15.5, funnel.getDouble("rows[1].leadDaysMedian"));
        assertEquals(20.0, funnel.getDouble("rows[2].leadDaysMedian"));
        assertEquals(28.0, funnel.getDouble("rows[3].leadDaysMedian"));
        assertEquals(48.0, funnel.getDouble("rows[3].sinceStartDaysMedian"));
    }

    @Test
    void sumsOverProgrammesAndMonthsAreTheTotal() {
        Reporting.wipe();
        Story story = twoPeople();
        inbox.receive(story.events());
        List<Integer> total = ask(PUTTEN, "funnel", PERIOD).jsonPath().getList("rows.steps");

        assertEquals(List.of(2, 3, 1, 1), total);
        for (String groupBy : new String[] {"programme", "organisation", "month"}) {
            JsonPath grouped =
                    ask(PUTTEN, "funnel", PERIOD + "&groupBy=" + groupBy).jsonPath();
            for (int step = 0; step < 4; step++) {
                int sum = 0;
                List<Integer> steps = grouped.getList("rows.steps");
                for (int row = step; row < steps.size(); row += 4) {
                    sum += steps.get(row);
                }
                assertEquals(total.get(step), sum, groupBy);
            }
        }
    }

    @Test
    void knowsAndSeesNoStepBeforeItsTime() {
        Reporting.wipe();
        Story story = twoPeople().on("2025-06-01T08:00:00Z").intake("forgotten", "Cees", "2025-01-22");
        inbox.receive(story.events());

        assertEquals(
                List.of(2, 2, 0, 0),
                ask(PUTTEN, "funnel", PERIOD + "&asOf=2025-01-31&knownAt=2025-05-31T08:00:00Z")
                        .jsonPath()
                        .getList("rows.steps"));
        assertEquals(
                List.of(3, 3, 1, 1), ask(PUTTEN, "funnel", PERIOD).jsonPath().getList("rows.steps"));
        assertEquals(
                2,
                ask(PUTTEN, "funnel", PERIOD + "&knownAt=2025-05-31T08:00:00Z")
                        .jsonPath()
                        .getInt("rows[1].withLeadTime"));
        assertEquals(3, ask(PUTTEN, "funnel", PERIOD).jsonPath().getInt("rows[1].withLeadTime"));
    }
}
