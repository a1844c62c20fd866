package nl.doorstroom.reporting;

import java.util.List;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Story;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A value is stated, corrected, and asked for. */
final class SocietalReturnStory {

    private SocietalReturnStory() {}

    static void tell(Walk walk, Inbox inbox) {
        for (String tenant : List.of(walk.tenant(), walk.inTheOther(walk.tenant()))) {
            inbox.receive(new Story(tenant)
                    .employer("valued bakery", null)
                    .programme("valued programme", Putten.GRESBO)
                    .trajectory("valued trajectory", "Fatima", "valued programme", Putten.GRESBO, "2025-01-06")
                    .placement("valued contract", "Fatima", "valued bakery", "valued trajectory", "2025-03-01", "24")
                    .events());
        }
        String first = walk.post("/societal-return-tariffs", """
                        {"kind": "WORK_WITHOUT_BENEFIT", "validFrom": "2025-01-01", "amountPerYearInCents": 3000000,
                         "fullTimeHours": 36}""").id();
        walk.post("/societal-return-tariffs", """
                {"kind": "WORK_WITHOUT_BENEFIT", "validFrom": "2025-01-01", "validTo": "2025-12-31",
                 "amountPerYearInCents": 3500000, "fullTimeHours": 36, "replaces": "%s"}""".formatted(first));
        walk.get("/societal-return-tariffs");
        walk.get("/societal-return-tariffs/{id}", first);
        String rows = walk.ask(
                        "/reports/societal-return", "?periodStart=2025-01-01&periodEnd=2025-12-31&asOf=2026-03-31")
                .json()
                .path("rows")
                .toString();
        assertTrue(rows.matches(".*\"valueInCents\":[1-9].*"), rows);
    }
}
