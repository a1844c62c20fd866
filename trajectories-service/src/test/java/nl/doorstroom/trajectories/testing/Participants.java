package nl.doorstroom.trajectories.testing;

import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Events about people, as participants sends them. */
public final class Participants {

    private Participants() {}

    /** @param validUntil null: the decision is no */
    public static ConsumerRecord<String, byte[]> decided(
            String tenant, String participant, String programme, long sequence, @Nullable String validUntil) {
        String eligibility = UUID.nameUUIDFromBytes((participant + programme).getBytes(UTF_8))
                .toString();
        return record(
                "eligibility-decided.v1",
                tenant,
                eligibility,
                sequence,
                """
                "eligibilityId": "%s", "participantId": "%s", "programmeId": "%s", "eligible": %s,
                "ruleVersion": "PARTICIPATIEPLAATS-1\"""".formatted(eligibility, participant, programme, validUntil != null)
                        + (validUntil == null ? "" : ", \"validUntil\": \"" + validUntil + "\""));
    }

    public static ConsumerRecord<String, byte[]> earliestStart(
            String tenant, String participant, long sequence, @Nullable String day, @Nullable String previous) {
        return record(
                "earliest-start-changed.v1",
                tenant,
                participant,
                sequence,
                "\"participantId\": \"" + participant + "\""
                        + (day == null ? "" : ", \"earliestStart\": \"" + day + "\"")
                        + (previous == null ? "" : ", \"previous\": \"" + previous + "\""));
    }

    /** Two registrations of Putten are of one person, who goes on as the survivor. */
    public static ConsumerRecord<String, byte[]> merged(UUID merge, UUID survivor, UUID duplicate) {
        return merge("participants-merged.v1", 1, merge, survivor, duplicate);
    }

    /** They are of two people after all. */
    public static ConsumerRecord<String, byte[]> mergeUndone(UUID merge, UUID survivor, UUID duplicate) {
        return merge("merge-undone.v1", 2, merge, survivor, duplicate);
    }

    private static ConsumerRecord<String, byte[]> merge(
            String event, long sequence, UUID merge, UUID survivor, UUID duplicate) {
        return record(
                event,
                Tokens.PUTTEN,
                merge.toString(),
                sequence,
                "\"mergeId\": \"%s\", \"survivorId\": \"%s\", \"duplicateId\": \"%s\""
                        .formatted(merge, survivor, duplicate));
    }

    private static ConsumerRecord<String, byte[]> record(
            String event, String tenant, String aggregate, long sequence, String fields) {
        return Topics.record(
                "participants", event, """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                 "recordedAt": "2026-03-02T10:00:00Z", %s}""".formatted(UUID.randomUUID(), aggregate, sequence, tenant, fields)
                        .getBytes(UTF_8));
    }
}
