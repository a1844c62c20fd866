package nl.doorstroom.participants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.CaseFiles;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.participants.testing.CaseFiles.anIntake;
import static nl.doorstroom.participants.testing.CaseFiles.state;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.idOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What others hear of a case file, and what they do not. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CaseFileEventsTest {

    private static final String TOPIC = "participants.events.v1";

    @Test
    void tellsThatAnIntakeWasHeldAndNothingOfIt() {
        String intake = anIntake(aParticipant(), "2026-03-02");

        JsonNode told = payload(Topics.await(TOPIC, "intake-completed", UUID.fromString(idOf(intake))));

        assertEquals(1, told.path("number").asInt());
        assertEquals("2026-03-02", told.path("validFrom").asText());
        assertFalse(told.toString().contains("Gastvrouw"));
    }

    @Test
    void tellsALossOnceAndThatItIsOver() {
        String person = aParticipant();
        for (String statement : List.of(
                "OP_ORDE 2026-01-01", "NIET_OP_ORDE 2026-02-01", "IN_AANPAK 2026-02-10", "OP_ORDE 2026-03-01")) {
            String[] parts = statement.split(" ", -1);
            state(person, "ONDERDAK", parts[0], parts[1]).then().statusCode(200);
        }

        List<JsonNode> changes = awaitAll(person, "basic-condition-changed", 4);
        assertEquals(
                List.of("OP_ORDE", "NIET_OP_ORDE", "IN_AANPAK", "OP_ORDE"),
                changes.stream()
                        .map(change -> change.path("presentStatus").asText())
                        .toList());
        assertEquals(
                List.of("", "2026-02-01", "2026-02-01", ""),
                changes.stream().map(change -> change.path("lostFrom").asText()).toList());
        List<JsonNode> losses = awaitAll(person, "basic-condition-lost", 1);
        assertEquals("2026-02-01", losses.get(0).path("validFrom").asText());
        assertEquals("ONDERDAK", losses.get(0).path("condition").asText());
        assertTrue(losses.get(0).path("aggregateVersion").asLong()
                > changes.get(1).path("aggregateVersion").asLong());
    }

    @Test
    void tellsALossByAStatementThatLiesBackAndReplacesAnother() {
        String person = aParticipant();
        state(person, "SCHULDEN", "OP_ORDE", "2026-02-01").then().statusCode(200);
        state(person, "SCHULDEN", "NIET_OP_ORDE", "2026-01-01").then().statusCode(200);
        state(person, "SCHULDEN", "NIET_OP_ORDE", "2026-02-01").then().statusCode(200);

        List<JsonNode> changes = awaitAll(person, "basic-condition-changed", 3);
        assertEquals("OP_ORDE", changes.get(1).path("presentStatus").asText());
        assertEquals(changes.get(0).path("eventId"), changes.get(2).path("supersedes"));
        assertEquals(
                "2026-02-01",
                awaitAll(person, "basic-condition-lost", 1)
                        .get(0)
                        .path("validFrom")
                        .asText());
    }

    @Test
    void tellsNothingOfWhatIsRestricted() {
        String person = aParticipant();
        state(person, "HERSTEL", "OP_ORDE", "2026-01-01").then().statusCode(200);
        state(person, "HERSTEL", "NIET_OP_ORDE", "2026-02-01").then().statusCode(200);
        CaseFiles.asCaseManager()
                .body("{\"measuredOn\": \"2026-01-01\", \"scores\": [{\"domain\": \"JUSTITIE\", \"score\": 1}]}")
                .post(CaseFiles.selfRelianceOf(person))
                .then()
                .statusCode(201);
        // Behind everything that may have been told before.
        state(person, "ZORG", "OP_ORDE", "2026-01-01").then().statusCode(200);

        assertEquals(
                "ZORG",
                awaitAll(person, "basic-condition-changed", 1)
                        .get(0)
                        .path("condition")
                        .asText());
        for (ConsumerRecord<String, byte[]> record : Topics.readAll(TOPIC)) {
            String bytes = new String(record.value(), StandardCharsets.UTF_8) + record.headers();
            assertFalse(bytes.contains("HERSTEL") || bytes.contains("JUSTITIE"), "what is restricted is on " + TOPIC);
            assertFalse(bytes.contains("Gezien bij") || bytes.contains("Niet zwaar"), "free text is on " + TOPIC);
        }
    }

    /** The events of a kind about a person, in the order of the aggregate, once there are so many and no more. */
    private static List<JsonNode> awaitAll(String person, String event, int number) {
        List<JsonNode> found = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Topics.readAll(TOPIC).stream()
                                .filter(record -> type(record).contains("." + event + ".v"))
                                .map(CaseFileEventsTest::payload)
                                .filter(payload ->
                                        payload.path("participantId").asText().equals(person))
                                .sorted(Comparator.comparing(payload ->
                                        payload.path("aggregateVersion").asLong()))
                                .toList(),
                        payloads -> payloads.size() >= number);
        assertEquals(number, found.size());
        return found;
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private static JsonNode payload(ConsumerRecord<String, byte[]> record) {
        assertEquals(Set.of(), Topics.violations(record));
        try {
            return new ObjectMapper().readTree(record.value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
