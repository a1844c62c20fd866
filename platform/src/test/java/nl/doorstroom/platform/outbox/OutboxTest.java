package nl.doorstroom.platform.outbox;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
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

    @Inject
    @DataSource("relay")
    AgroalDataSource database;

    @Inject
    OutboxRelay relay;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

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
        UUID tooLarge = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendRaw(TOPIC, tooLarge.toString(), Map.of(), new byte[1_000_000]));
        UUID next = id(write(UUID.randomUUID().toString()));

        Topics.await(TOPIC, "note-written", next);

        Awaitility.await()
                .untilAsserted(() ->
                        assertEquals(1, count("select count(*) from outbox_set_aside where key = '" + tooLarge + "'")));
    }

    @Test
    void refusesAChangeOfWhichNobodyCouldBeTold() throws SQLException {
        String text = "x".repeat(899_900);

        write(text).then().statusCode(413).body("type", containsString("content-too-large"));

        assertEquals(0, count("select count(*) from note where length(text) = 899900"));
    }

    @Test
    void setsARowAsideThatItCannotReadAndGoesOn() throws SQLException {
        UUID nothing = storeRow(TOPIC, "{\"ce_id\": null}");
        UUID object = storeRow(TOPIC, "{\"ce_id\": {\"a\": \"secret\"}}");
        UUID next = id(write(UUID.randomUUID().toString()));

        Topics.await(TOPIC, "note-written", next);

        for (UUID row : List.of(nothing, object)) {
            assertEquals(
                    1,
                    count("select count(*) from outbox_set_aside where id = '" + row
                            + "' and cause not like '%secret%'"));
        }
    }

    @Test
    void putsBackWhatWasSetAside() throws SQLException {
        UUID event = UUID.randomUUID();
        UUID subject = UUID.randomUUID();
        superuser("""
                insert into outbox_set_aside (seq, id, topic, key, headers, payload, created_at, cause)
                values (-1, '%s', '%s', '%s', '{"ce_subject": "%s", "ce_type": "nl.doorstroom.sample.note-mended.v1"}',
                  '', now(), 'a test')""".formatted(event, TOPIC, subject, subject));

        given().auth()
                .oauth2(Tokens.of(PUTTEN, "operations:write"))
                .post("/sample/v1/set-aside-redrives")
                .then()
                .statusCode(200)
                .body("putBack", greaterThan(0));

        Topics.await(TOPIC, "note-mended", subject);
        assertEquals(0, count("select count(*) from outbox_set_aside where id = '" + event + "'"));
    }

    @Test
    void letsNoPayloadSpeakForTheStamp() {
        UUID subject = Ids.next();
        EventStamp stamp = new EventStamp(Ids.next(), subject, 3, Instant.parse("2026-01-01T00:00:00Z"), null);
        CurrentTenant.call(PUTTEN, () -> {
            outbox.append(OutgoingEvent.v1(
                    TOPIC,
                    "note-stamped",
                    subject,
                    stamp,
                    Map.of("tenant", "other", "aggregateVersion", 7, "text", "x")));
            return "appended";
        });

        ConsumerRecord<String, byte[]> event = Topics.await(TOPIC, "note-stamped", subject);

        String payload = new String(event.value(), UTF_8);
        assertTrue(payload.startsWith("{\"eventId\":"), payload);
        assertTrue(payload.contains("\"tenant\":\"" + PUTTEN + "\""), payload);
        assertTrue(payload.contains("\"aggregateVersion\":3"), payload);
        assertTrue(payload.contains("\"text\":\"x\""), payload);
    }

    @Test
    void keepsItsLockAndTheOtherTopicsGoingWhileOneHangs() throws SQLException {
        String hanging = "sample.hanging-" + UUID.randomUUID();
        Queue<CompletableFuture<RecordMetadata>> owed = new ConcurrentLinkedQueue<>();
        OutboxRelay leader = leader(topic -> {
            CompletableFuture<RecordMetadata> answer = new CompletableFuture<>();
            if (topic.equals(hanging)) {
                owed.add(answer);
            } else {
                answer.complete(null);
            }
            return answer;
        });
        try {
            // Both at once: after the first has hung, the second would not be sent.
            superuser("""
                    insert into outbox (id, topic, headers, payload, created_at)
                    select gen_random_uuid(), '%s', '{}', '', now() - interval '1 hour' from generate_series(1, 2)""".formatted(hanging));
            Awaitility.await().untilAsserted(() -> assertEquals(2, owed.size()));
            int lock = sessionWithTheLock();

            Awaitility.await()
                    .during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> sessionWithTheLock() == lock);
            for (int i = 0; i < 3; i++) {
                UUID other = storeRow(TOPIC, "{}");
                Awaitility.await()
                        .atMost(Duration.ofSeconds(1))
                        .untilAsserted(
                                () -> assertEquals(0, count("select count(*) from outbox where id = '" + other + "'")));
            }

            assertEquals(2, count("select count(*) from outbox where topic = '" + hanging + "'"));
            assertTrue(leader.oldestMillis() > 3_000_000, "the one that relays tells the age");
            assertTrue(relay.oldestMillis() > 3_000_000, "the other tells it too");

            owed.forEach(answer -> answer.complete(null));
            Awaitility.await()
                    .untilAsserted(() ->
                            assertEquals(0, count("select count(*) from outbox where topic = '" + hanging + "'")));
            assertEquals(2, owed.size(), "nothing was sent twice");
        } finally {
            stop(leader);
            superuser("delete from outbox where topic = '" + hanging + "'");
        }
    }

    @Test
    void sendsAgainWhatTheBrokerNeverAnswered() throws SQLException {
        String hanging = "sample.hanging-" + UUID.randomUUID();
        Queue<CompletableFuture<RecordMetadata>> owed = new ConcurrentLinkedQueue<>();
        OutboxRelay leader = leader(topic -> {
            CompletableFuture<RecordMetadata> answer = new CompletableFuture<>();
            owed.add(answer);
            return answer;
        });
        try {
            storeRow(hanging, "{}");
            Awaitility.await().untilAsserted(() -> assertEquals(1, owed.size()));
            owed.forEach(answer -> answer.completeExceptionally(new TimeoutException("30000 ms have passed")));
            Awaitility.await().untilAsserted(() -> assertEquals(2, owed.size()));
            owed.forEach(answer -> answer.complete(null));

            Awaitility.await()
                    .untilAsserted(() ->
                            assertEquals(0, count("select count(*) from outbox where topic = '" + hanging + "'")));
        } finally {
            stop(leader);
            superuser("delete from outbox where topic = '" + hanging + "'");
        }
    }

    @Test
    void refusesToLookSoSeldomThatItWouldLoseItsLock() {
        Map<String, Object> kafka = Map.of();
        OutboxSettings tooSeldom = settings(Duration.ofSeconds(2));
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();

        assertThrows(
                IllegalArgumentException.class,
                () -> new OutboxRelay(database, kafka, tooSeldom, mapper, metrics, clock, "sample"));
    }

    @Test
    void refusesATopicThatWouldGetNoMarkers() {
        UUID subject = Ids.next();
        EventStamp stamp = new EventStamp(Ids.next(), subject, 1, Instant.now(), null);
        OutgoingEvent stray = OutgoingEvent.v1("sample.others.v1", "note-stamped", subject, stamp, Map.of());

        assertThrows(
                IllegalStateException.class,
                () -> CurrentTenant.call(PUTTEN, () -> {
                    outbox.append(stray);
                    return "appended";
                }));
    }

    @Test
    void takesNothingOutsideATransaction() {
        byte[] payload = {};

        assertThrows(TransactionalException.class, () -> outbox.appendRaw(TOPIC, null, Map.of(), payload));
    }

    private static OutboxSettings settings(Duration poll) {
        return new RelayOfATest(poll, Optional.empty(), Duration.ofHours(1));
    }

    /** A second process that leads, with a broker that answers as the test wants. */
    private OutboxRelay leader(Function<String, Future<RecordMetadata>> broker) throws SQLException {
        OutboxRelay second =
                new OutboxRelay(
                        database,
                        Map.of(),
                        settings(Duration.ofMillis(10)),
                        mapper,
                        new SimpleMeterRegistry(),
                        clock,
                        "sample") {
                    @Override
                    @SuppressWarnings("unchecked")
                    Producer<String, byte[]> producer() {
                        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                                Producer.class.getClassLoader(),
                                new Class<?>[] {Producer.class},
                                (proxy, method, arguments) -> method.getName().equals("send")
                                        ? broker.apply(((ProducerRecord<?, ?>) arguments[0]).topic())
                                        : null);
                    }
                };
        second.start(new StartupEvent());
        // The first loses its session, and asks for the lock again a second later: too late.
        superuser("select pg_terminate_backend(" + sessionWithTheLock() + ")");
        return second;
    }

    private static void stop(OutboxRelay leader) {
        try {
            leader.stop(new ShutdownEvent());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static UUID storeRow(String topic, String headers) throws SQLException {
        UUID id = Ids.next();
        superuser("insert into outbox (id, topic, key, headers, payload) values ('" + id + "', '" + topic + "', '" + id
                + "', '" + headers + "', '')");
        return id;
    }

    private static int sessionWithTheLock() throws SQLException {
        return count("select pid from pg_locks where locktype = 'advisory' and granted and pid in"
                + " (select pid from pg_stat_activity where usename = 'service_relay')");
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser()) {
            connection.createStatement().execute(sql);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> of(UUID subject) {
        return Topics.readAll(TOPIC).stream()
                .filter(event -> subject.toString().equals(event.key()))
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
