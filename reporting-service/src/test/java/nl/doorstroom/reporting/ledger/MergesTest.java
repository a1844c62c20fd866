package nl.doorstroom.reporting.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.reporting.testing.Reporting.figure;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** A person who was registered twice is one from the merge on, and two again when it is undone. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MergesTest {

    private static final String KNOWN_AT = "2026-06-01T00:00:00Z";
    private static final String[] DAYS = {"2025-03-28", "2025-04-01", "2026-03-31"};

    @Inject
    Inbox inbox;

    @Test
    void countsTheSameSpellOfTwoRegistrationsOnceAndEverythingAsBeforeOnceThatIsUndone() {
        Reporting.wipe();
        Story story = puttenWithPersonOneTwice();
        inbox.receive(story.events());
        List<String> before = Reporting.figures(story, KNOWN_AT, DAYS);
        assertEquals(6, ended(story));

        int told = story.events().size();
        story.on("2026-04-01T08:00:00Z").merged("merge", "person 1", "person 1 again");
        inbox.receive(story.eventsFrom(told));

        assertEquals(5, ended(story));
        assertNotEquals(before, Reporting.figures(story, KNOWN_AT, DAYS));
        // Who looks at what was known before the merge sees two still.
        assertEquals(
                6,
                figure("ended-benefits", story, "&knownAt=2026-03-31T00:00:00Z&asOf=2026-03-31")
                        .getInt("rows[0].endedBenefits"));

        told = story.events().size();
        story.mergeUndone("merge", "person 1", "person 1 again");
        inbox.receive(story.eventsFrom(told));

        assertEquals(before, Reporting.figures(story, KNOWN_AT, DAYS));
        for (String kind : new String[] {"rebuilds", "replays"}) {
            awaitCompleted(kind);
            assertEquals(before, Reporting.figures(story, KNOWN_AT, DAYS), kind);
        }
    }

    @Test
    void comesToTheSameWhicheverOfTheTwoEventsArrivesFirst() {
        Reporting.wipe();
        Story story = puttenWithPersonOneTwice();
        inbox.receive(story.events());
        List<String> before = Reporting.figures(story, KNOWN_AT, DAYS);
        int told = story.events().size();
        story.on("2026-04-01T08:00:00Z")
                .merged("merge", "person 1", "person 1 again")
                .mergeUndone("merge", "person 1", "person 1 again");

        inbox.receive(story.eventsFrom(told + 1));
        inbox.receive(story.eventsFrom(told).subList(0, 1));

        assertEquals(before, Reporting.figures(story, KNOWN_AT, DAYS));
    }

    @Test
    void takesTheEndOfTheRegistrationWithWhichEverythingGoesOn() {
        Reporting.wipe();
        Story story = Putten.in(PUTTEN);
        story.on("2025-01-10T08:00:00Z")
                .household("household again", List.of("person 7 again"), "2023-01-01")
                .benefit("benefit again", "household again", List.of("person 7 again"), "2023-01-01")
                .trajectory("trajectory again", "person 7 again", "pilot", Putten.GRESBO, "2024-09-02");
        story.on("2026-04-01T08:00:00Z").merged("merge", "person 7", "person 7 again");
        story.benefitEnded("benefit 7", "household 7", List.of("person 7"), "2023-01-01", "2025-11-30", "TOWARDS_WORK");

        inbox.receive(story.events());

        assertEquals(6, ended(story));
    }

    private static int ended(Story story) {
        return figure("ended-benefits", story, "").getInt("rows[0].endedBenefits");
    }

    private static Story puttenWithPersonOneTwice() {
        Story story = Putten.in(PUTTEN);
        story.on("2025-01-10T08:00:00Z")
                .registered("person 1 again")
                .household("household again", List.of("person 1 again"), "2023-01-01")
                .benefit("benefit again", "household again", List.of("person 1 again"), "2023-01-01")
                .trajectory("trajectory again", "person 1 again", "pilot", Putten.GRESBO, "2024-09-02");
        return story.on("2025-03-10T08:00:00Z")
                .benefitEnded(
                        "benefit again",
                        "household again",
                        List.of("person 1 again"),
                        "2023-01-01",
                        "2025-02-28",
                        "TOWARDS_WORK");
    }

    private static void awaitCompleted(String kind) {
        Response run = Reporting.as(PUTTEN, "reports:operate")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/reporting/v1/" + kind);
        run.then().statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Reporting.as(PUTTEN, "reports:operate")
                        .get(run.header("Location"))
                        .then()
                        .body("state", equalTo("COMPLETED")));
    }
}
