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

    private static ConsumerRecord<String, byte[]> event(
            String tenant, String service, String event, String aggregate, int version, String fields) {
        String payload = """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                 "recordedAt": "2025-06-01T08:00:00Z", %s}""".formatted(UUID.randomUUID(), aggregate, version, tenant, fields);
        return Topics.record(service, event, payload.getBytes(StandardCharsets.UTF_8));
    }
}
