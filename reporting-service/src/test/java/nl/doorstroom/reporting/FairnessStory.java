package nl.doorstroom.reporting;

import java.util.List;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.reporting.testing.Story;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Ten people who enter, as many as are counted together. */
final class FairnessStory {

    private FairnessStory() {}

    static void tell(Walk walk, Inbox inbox) {
        for (String tenant : List.of(walk.tenant(), walk.inTheOther(walk.tenant()))) {
            Story story = new Story(tenant);
            for (int i = 1; i <= 10; i++) {
                story.intake("intake " + i, "newcomer " + i, "2021-03-0" + (i % 9 + 1));
            }
            inbox.receive(story.events());
        }
        String cohort = walk.ask("/fairness-cohorts", "?periodStart=2021-01-01&periodEnd=2021-12-31")
                .json()
                .at("/requests/0/cohorts/0/name")
                .asText();
        assertEquals("INTAKE", cohort);
    }
}
