package nl.doorstroom.reporting;

import java.util.List;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.reporting.testing.Story;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Somebody who was placed without a trajectory: the only one on the day that is asked for, since findings have no order in common. */
final class DataQualityStory {

    private DataQualityStory() {}

    static void tell(Walk walk, Inbox inbox) {
        for (String tenant : List.of(walk.tenant(), walk.inTheOther(walk.tenant()))) {
            inbox.receive(new Story(tenant)
                    .employer("mill", null)
                    .placement("contract", "Anna", "mill", null, "2025-01-06", "24")
                    .events());
        }
        String found = walk.ask("/data-quality-findings", "?type=PLACEMENT_WITHOUT_TRAJECTORY&asOf=2025-02-01")
                .json()
                .path("items")
                .toString();
        assertEquals(true, found.contains("PLACEMENT_WITHOUT_TRAJECTORY"), found);
    }
}
