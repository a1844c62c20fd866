package nl.doorstroom.platform.inbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.sample.Gate;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class InboxTest {

    private static final String DEAD_LETTERS = "sample.dead-letters.v1";

    @Inject
    Inbox inbox;

    @Test
    void takesAnEventOnceHoweverOftenItArrives() throws SQLException {
        UUID note = Ids.next();
        ConsumerRecord<String, byte[]> event = event(PUTTEN, note, 1, "once");

        inbox.receive(List.of(event, event));
        inbox.receive(List.of(event));

        assertEquals("once 1", projected(note));
    }

    @Test
    void comesToTheSameWhateverTheOrder() throws SQLException {
        UUID note = Ids.next();
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        for (int version = 1; version <= 20; version++) {
            events.add(event(PUTTEN, note, version, "version " + version));
        }
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, new Random(7));

        inbox.receive(events);

        assertEquals("version 20 20", projected(note));
    }

    @Test
    void writesForTheTenantOfEachEvent() throws SQLException {
        UUID here = Ids.next();
        UUID there = Ids.next();

        inbox.receive(List.of(event(PUTTEN, here, 1, "here"), event(VOORBURG, there, 1, "there")));

        assertEquals(PUTTEN, text("select tenant from projected_note where id = '" + here + "'"));
        assertEquals(VOORBURG, text("select tenant from projected_note where id = '" + there + "'"));
    }

    @Test
    void setsOneBadRecordAsideAndTakesItAfterItIsMended() throws SQLException {
        UUID good = Ids.next();
        UUID bad = Ids.next();
        Gate.breakProjector(true);
        try {
            inbox.receive(List.of(
                    event(PUTTEN, bad, 1, "poison"), event(PUTTEN, good, 1, "good"), event(PUTTEN, good, 2, "better")));
        } finally {
            Gate.breakProjector(false);
        }

        assertEquals("better 2", projected(good));
        assertEquals("", projected(bad));
        Awaitility.await()
                .untilAsserted(() -> assertTrue(Topics.readAll(DEAD_LETTERS).stream()
                        .anyMatch(letter -> bad.toString().equals(letter.key()))));
        ConsumerRecord<String, byte[]> letter = Topics.readAll(DEAD_LETTERS).stream()
                .filter(record -> bad.toString().equals(record.key()))
                .findFirst()
                .orElseThrow();
        String cause =
                new String(letter.headers().lastHeader("dead_letter_cause").value(), UTF_8);
        assertTrue(cause.contains("IllegalArgumentException"), cause);
        assertFalse(cause.contains("secret"), cause);

        given().auth()
                .oauth2(Tokens.of(PUTTEN, "operations:write"))
                .post("/sample/v1/dead-letter-redrives")
                .then()
                .statusCode(200);

        assertEquals("poison 1", projected(bad));
    }

    @Test
    void setsAsideWhatCannotBeReadAtAll() {
        UUID note = Ids.next();
        ConsumerRecord<String, byte[]> notJson = event(PUTTEN, note, 1, "x");
        ConsumerRecord<String, byte[]> broken =
                new ConsumerRecord<>(notJson.topic(), 0, 0, note.toString(), "{\"text\": ".getBytes(UTF_8));
        notJson.headers().forEach(header -> broken.headers().add(header));

        inbox.receive(List.of(broken));

        Awaitility.await()
                .untilAsserted(() -> assertTrue(Topics.readAll(DEAD_LETTERS).stream()
                        .anyMatch(letter -> note.toString().equals(letter.key()))));
    }

    @Test
    void skipsATypeThatItDoesNotKnow() throws SQLException {
        UUID note = Ids.next();
        ConsumerRecord<String, byte[]> unknown =
                Topics.record("sample", "note-burned.v1", payload(PUTTEN, note, 1, "x"));

        inbox.receive(List.of(unknown, event(PUTTEN, note, 2, "known")));

        assertEquals("known 1", projected(note));
    }

    private static ConsumerRecord<String, byte[]> event(String tenant, UUID note, int version, String text) {
        return Topics.record("sample", "note-written.v1", payload(tenant, note, version, text));
    }

    private static byte[] payload(String tenant, UUID note, int version, String text) {
        return """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                 "recordedAt": "2026-01-01T00:00:00Z", "text": "%s", "unknownField": 1}""".formatted(Ids.next(), note, version, tenant, text).getBytes(UTF_8);
    }

    private static String projected(UUID note) throws SQLException {
        return text("select text || ' ' || times from projected_note where id = '" + note + "'");
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
