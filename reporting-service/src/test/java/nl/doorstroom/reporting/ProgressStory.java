package nl.doorstroom.reporting;

import java.util.List;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.reporting.testing.WayToWork;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What happens to somebody on the way to work, and every figure of it. */
final class ProgressStory {

    private ProgressStory() {}

    static void tell(Walk walk, Inbox inbox) {
        for (String tenant : List.of(walk.tenant(), walk.inTheOther(walk.tenant()))) {
            inbox.receive(WayToWork.in(tenant).events());
        }
        String year = "?periodStart=2025-01-01&periodEnd=2025-12-31&asOf=2026-03-31";
        for (String figure : List.of(
                "funnel",
                "milestones",
                "ladder",
                "basic-conditions",
                "alternatives",
                "group-sessions",
                "crew-occupancy",
                "crew-work",
                "hours-growth",
                "without-benefit",
                "benefit-applications")) {
            String rows =
                    walk.ask("/reports/" + figure, year).json().path("rows").toString();
            assertEquals(true, rows.matches(".*[1-9].*"), rows);
        }
        String applied = walk.ask("/reports/{figure}/results", year, "benefit-applications")
                .json()
                .path("items")
                .toString();
        assertEquals(true, applied.contains("BENEFIT_APPLIED_FOR"), applied);
    }
}
