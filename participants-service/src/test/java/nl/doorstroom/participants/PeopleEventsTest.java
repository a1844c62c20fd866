package nl.doorstroom.participants;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.idOf;
import static nl.doorstroom.participants.testing.People.aDuplicate;
import static nl.doorstroom.participants.testing.People.correct;
import static nl.doorstroom.participants.testing.People.merge;
import static nl.doorstroom.participants.testing.People.undo;
import static nl.doorstroom.participants.testing.People.withoutNumber;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What is told of corrections and merges says who is concerned, and nothing of them. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PeopleEventsTest {

    private static final String EVENTS = "participants.events.v1";
    private static final String PROFILES = "participants.profiles.v1";

    @Test
    void tellsThatAPersonChangedAndNotWhat() {
        String person = withoutNumber("Verborgene", "Naamdrager", "1963-05-06");

        correct(person, "{\"familyName\": \"Naamdraagster\"}").then().statusCode(200);

        ConsumerRecord<String, byte[]> event = Topics.await(EVENTS, "participant-updated", UUID.fromString(person));
        assertEquals(Set.of(), Topics.violations(event));
        assertEquals(person, event.key());
        for (String topic : new String[] {EVENTS, PROFILES}) {
            for (ConsumerRecord<String, byte[]> any : Topics.readAll(topic)) {
                String bytes = new String(any.value(), UTF_8) + any.headers();
                assertFalse(bytes.contains("Naamdra") || bytes.contains("Verborgene") || bytes.contains("1963-05-06"));
            }
        }
    }

    @Test
    void tellsReadersOfBothTopicsOfAMergeAndOfItsEnd() throws IOException {
        String survivor = aParticipant();
        String duplicate = aDuplicate();

        String address =
                merge(survivor, duplicate).then().statusCode(201).extract().header("Location");
        undo(address).then().statusCode(200);

        UUID merge = UUID.fromString(idOf(address));
        JsonNode merged = payload(EVENTS, "participants-merged", merge);
        assertEquals(survivor, merged.path("survivorId").asText());
        assertEquals(duplicate, merged.path("duplicateId").asText());
        assertEquals(1, merged.path("aggregateVersion").asInt());
        assertEquals(
                2,
                payload(EVENTS, "merge-undone", merge).path("aggregateVersion").asInt());
        assertEquals(
                1,
                payload(PROFILES, "profiles-merged", merge)
                        .path("aggregateVersion")
                        .asInt());
        assertEquals(
                2,
                payload(PROFILES, "profile-merge-undone", merge)
                        .path("aggregateVersion")
                        .asInt());
    }

    private static JsonNode payload(String topic, String event, UUID merge) throws IOException {
        ConsumerRecord<String, byte[]> record = Topics.await(topic, event, merge);
        assertEquals(Set.of(), Topics.violations(record));
        return new ObjectMapper().readTree(record.value());
    }
}
