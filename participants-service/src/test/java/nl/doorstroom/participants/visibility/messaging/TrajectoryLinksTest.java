package nl.doorstroom.participants.visibility.messaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Organisations.GRESBO;
import static nl.doorstroom.participants.testing.Organisations.at;
import static nl.doorstroom.participants.testing.Organisations.today;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What trajectories tells decides whom an organisation sees, whatever order it is told in. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TrajectoryLinksTest {

    private static final String OTHER = "00000001000000000902";

    @Inject
    Inbox inbox;

    @Test
    void linksFromTheRegistrationOnAndForFourWeeksAfterTheEnd() {
        for (int daysAgo : new int[] {0, 28, 29}) {
            String person = aParticipant();
            UUID trajectory = UUID.randomUUID();
            assertEquals(404, seenBy(GRESBO, person));

            inbox.receive(List.of(registered(trajectory, person, GRESBO)));
            assertEquals(200, seenBy(GRESBO, person));
            assertEquals(404, seenBy(OTHER, person));

            inbox.receive(List.of(ended(trajectory, person, today().minusDays(daysAgo), "COMPLETED")));
            assertEquals(daysAgo > 28 ? 404 : 200, seenBy(GRESBO, person), daysAgo + " days ago");
        }
    }

    @Test
    void keepsTheNewestEndWhateverOrderItIsToldIn() {
        for (boolean reversed : new boolean[] {false, true}) {
            String person = aParticipant();
            UUID trajectory = UUID.randomUUID();
            List<ConsumerRecord<String, byte[]>> ends = new ArrayList<>(List.of(
                    ended(trajectory, person, today(), "COMPLETED"),
                    ended(trajectory, 3, person, today().minusDays(29), "COMPLETED")));
            if (reversed) {
                Collections.reverse(ends);
            }
            inbox.receive(List.of(registered(trajectory, person, GRESBO)));

            inbox.receive(ends);

            assertEquals(404, seenBy(GRESBO, person), "reversed: " + reversed);
        }
    }

    @Test
    void linksNobodyByATrajectoryThatWasRegisteredInError() {
        String person = aParticipant();
        UUID trajectory = UUID.randomUUID();

        inbox.receive(List.of(
                registered(trajectory, person, GRESBO), ended(trajectory, person, today(), "ENTERED_IN_ERROR")));

        assertEquals(404, seenBy(GRESBO, person));
    }

    @Test
    void comesToTheSameWhateverOrderATransferIsToldIn() {
        for (boolean reversed : new boolean[] {false, true}) {
            String person = aParticipant();
            UUID first = UUID.randomUUID();
            UUID second = UUID.randomUUID();
            List<ConsumerRecord<String, byte[]>> events = new ArrayList<>(List.of(
                    registered(first, person, GRESBO),
                    record(
                            "trajectory-transferred.v1",
                            first,
                            3,
                            "\"trajectoryId\": \"%s\", \"participantId\": \"%s\", \"validFrom\": \"%s\""
                                    .formatted(first, person, today().minusDays(40))),
                    registered(second, person, OTHER)));
            if (reversed) {
                Collections.reverse(events);
            }

            inbox.receive(events);

            assertEquals(404, seenBy(GRESBO, person));
            assertEquals(200, seenBy(OTHER, person));
        }
    }

    @Test
    void keepsOneLinkWhileAnotherEnds() {
        String person = aParticipant();
        UUID over = UUID.randomUUID();
        inbox.receive(List.of(
                registered(over, person, GRESBO),
                registered(UUID.randomUUID(), person, GRESBO),
                ended(over, person, today().minusDays(100), "DISCONTINUED")));

        assertEquals(200, seenBy(GRESBO, person));
    }

    @Test
    void takesTheExamplesOfTrajectories() {
        List<ConsumerRecord<String, byte[]>> examples = List.of(
                Topics.example("trajectories-service", "trajectory-registered.v1"),
                Topics.example("trajectories-service", "trajectory-ended.v1"),
                Topics.example("trajectories-service", "trajectory-transferred.v1"));

        inbox.receive(examples);

        List<String> subjects = examples.stream().map(ConsumerRecord::key).toList();
        assertEquals(
                List.of(),
                Topics.readAll("participants.dead-letters.v1").stream()
                        .map(ConsumerRecord::key)
                        .filter(subjects::contains)
                        .toList());
    }

    private static int seenBy(String organisation, String person) {
        return at(organisation, "participants:read")
                .get(BASE + "/participants/" + person)
                .statusCode();
    }

    private static ConsumerRecord<String, byte[]> registered(UUID trajectory, String person, String organisation) {
        return record(
                "trajectory-registered.v1",
                trajectory,
                1,
                "\"trajectoryId\": \"%s\", \"participantId\": \"%s\", \"organisation\": \"%s\", \"validFrom\": \"2025-01-06\""
                        .formatted(trajectory, person, organisation));
    }

    private static ConsumerRecord<String, byte[]> ended(
            UUID trajectory, String person, LocalDate lastDay, String outcome) {
        return ended(trajectory, 2, person, lastDay, outcome);
    }

    private static ConsumerRecord<String, byte[]> ended(
            UUID trajectory, long sequence, String person, LocalDate lastDay, String outcome) {
        return record(
                "trajectory-ended.v1",
                trajectory,
                sequence,
                "\"trajectoryId\": \"%s\", \"participantId\": \"%s\", \"validFrom\": \"%s\", \"outcome\": \"%s\""
                        .formatted(trajectory, person, lastDay, outcome));
    }

    private static ConsumerRecord<String, byte[]> record(String event, UUID trajectory, long sequence, String fields) {
        return Topics.record(
                "trajectories", event, """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                 "recordedAt": "2026-03-02T10:00:00Z", %s}""".formatted(UUID.randomUUID(), trajectory, sequence, Tokens.PUTTEN, fields)
                        .getBytes(UTF_8));
    }
}
