package nl.doorstroom.participants;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.idOf;
import static nl.doorstroom.participants.testing.Organisations.appoint;
import static nl.doorstroom.participants.testing.Organisations.asUser;
import static nl.doorstroom.participants.testing.Organisations.protect;
import static nl.doorstroom.participants.testing.People.aDuplicate;
import static nl.doorstroom.participants.testing.People.correct;
import static nl.doorstroom.participants.testing.People.merge;
import static nl.doorstroom.participants.testing.People.undo;
import static nl.doorstroom.participants.testing.People.withoutNumber;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @Test
    void tellsReadersOfBothTopicsWhoMaySeeAProtectedPersonAndNotWhy() throws IOException {
        String person = aParticipant();
        appoint(person, "member-of-the-team", PUTTEN).then().statusCode(201);
        protect(person);
        asUser("a-colleague", "participants:emergency")
                .body("{\"reason\": \"De huisarts belt met spoed.\"}")
                .post(BASE + "/participants/" + person + "/emergency-access")
                .then()
                .statusCode(201);

        for (String topic : new String[] {EVENTS, PROFILES}) {
            JsonNode told = visibility(topic, person, 2);
            assertTrue(told.path("restricted").asBoolean());
            assertEquals(
                    List.of("member-of-the-team", "a-colleague"),
                    told.path("viewers").findValuesAsText("userId"));
            assertFalse(told.path("viewers").path(0).has("until"));
            assertTrue(told.path("viewers").path(1).has("until"));
            assertFalse(told.toString().contains("GEHEIM"));
        }
        asUser("member-of-the-team", "participants:protect")
                .header("If-Match", "\"2\"")
                .post(BASE + "/participants/" + person + "/protection/liftings")
                .then()
                .statusCode(200);
        JsonNode open = visibility(PROFILES, person, 3);
        assertFalse(open.path("restricted").asBoolean());
        assertTrue(open.path("viewers").isEmpty());
    }

    private static JsonNode visibility(String topic, String person, int version) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> payload(topic, "participant-visibility-changed", UUID.fromString(person)),
                        event -> event.path("aggregateVersion").asInt() == version);
    }

    private static JsonNode payload(String topic, String event, UUID merge) throws IOException {
        ConsumerRecord<String, byte[]> record = Topics.await(topic, event, merge);
        assertEquals(Set.of(), Topics.violations(record));
        return new ObjectMapper().readTree(record.value());
    }
}
