package nl.doorstroom.participants.testing;

import java.util.List;
import java.util.UUID;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;

/** What the few people do who may open the label vault. */
public final class Vault {

    private Vault() {}

    public static String labelsOf(String participant) {
        return BASE + "/participants/" + participant + "/labels";
    }

    public static Response record(String participant, String label, String validFrom) {
        return as(PUTTEN, "labels:write").body("""
                        {"label": "%s", "validFrom": "%s", "source": "Intake", "evidence": "Brief van UWV"}""".formatted(label, validFrom)).post(labelsOf(participant));
    }

    /** What the vault shows of a person for a purpose, with the permission for it. */
    public static Response access(String participant, String purpose, String permission) {
        return as(PUTTEN, permission)
                .body("{\"purpose\": \"%s\", \"reason\": \"Aanvraag\"}".formatted(purpose))
                .post(BASE + "/participants/" + participant + "/label-access");
    }

    public static Response decide(String participant, String programme) {
        return as(PUTTEN, "eligibilities:write")
                .body("{\"programmeId\": \"%s\"}".formatted(programme))
                .post(BASE + "/participants/" + participant + "/eligibilities");
    }

    /** A programme of the tenant that names these rules; gives its id. */
    public static String aProgramme(String... rules) {
        String id = UUID.randomUUID().toString();
        publish(PUTTEN, id, 1, rules);
        return id;
    }

    /** Tells of a programme as trajectories does. */
    public static void publish(String tenant, String programme, int version, String... rules) {
        String payload = """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                 "recordedAt": "2025-06-01T08:00:00Z", "programmeId": "%s", "kind": "WORK_PROJECT",
                 "organisation": "%s", "voluntary": false, "validFrom": "2025-01-01", "eligibilities": ["%s"]}""".formatted(
                        UUID.randomUUID(), programme, version, tenant, programme, tenant, String.join("\", \"", rules));
        ConsumerRecord<String, byte[]> event =
                Topics.record("trajectories", "programme-published.v1", payload.getBytes(UTF_8));
        Arc.container().instance(Inbox.class).get().receive(List.of(event));
    }
}
