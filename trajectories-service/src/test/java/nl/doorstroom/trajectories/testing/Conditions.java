package nl.doorstroom.trajectories.testing;

import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Events about basic conditions, as participants sends them. */
public final class Conditions {

    private Conditions() {}

    /** A condition of somebody of Putten is lost. */
    public static ConsumerRecord<String, byte[]> lost(UUID condition, long sequence, UUID participant, String from) {
        return changed(Tokens.PUTTEN, condition.toString(), sequence, participant.toString(), from);
    }

    /** A condition of somebody of Putten is in order. */
    public static ConsumerRecord<String, byte[]> inOrder(UUID condition, long sequence, UUID participant) {
        return changed(Tokens.PUTTEN, condition.toString(), sequence, participant.toString(), null);
    }

    /** @param lostFrom since when it is lost; null: it is in order */
    public static ConsumerRecord<String, byte[]> changed(
            String tenant, String condition, long sequence, String participant, @Nullable String lostFrom) {
        String status = lostFrom == null ? "OP_ORDE" : "NIET_OP_ORDE";
        String lost = lostFrom == null ? "" : ", \"lostFrom\": \"" + lostFrom + "\"";
        return Topics.record("participants", "basic-condition-changed.v1", """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                 "recordedAt": "2026-03-02T10:00:00Z", "conditionId": "%s", "participantId": "%s",
                 "condition": "ONDERDAK", "status": "%s", "validFrom": "2026-03-01", "presentStatus": "%s",
                 "presentFrom": "2026-03-01"%s}""".formatted(
                        UUID.randomUUID(), condition, sequence, tenant, condition, participant, status, status, lost)
                .getBytes(UTF_8));
    }
}
