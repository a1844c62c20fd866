package nl.doorstroom.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class OutboxTest {

    private static final String TOPIC = "sample.events.v1";

    @Inject
    Outbox outbox;

    @Test
    void sendsACloudEventWithTheVersionOfTheAggregate() {
        Response written = write(UUID.randomUUID().toString());
        UUID id = id(written);
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:write"))
                .contentType(ContentType.JSON)
                .header("If-Match", written.header("ETag"))
                .body("{\"text\": \"" + id + "\"}")
                .put(written.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        Awaitility.await()
                .untilAsserted(() -> assertEquals(
                        List.of("1", "2"),
                        of(id).stream()
                                .map(event -> header(event, "ce_sequence"))
                                .toList()));
        ConsumerRecord<String, byte[]> event = of(id).get(0);
        assertEquals("1.0", header(event, "ce_specversion"));
        assertEquals("nl.doorstroom.sample.note-written.v1", header(event, "ce_type"));
        assertEquals("urn:nld:oin:" + PUTTEN + ":doorstroom:sample", header(event, "ce_source"));
        assertEquals("Integer", header(event, "ce_sequencetype"));
        assertEquals("application/json", header(event, "content-type"));
        assertEquals(id.toString(), event.key());
        assertTrue(Instant.parse(header(event, "ce_time")).isBefore(Instant.now()));
        assertTrue(new String(event.value(), UTF_8).contains("\"aggregateVersion\":1"));
    }

    @Test
    void leavesNoEventOfARefusedChange() {
        String text = "refuse " + UUID.randomUUID();
        assertEquals(409, write(text).statusCode());
        UUID later = id(write(UUID.randomUUID().toString()));

        Topics.await(TOPIC, "note-written", later);

        assertFalse(Topics.readAll(TOPIC).stream().anyMatch(event -> new String(event.value(), UTF_8).contains(text)));
    }

    @Test
    void keepsNothingThatWasSent() {
        Topics.await(TOPIC, "note-written", id(write(UUID.randomUUID().toString())));

        Awaitility.await().untilAsserted(() -> assertEquals(0, count("select count(*) from outbox")));
    }

    @Test
    void setsARecordAsideThatTheBrokerNeverTakesAndGoesOn() {
        UUID tooLarge = id(write("x".repeat(999_900)));
        UUID next = id(write(UUID.randomUUID().toString()));

        Topics.await(TOPIC, "note-written", next);

        Awaitility.await()
                .untilAsserted(() ->
                        assertEquals(1, count("select count(*) from outbox_set_aside where key = '" + tooLarge + "'")));
    }

    @Test
    void takesNothingOutsideATransaction() {
        byte[] payload = {};

        assertThrows(TransactionalException.class, () -> outbox.appendRaw(TOPIC, null, Map.of(), payload));
    }

    private static List<ConsumerRecord<String, byte[]>> of(UUID subject) {
        return Topics.readAll(TOPIC).stream()
                .filter(event -> header(event, "ce_subject").equals(subject.toString()))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    private static Response write(String text) {
        return given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:write"))
                .contentType(ContentType.JSON)
                .body("{\"text\": \"" + text + "\"}")
                .post("/sample/v1/notes");
    }

    private static UUID id(Response written) {
        String location = written.header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static int count(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
