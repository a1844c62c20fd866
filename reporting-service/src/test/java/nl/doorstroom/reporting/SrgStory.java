package nl.doorstroom.reporting;

import java.util.List;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Story;

/** A delivery of a month, with one record and one that is refused. */
final class SrgStory {

    private SrgStory() {}

    static void tell(Walk walk, Inbox inbox) {
        for (String tenant : List.of(walk.tenant(), walk.inTheOther(walk.tenant()))) {
            inbox.receive(new Story(tenant)
                    .programme("training", Putten.GRESBO)
                    .trajectory("trajectory", "Dora", "training", Putten.GRESBO, "2025-01-06")
                    .instrument("trial", "trajectory", "Dora", "PROEFPLAATS", "2025-03-01", null)
                    .instrument("coaching", "trajectory", "Dora", "COACHING", "2025-03-01", null)
                    .events());
        }
        String code = walk.post(
                        "/srg-codes", "{\"kind\": \"PROEFPLAATS\", \"code\": \"23\", \"validFrom\": \"2025-01-01\"}")
                .id();
        walk.get("/srg-codes");
        walk.get("/srg-codes/{id}", code);
        String delivery =
                walk.post("/srg-deliveries", "{\"month\": \"2025-03\"}").id();
        walk.get("/srg-deliveries");
        walk.get("/srg-deliveries/{id}", delivery);
        walk.get("/srg-deliveries/{id}/rows", delivery);
        walk.get("/srg-deliveries/{id}/refusals", delivery);
    }
}
