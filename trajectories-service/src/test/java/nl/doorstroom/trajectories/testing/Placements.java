package nl.doorstroom.trajectories.testing;

import java.time.LocalDate;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Events about jobs, as matching sends them. */
public final class Placements {

    private Placements() {}

    public static ConsumerRecord<String, byte[]> started(
            UUID placement, long sequence, UUID participant, String startDate, String hours) {
        return record("placement-started.v1", placement, sequence, whole(placement, participant, startDate, hours));
    }

    public static ConsumerRecord<String, byte[]> changed(
            UUID placement, long sequence, UUID participant, String validFrom, String hours) {
        return record(
                "placement-changed.v1",
                placement,
                sequence,
                whole(placement, participant, "2026-02-02", hours) + ", \"validFrom\": \"" + LocalDate.parse(validFrom)
                        + "\"");
    }

    public static ConsumerRecord<String, byte[]> corrected(
            UUID placement, long sequence, UUID participant, String startDate, String hours) {
        return record("placement-corrected.v1", placement, sequence, whole(placement, participant, startDate, hours));
    }

    public static ConsumerRecord<String, byte[]> ended(
            UUID placement, long sequence, UUID participant, String endDate) {
        return record(
                "placement-ended.v1",
                placement,
                sequence,
                "\"placementId\": \"%s\", \"participantId\": \"%s\", \"endDate\": \"%s\""
                        .formatted(placement, participant, endDate));
    }

    private static String whole(UUID placement, UUID participant, String startDate, String hours) {
        return """
                "placementId": "%s", "participantId": "%s", "employerId": "%s", "contractKind": "REGULIER",
                "startDate": "%s", "hoursPerWeek": %s""".formatted(placement, participant, UUID.randomUUID(), startDate, hours);
    }

    private static ConsumerRecord<String, byte[]> record(String event, UUID placement, long sequence, String fields) {
        return Topics.record(
                "matching", event, """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                 "recordedAt": "2026-03-02T10:00:00Z", %s}""".formatted(UUID.randomUUID(), placement, sequence, Tokens.PUTTEN, fields)
                        .getBytes(UTF_8));
    }
}
