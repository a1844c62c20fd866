package nl.doorstroom.platform.testing;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import static java.nio.charset.StandardCharsets.UTF_8;

/** People whom few users may see, as participants tells it. */
public final class Guarded {

    private Guarded() {}

    /** From now on these users alone may see somebody of Putten. */
    public static ConsumerRecord<String, byte[]> restricted(UUID person, int version, String... users) {
        return event(
                person,
                version,
                true,
                Arrays.stream(users)
                        .map(user -> "{\"userId\": \"" + user + "\", \"from\": \"2026-01-01T00:00:00Z\"}")
                        .collect(Collectors.joining(", ")));
    }

    /** One user may for a while, which is over. */
    public static ConsumerRecord<String, byte[]> restrictedAfterAnEmergency(UUID person, int version, String user) {
        return event(
                person,
                version,
                true,
                "{\"userId\": \"" + user
                        + "\", \"from\": \"2026-01-01T00:00:00Z\", \"until\": \"2026-01-01T01:00:00Z\"}");
    }

    /** Everybody may again who may see people. */
    public static ConsumerRecord<String, byte[]> open(UUID person, int version) {
        return event(person, version, false, "");
    }

    private static ConsumerRecord<String, byte[]> event(UUID person, int version, boolean restricted, String viewers) {
        return Topics.record("participants", "participant-visibility-changed.v1", """
                        {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                         "recordedAt": "2026-09-01T08:00:00Z", "participantId": "%s", "restricted": %s, "viewers": [%s]}""".formatted(
                        UUID.randomUUID(), person, version, Tokens.PUTTEN, person, restricted, viewers)
                .getBytes(UTF_8));
    }
}
