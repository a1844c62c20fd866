package nl.doorstroom.platform.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProgressTest {

    private static final String TOPIC = "sample.events.v1";
    private static final List<String> PRODUCERS =
            List.of("participants-service", "trajectories-service", "matching-service");

    @Inject
    Outbox outbox;

    @Inject
    @DataSource("relay")
    AgroalDataSource database;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    @BeforeEach
    void mendWhatOtherTestsSetAside() throws SQLException {
        try (Connection superuser = RealParts.superuser()) {
            execute(superuser, "delete from outbox_set_aside");
        }
    }

    @Test
    void waitsForATransactionThatHasWrittenNothingYet() throws SQLException {
        try (Connection relay = database.getConnection();
                Connection application = RealParts.application()) {
            application.setAutoCommit(false);
            // It may have taken a stamp already; PostgreSQL gives it a number later, with its first row.
            execute(application, "select 1");
            Progress progress = new Progress(settings(Duration.ZERO), now());
            assertEquals(Map.of(), progress.next(relay));
            Instant looked = now();

            Awaitility.await()
                    .during(Duration.ofMillis(600))
                    .until(() -> progress.next(relay).isEmpty());
            application.commit();
            // One that begins later stamps later, and is not waited for.
            execute(application, "select 1");

            Instant reached = Awaitility.await()
                    .until(() -> progress.next(relay), told -> !told.isEmpty())
                    .get(TOPIC);
            assertTrue(reached.isBefore(looked), () -> reached + " is not before " + looked);
        }
    }

    @Test
    void waitsForWhoeverMayWriteAndForNobodyElse() throws SQLException {
        try (Connection relay = database.getConnection();
                Connection superuser = RealParts.superuser();
                Connection owner = RealParts.owner()) {
            execute(superuser, "create role reader login password 'reader'");
            try (Connection reader = RealParts.connection("reader")) {
                owner.setAutoCommit(false);
                reader.setAutoCommit(false);
                execute(reader, "select 1");
                execute(owner, "select 1");
                Progress progress = new Progress(settings(Duration.ZERO), now());
                assertEquals(Map.of(), progress.next(relay));
                Awaitility.await()
                        .during(Duration.ofMillis(600))
                        .until(() -> progress.next(relay).isEmpty());
                owner.rollback();

                Awaitility.await().until(() -> progress.next(relay), told -> !told.isEmpty());
            } finally {
                execute(superuser, "drop role reader");
            }
        }
    }

    @Test
    void staysInFrontOfWhatIsNotOutYet() throws SQLException {
        try (Connection connection = RealParts.superuser()) {
            connection.setAutoCommit(false);
            Instant recorded = now().minus(1, ChronoUnit.HOURS);
            store(connection, TOPIC, recorded);
            store(connection, TOPIC, recorded.plusSeconds(1));
            store(connection, "sample.dead-letters.v1", recorded.minusSeconds(9));
            assertEquals(Map.of(TOPIC, recorded), next(connection));

            setAside(connection, TOPIC, recorded.minusSeconds(5));
            assertEquals(Map.of(TOPIC, recorded.minusSeconds(5)), next(connection));

            execute(connection, """
                    insert into outbox (id, topic, headers, payload)
                    select gen_random_uuid(), 'other', '{}', '' from generate_series(1, 5001)""");
            Progress farBehind = new Progress(settings(Duration.ZERO), now());
            Awaitility.await()
                    .during(Duration.ofMillis(600))
                    .until(() -> farBehind.next(connection).isEmpty());
            connection.rollback();
        }
    }

    @Test
    void seesThatAClockWasWrong() {
        Progress progress = new Progress(settings(Duration.ZERO), now());
        Instant told = now();
        progress.told(TOPIC, told);
        Map<Instant, Boolean> expected = Map.of(told.minusMillis(1), true, told, false, told.plusMillis(1), false);

        expected.forEach((recorded, belied) -> {
            ConsumerRecord<String, byte[]> event = new ConsumerRecord<>(TOPIC, 0, 0, null, new byte[0]);
            event.headers().add("ce_time", recorded.toString().getBytes(UTF_8));
            assertEquals(belied, progress.isBelied(TOPIC, event.headers()));
            assertFalse(progress.isBelied("other", event.headers()));
        });
    }

    @Test
    void marksThePartitionBehindWhatWasRecordedBefore() throws Exception {
        UUID subject = Ids.next();
        Instant recorded = now();
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        MeterRegistry metrics = new SimpleMeterRegistry();
        OutboxRelay leader =
                new OutboxRelay(database, kafka, settings(Duration.ofMillis(50)), mapper, metrics, clock, "sample");
        CompletableFuture<String> change = CompletableFuture.supplyAsync(() -> CurrentTenant.call(PUTTEN, () -> {
            EventStamp stamp = new EventStamp(Ids.next(), subject, 1, recorded, null);
            outbox.append(OutgoingEvent.v1(TOPIC, "note-slow", subject, stamp, Map.of()));
            stored.countDown();
            await(goOn);
            return "committed";
        }));
        await(stored);
        leader.start(new StartupEvent());
        try {
            takeTheLockFromTheOther();
            Awaitility.await()
                    .during(Duration.ofSeconds(2))
                    .until(() -> markersAfter(recorded).isEmpty());
            Awaitility.await().until(() -> told(metrics, "progress.age.seconds") > 2);
            goOn.countDown();
            change.get(20, TimeUnit.SECONDS);

            ConsumerRecord<String, byte[]> event = Topics.await(TOPIC, "note-slow", subject);
            List<ConsumerRecord<String, byte[]>> markers =
                    Awaitility.await().until(() -> markersAfter(recorded), found -> !found.isEmpty());
            assertTrue(markers.stream().allMatch(marker -> marker.offset() > event.offset()));
            for (String producer : PRODUCERS) {
                assertEquals(Set.of(), violations(producer, markers.get(0)), producer);
            }
            Awaitility.await().until(() -> told(metrics, "progress.age.seconds") < 2);
            assertEquals(0, told(metrics, "set.aside.rows"));
            try (Connection superuser = RealParts.superuser()) {
                setAside(superuser, "other", recorded);
            }
            Awaitility.await().until(() -> told(metrics, "set.aside.rows") == 1);
            mendWhatOtherTestsSetAside();
        } finally {
            goOn.countDown();
            leader.stop(new ShutdownEvent());
        }
    }

    private static double told(MeterRegistry metrics, String name) {
        return metrics.get("doorstroom.outbox." + name).gauge().value();
    }

    private static void takeTheLockFromTheOther() throws SQLException {
        try (Connection superuser = RealParts.superuser()) {
            execute(superuser, """
                    select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid in
                      (select pid from pg_stat_activity where usename = 'service_relay')""");
        }
    }

    private static List<ConsumerRecord<String, byte[]>> markersAfter(Instant moment) {
        return Topics.readAll(TOPIC).stream()
                .filter(ProgressMarker::isOne)
                .filter(marker -> recordedBefore(marker).isAfter(moment))
                .toList();
    }

    private static Instant recordedBefore(ConsumerRecord<String, byte[]> marker) {
        try {
            return ProgressMarker.of(marker).recordedBefore();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Set<?> violations(String producer, ConsumerRecord<String, byte[]> marker) throws IOException {
        Path schema = Path.of("..", producer, "contracts", "events", "progress-marked.v1.schema.json");
        JsonNode payload = mapper.readTree(marker.value());
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(mapper.readTree(Files.readString(schema)))
                .validate(payload, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    /** The next moments that are told; a transaction of somebody else may be open just now. */
    private static Map<String, Instant> next(Connection connection) {
        Progress progress = new Progress(settings(Duration.ZERO), now());
        return Awaitility.await().until(() -> progress.next(connection), told -> !told.isEmpty());
    }

    private static OutboxSettings settings(Duration interval) {
        return new RelayOfATest(Duration.ofMillis(10), Optional.of(List.of(TOPIC)), interval);
    }

    private static void setAside(Connection connection, String topic, Instant recorded) throws SQLException {
        execute(connection, """
                insert into outbox_set_aside (seq, id, topic, headers, payload, created_at, cause)
                select coalesce(min(seq), 0) - 1, gen_random_uuid(), '%s', '{"ce_time": "%s"}', '', now(), 'a test'
                from outbox_set_aside""".formatted(topic, recorded));
    }

    private static void store(Connection connection, String topic, Instant recorded) throws SQLException {
        execute(connection, """
                insert into outbox (id, topic, headers, payload)
                values (gen_random_uuid(), '%s', '{"ce_time": "%s"}', '')""".formatted(topic, recorded));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }
}
