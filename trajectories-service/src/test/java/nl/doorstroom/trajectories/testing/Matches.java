package nl.doorstroom.trajectories.testing;

import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Events about targets of people, as matching sends them. */
public final class Matches {

    private Matches() {}

    /** @param gaps members of the list of gaps, as {@link #gap} makes them */
    public static ConsumerRecord<String, byte[]> targeted(
            String tenant, UUID match, long sequence, String participant, String recordedAt, String... gaps) {
        return record("match-targeted.v1", tenant, match.toString(), sequence, recordedAt, """
                "matchId": "%s", "participantId": "%s", "vacancyId": "%s", "validFrom": "2026-03-01", "gaps": [%s]""".formatted(
                        match, participant, match, String.join(", ", gaps)));
    }

    /** A match of Putten. */
    public static ConsumerRecord<String, byte[]> targeted(
            UUID match, long sequence, UUID participant, String recordedAt, String... gaps) {
        return targeted(Tokens.PUTTEN, match, sequence, participant.toString(), recordedAt, gaps);
    }

    /** @param more further members, each with a comma before it */
    public static String gap(UUID gap, String kind, String more) {
        return "{\"gapId\": \"%s\", \"kind\": \"%s\", \"closedBy\": \"PERSON\"%s}".formatted(gap, kind, more);
    }

    /** What a milestone changed in the matches of somebody of Putten. */
    public static ConsumerRecord<String, byte[]> recomputed(
            String milestone, long sequence, UUID participant, int before, int after) {
        return recomputed(Tokens.PUTTEN, milestone, sequence, participant.toString(), before, after);
    }

    /** What a milestone changed in somebody's matches. */
    public static ConsumerRecord<String, byte[]> recomputed(
            String tenant, String milestone, long sequence, String participant, int before, int after) {
        return record("matches-recomputed.v1", tenant, milestone, sequence, "2026-03-02T10:00:00Z", """
                "milestoneId": "%s", "participantId": "%s", "cause": "GAP_CLOSED", "validFrom": "2026-03-02", "matchesBefore": %d,
                "matchesAfter": %d, "targetScoreBefore": 59.99, "targetScoreAfter": 94""".formatted(
                        milestone, participant, before, after));
    }

    private static ConsumerRecord<String, byte[]> record(
            String event, String tenant, String aggregate, long sequence, String recordedAt, String fields) {
        return Topics.record(
                "matching", event, """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s", "recordedAt": "%s", %s}""".formatted(UUID.randomUUID(), aggregate, sequence, tenant, recordedAt, fields)
                        .getBytes(UTF_8));
    }
}
