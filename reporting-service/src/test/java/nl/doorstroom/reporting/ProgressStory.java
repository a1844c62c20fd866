package nl.doorstroom.reporting;

import java.util.List;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Story;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What happens to somebody on the way to work, and every figure of it. */
final class ProgressStory {

    private ProgressStory() {}

    static void tell(Walk walk, Inbox inbox) {
        for (String tenant : List.of(walk.tenant(), walk.inTheOther(walk.tenant()))) {
            inbox.receive(new Story(tenant)
                    .programme("course", Putten.GRESBO)
                    .intake("intake", "Anna", "2025-01-02")
                    .trajectory("trajectory", "Anna", "course", Putten.GRESBO, "2025-01-12")
                    .proposed("proposal", "Anna", "2025-02-01")
                    .milestone("planned", "milestone", "trajectory", "Anna", "2025-01-13")
                    .milestone("reached", "milestone", "trajectory", "Anna", "2025-02-13")
                    .ladder("Anna", "2025-01-12 3", "2025-02-13 4")
                    .condition("shelter", "Anna", "ONDERDAK", "OP_ORDE", "2025-01-20")
                    .sessionHeld("session", "course", "2025-01-03", 5)
                    .attended("visit", "session", "course", "Anna", "2025-01-03")
                    .alternative("volunteering", "trajectory", "Anna", "course", "2025-02-20")
                    .alternativeEnded("volunteering", "trajectory", "Anna", "course", "2025-06-30")
                    .placement("first job", "Dirk", "employer of Dirk", null, "2025-03-03", "24")
                    .application("application", "Dirk", "2025-06-02")
                    .crew("crew", "course")
                    .placeTaken("place", "crew", "trajectory", "Anna", "2025-01-13")
                    .worked("day 1", "trajectory", "Anna", "course", "2025-10-15", "4")
                    .worked("day 2", "trajectory", "Anna", "course", "2025-12-15", "4")
                    .work("work", "crew", "course", "2025-01-14", "24")
                    .events());
        }
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
            String rows = walk.ask("/reports/" + figure, "?periodStart=2025-01-01&periodEnd=2025-12-31&asOf=2026-03-31")
                    .json()
                    .path("rows")
                    .toString();
            assertEquals(true, rows.matches(".*[1-9].*"), rows);
        }
    }
}
