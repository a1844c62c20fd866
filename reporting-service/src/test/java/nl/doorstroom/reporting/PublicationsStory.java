package nl.doorstroom.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.awaitility.Awaitility;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A report is published, somebody is told of later, and the report is corrected. */
final class PublicationsStory {

    private static final String ONE = "/publications/{id}";

    private PublicationsStory() {}

    static void tell(Walk walk, Inbox inbox) {
        complete(inbox, "2026-04-01T00:00:00Z");
        String report = walk.post("/publications", """
                        {"tables": [{"figure": "placements", "groupBy": "month", "definitionSet": "def-2026-1"}],
                         "periodStart": "2025-01-01", "periodEnd": "2025-12-31", "asOf": "2026-03-01",
                         "knownAt": "2026-03-20T00:00:00Z", "organisation": "%s"}""".formatted(Putten.GRESBO)).id();
        walk.get("/publications");
        walk.get(ONE, report);
        walk.get(ONE + "/document", report);
        for (String tenant : List.of(walk.tenant(), walk.inTheOther(walk.tenant()))) {
            inbox.receive(late(tenant).events());
        }
        walk.get(ONE + "/corrections", report);
        walk.post("/job-runs", "{\"job\": \"publication-corrections\", \"day\": \"2026-04-01\"}");
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertEquals(
                        List.of("2"), Reporting.texts("select count(*)::text from publication_correction")));
        walk.get(ONE, report);
        // Whoever may read, and no more, is told of a year when it is closed.
        complete(inbox, "2026-06-01T00:00:00Z");
        String year = "?periodStart=2025-01-01&periodEnd=2025-12-31";
        for (String figure : List.of("placements", "ended-benefits")) {
            String rows =
                    walk.ask("/reports/" + figure, year).json().path("rows").toString();
            assertTrue(rows.matches(".*[1-9].*"), rows);
        }
        walk.ask("/exports/{figure}", year, "placements");
        walk.ask("/exports/{figure}/csv-description", year, "placements");
        Reporting.execute("truncate topic_progress");
    }

    /** Everything before a moment is told. */
    static void complete(Inbox inbox, String moment) {
        Reporting.execute("truncate topic_progress, missed_event");
        for (String topic : List.of("participants.events.v1", "trajectories.events.v1", "matching.events.v1")) {
            inbox.receive(List.of(Topics.marker(topic, 0, Instant.parse(moment), 1)));
        }
    }

    private static Story late(String tenant) {
        return new Story(tenant)
                .on("2026-03-25T08:00:00Z")
                .employer("late employer", Putten.GRESBO)
                .programme("late programme", Putten.GRESBO)
                .trajectory("late trajectory", "late person", "late programme", Putten.GRESBO, "2025-01-06")
                .placement("late contract", "late person", "late employer", "late trajectory", "2025-04-01", "24");
    }
}
