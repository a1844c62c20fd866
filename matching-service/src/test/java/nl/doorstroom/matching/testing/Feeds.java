package nl.doorstroom.matching.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

/** Events of other services, as they arrive here. */
public final class Feeds {

    private Feeds() {}

    /** A work profile with these fields. */
    public static ConsumerRecord<String, byte[]> profile(String person, int version, String fields) {
        return profile(Tokens.PUTTEN, person, version, fields);
    }

    /** A work profile with these fields of a person in that tenant. */
    public static ConsumerRecord<String, byte[]> profile(String tenant, String person, int version, String fields) {
        return event(
                tenant,
                "participants",
                "work-profile-changed.v1",
                person,
                version,
                "\"participantId\": \"" + person + "\", " + fields);
    }

    /** An hours plan with these steps. */
    public static ConsumerRecord<String, byte[]> hoursPlan(String plan, String person, int version, String steps) {
        return event(
                Tokens.PUTTEN,
                "trajectories",
                "hours-planned.v1",
                plan,
                version,
                "\"participantId\": \"" + person + "\", \"steps\": [" + steps + "]");
    }

    /** It is looked again for a person. */
    public static ConsumerRecord<String, byte[]> reMatchDue(String tenant, String reMatch, String person, String day) {
        return event(
                tenant,
                "trajectories",
                "re-match-due.v1",
                reMatch,
                2,
                "\"participantId\": \"" + person + "\", \"validFrom\": \"" + day + "\"");
    }

    /** Places of a crew. */
    public static ConsumerRecord<String, byte[]> placesOpen(
            String tenant, String crew, int version, int open, String more) {
        return event(
                tenant,
                "trajectories",
                "places-open-changed.v1",
                crew,
                version,
                "\"openingId\": \"" + crew + "\", \"kind\": \"CREW\", \"open\": " + open + more);
    }

    /** What is known of a skill; without a level nothing is. */
    public static ConsumerRecord<String, byte[]> skill(
            String skill, String person, int version, String uri, String level) {
        return event(
                Tokens.PUTTEN,
                "participants",
                "skill-recorded.v1",
                skill,
                version,
                "\"participantId\": \"" + person + "\", \"uri\": \"" + uri + "\""
                        + (level == null ? "" : ", \"level\": \"" + level + "\""));
    }

    /** That a milestone closed a gap, or that the gap is open again. */
    public static ConsumerRecord<String, byte[]> gap(
            boolean closed, String milestone, int version, String person, String gap, String more) {
        return event(
                Tokens.PUTTEN,
                "trajectories",
                closed ? "gap-closed.v1" : "gap-reopened.v1",
                milestone,
                version,
                "\"milestoneId\": \"%s\", \"participantId\": \"%s\", \"matchId\": \"%s\", \"gapId\": \"%s\", \"validFrom\": \"2025-06-01\"%s"
                        .formatted(milestone, person, gap, gap, more));
    }

    /** A consent from the first day of 2025 on. */
    public static ConsumerRecord<String, byte[]> consentGiven(
            String consent, String person, String purpose, String shareId, String more) {
        return event(
                Tokens.PUTTEN,
                "participants",
                "consent-given.v1",
                consent,
                1,
                "\"participantId\": \"" + person + "\", \"purpose\": \"" + purpose
                        + "\", \"validFrom\": \"2025-01-01\", \"shareId\": \"" + shareId + "\"" + more);
    }

    /** The withdrawal of a consent. */
    public static ConsumerRecord<String, byte[]> consentWithdrawn(String consent, String person, String purpose) {
        return event(
                Tokens.PUTTEN,
                "participants",
                "consent-withdrawn.v1",
                consent,
                2,
                "\"participantId\": \"" + person + "\", \"purpose\": \"" + purpose + "\"");
    }

    /** Two registrations are of one person, who goes on as the survivor. */
    public static ConsumerRecord<String, byte[]> profilesMerged(String merge, String survivor, String duplicate) {
        return merge("profiles-merged.v1", merge, 1, survivor, duplicate);
    }

    /** They are of two people after all. */
    public static ConsumerRecord<String, byte[]> profileMergeUndone(String merge, String survivor, String duplicate) {
        return merge("profile-merge-undone.v1", merge, 2, survivor, duplicate);
    }

    private static ConsumerRecord<String, byte[]> merge(
            String event, String merge, int version, String survivor, String duplicate) {
        return event(
                Tokens.PUTTEN,
                "participants",
                event,
                merge,
                version,
                "\"mergeId\": \"%s\", \"survivorId\": \"%s\", \"duplicateId\": \"%s\""
                        .formatted(merge, survivor, duplicate));
    }

    private static ConsumerRecord<String, byte[]> event(
            String tenant, String service, String event, String aggregate, int version, String fields) {
        String payload = """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                 "recordedAt": "2025-06-01T08:00:00Z", %s}""".formatted(UUID.randomUUID(), aggregate, version, tenant, fields);
        return Topics.record(service, event, payload.getBytes(StandardCharsets.UTF_8));
    }
}
