package nl.doorstroom.trajectories.milestone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Matches;

import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.id;
import static nl.doorstroom.trajectories.testing.Matches.recomputed;
import static nl.doorstroom.trajectories.testing.Matches.targeted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a milestone changed is told of what it said last, and of nothing before. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MilestoneEffectsTest {

    private static final String REACHED = "{\"reachedOn\": \"2026-03-01\", \"evidence\": \"Gezien\"}";
    private static final String REOPENED = "{\"reason\": \"Te vroeg\"}";

    @Inject
    Inbox inbox;

    private final UUID person = UUID.randomUUID();

    @Test
    void isKnownOnceMatchingHasCounted() {
        String milestone = aMilestoneForAGap();
        String own = idOf(milestone);
        effect(milestone).body("state", equalTo("NONE"));

        step(milestone, 1, "completions", REACHED);
        effect(milestone).body("state", equalTo("AWAITED")).body("cause", equalTo("REACHED"));
        inbox.receive(List.of(recomputed(own, 1, person, 3, 5)));

        effect(milestone)
                .body("state", equalTo("KNOWN"))
                .body("cause", equalTo("REACHED"))
                .body("matchesBefore", equalTo(3))
                .body("matchesAfter", equalTo(5))
                .body("targetScoreBefore", equalTo(59.99f))
                .body("targetScoreAfter", equalTo(94f))
                .body("recomputedAt", equalTo("2026-03-02T10:00:00Z"));
        step(milestone, 2, "reopenings", REOPENED);
        effect(milestone).body("state", equalTo("AWAITED")).body("matchesAfter", nullValue());
        inbox.receive(List.of(recomputed(own, 2, person, 5, 3)));
        effect(milestone).body("cause", equalTo("REOPENED")).body("matchesAfter", equalTo(3));
    }

    @Test
    void isNothingWithoutAGap() {
        String trajectory = aTrajectory(aProgramme(), person);
        String milestones = "/trajectories/" + trajectory + "/milestones/";
        String milestone = milestones
                + id(asCoach()
                        .body("{\"title\": \"Een stap\", \"dueDate\": \"2026-03-01\"}")
                        .post("/trajectories/" + trajectory + "/milestones"));

        step(milestone, 1, "completions", REACHED);

        effect(milestone).body("state", equalTo("NONE"));
    }

    @Test
    void endsTheSameWhateverTheOrderAndHoweverOften() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 8; round++) {
            String milestone = aMilestoneForAGap();
            String own = idOf(milestone);
            step(milestone, 1, "completions", REACHED);
            step(milestone, 2, "reopenings", REOPENED);
            step(milestone, 3, "completions", REACHED);
            List<ConsumerRecord<String, byte[]>> told = new ArrayList<>(List.of(
                    recomputed(own, 1, person, 3, 5),
                    recomputed(own, 2, person, 5, 3),
                    recomputed(own, 3, person, 3, 6)));
            told.addAll(List.copyOf(told));
            Collections.shuffle(told, random);

            told.forEach(event -> inbox.receive(List.of(event)));

            assertEquals(6, (int) effect(milestone).extract().path("matchesAfter"), "seed " + seed);
        }
    }

    @Test
    void takesTheExampleOfItsProducer() throws SQLException {
        inbox.receive(List.of(Topics.example("matching-service", "matches-recomputed.v1")));

        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement("select matches_after from milestone_effect"
                        + " where milestone_id = '019a2b3c-0000-7000-8000-000000000041'");
                ResultSet row = query.executeQuery()) {
            assertTrue(row.next());
            assertEquals(5, row.getInt(1));
        }
    }

    private String aMilestoneForAGap() {
        String trajectory = aTrajectory(aProgramme(), person);
        UUID gap = UUID.randomUUID();
        inbox.receive(List.of(targeted(
                UUID.randomUUID(),
                1,
                person,
                "2026-03-02T08:00:00Z",
                Matches.gap(gap, "SKILL", ", \"skillUri\": \"urn:lassen\""))));
        String milestones = "/trajectories/" + trajectory + "/milestones";
        return milestones + "/"
                + id(asCoach()
                        .body("{\"title\": \"Een stap\", \"dueDate\": \"2026-03-01\", \"gapId\": \"%s\"}"
                                .formatted(gap))
                        .post(milestones));
    }

    private static String idOf(String milestone) {
        return milestone.substring(milestone.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse effect(String milestone) {
        return asCoach().get(milestone + "/effect").then().statusCode(200);
    }

    private static void step(String milestone, int version, String step, String body) {
        asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(milestone + "/" + step)
                .then()
                .statusCode(200);
    }
}
