package nl.doorstroom.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sends what the outbox holds to Kafka, in order, each row at least once; docs/adr/0002 gives the reasons and the
 * measurements.
 *
 * <p>One replica leads, by an advisory lock on a connection of its own. PostgreSQL ends that connection when the leader
 * has not beaten for three seconds, so a paused leader loses the lock; what it still sends when it wakes is a duplicate,
 * which consumers know by its id. A row is deleted only after the broker has acknowledged it. A cursor over the sequence
 * would lose rows: numbers are given out before the commit, so a lower one can appear after a higher one was read.
 */
@Singleton
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x6f7574626f78L;
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final AgroalDataSource database;
    private final Map<String, Object> kafka;
    private final OutboxSettings settings;
    private final ObjectMapper mapper;
    private final MeterRegistry metrics;
    private final Semaphore work = new Semaphore(0);

    /** Topics that could not be written, each with the moment until which the others go first. */
    private final Map<String, Long> paused = new HashMap<>();

    private volatile boolean stopping;
    private volatile long oldestMillis;
    private @Nullable Thread thread;

    OutboxRelay(
            @io.quarkus.agroal.DataSource("relay") AgroalDataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxSettings settings,
            ObjectMapper mapper,
            MeterRegistry metrics) {
        this.database = database;
        this.kafka = kafka;
        this.settings = settings;
        this.mapper = mapper;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.relay()) {
            return;
        }
        metrics.gauge("doorstroom.outbox.oldest.seconds", this, relay -> relay.oldestMillis / 1000.0);
        Thread relay = new Thread(this::run, "outbox-relay");
        relay.setDaemon(true);
        relay.start();
        thread = relay;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        work.release();
        if (thread != null) {
            thread.join(5_000);
        }
    }

    /** There is something to send. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Whether this process still tries to relay; false only when something is badly wrong. */
    boolean isAlive() {
        return thread == null || thread.isAlive();
    }

    /** Age of the oldest unsent row in milliseconds, as last seen by the leader; 0 when there is none. */
    public long oldestMillis() {
        return oldestMillis;
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(true);
                if (lead(connection)) {
                    LOG.info("This process relays the outbox");
                    try (KafkaProducer<String, byte[]> producer = producer()) {
                        relay(connection, producer);
                    } finally {
                        release(connection);
                    }
                } else {
                    oldestMillis = 0;
                    sleep(settings.followerPoll());
                }
            } catch (SQLException | RuntimeException | LinkageError failure) {
                if (!stopping) {
                    LOG.warnf("The relay starts again: %s", failure.getMessage());
                    sleep(settings.followerPoll());
                }
            }
        }
    }

    private void relay(Connection connection, KafkaProducer<String, byte[]> producer) throws SQLException {
        boolean busy = false;
        while (!stopping) {
            beat(connection);
            oldestMillis = oldest(connection);
            paused.values().removeIf(until -> System.nanoTime() - until > 0);
            List<Row> rows = next(connection);
            if (rows.isEmpty()) {
                // Every wait is far shorter than the session's idle limit, so waiting is beating too.
                await(busy ? settings.busyPoll() : settings.quietPoll());
                busy = false;
                continue;
            }
            busy = true;
            send(connection, producer, rows);
        }
    }

    private void send(Connection connection, KafkaProducer<String, byte[]> producer, List<Row> rows)
            throws SQLException {
        List<Row> underWay = new ArrayList<>(rows.size());
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (paused.containsKey(row.topic())) {
                continue;
            }
            long start = System.nanoTime();
            Future<RecordMetadata> answer = producer.send(row.toRecord(mapper));
            underWay.add(row);
            answers.add(answer);
            if (System.nanoTime() - start > SLOW_NANOS) {
                // The producer waited for a topic that it does not know. The others need not wait for it too.
                pause(row.topic());
                beat(connection);
            }
        }
        List<Long> sent = new ArrayList<>(underWay.size());
        for (int i = 0; i < underWay.size(); i++) {
            Row row = underWay.get(i);
            try {
                await(connection, answers.get(i));
                sent.add(row.seq());
            } catch (ExecutionException failure) {
                if (isPoison(failure.getCause())) {
                    setAside(connection, row, failure.getCause());
                } else {
                    LOG.warnf(
                            "Topic %s waits: %s",
                            row.topic(), failure.getCause().getMessage());
                    pause(row.topic());
                }
            }
        }
        delete(connection, sent);
    }

    /** Waits for the broker, and beats meanwhile: a slow broker must not cost the lock. */
    private static void await(Connection connection, Future<RecordMetadata> answer)
            throws SQLException, ExecutionException {
        while (true) {
            try {
                answer.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException notYet) {
                beat(connection);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new SQLException("The relay was interrupted", interrupted);
            }
        }
    }

    private void pause(String topic) {
        paused.put(topic, System.nanoTime() + settings.followerPoll().toNanos());
    }

    private static long oldest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select extract(epoch from clock_timestamp() - created_at) * 1000 from outbox"
                                + " order by seq limit 1")) {
            // A clock that was set back must not give a negative age.
            return row.next() ? Math.max(0, row.getLong(1)) : 0;
        }
    }

    /** A record that this broker will never take, whatever the moment; anything else is tried until it is taken. */
    private static boolean isPoison(@Nullable Throwable failure) {
        return failure instanceof ApiException
                && !(failure instanceof RetriableException)
                && (failure instanceof org.apache.kafka.common.errors.RecordTooLargeException
                        || failure instanceof org.apache.kafka.common.errors.InvalidTopicException
                        || failure instanceof org.apache.kafka.common.InvalidRecordException);
    }

    private static boolean lead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = '3s'");
            try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                row.next();
                boolean leads = row.getBoolean(1);
                if (!leads) {
                    // The connection goes back to the pool, where it may idle.
                    statement.execute("reset idle_session_timeout");
                }
                return leads;
            }
        }
    }

    private static void release(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            statement.execute("reset idle_session_timeout");
        } catch (SQLException gone) {
            LOG.debug("The connection of the relay has ended, and its lock with it", gone);
        }
    }

    private static void beat(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory'"
                        + " and pid = pg_backend_pid() and granted")) {
            row.next();
            if (row.getInt(1) == 0) {
                throw new SQLException("The lock of the relay was lost");
            }
        }
    }

    private List<Row> next(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select seq, topic, key, headers, payload from outbox
                where topic <> all (?) order by seq limit ?""")) {
            query.setArray(1, connection.createArrayOf("text", paused.keySet().toArray()));
            query.setInt(2, settings.batch());
            try (ResultSet result = query.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(new Row(
                            result.getLong(1),
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            result.getBytes(5)));
                }
                return rows;
            }
        }
    }

    private static void delete(Connection connection, List<Long> sequences) throws SQLException {
        if (sequences.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where seq = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", sequences.toArray()));
            delete.executeUpdate();
        }
    }

    private void setAside(Connection connection, Row row, @Nullable Throwable cause) throws SQLException {
        LOG.errorf("A record for topic %s is set aside: %s", row.topic(), cause);
        try (PreparedStatement move = connection.prepareStatement("""
                with taken as (delete from outbox where seq = ? returning *)
                insert into outbox_set_aside (seq, id, topic, key, headers, payload, created_at, cause)
                select seq, id, topic, key, headers, payload, created_at, ? from taken""")) {
            move.setLong(1, row.seq());
            move.setString(2, String.valueOf(cause));
            move.executeUpdate();
        }
        metrics.counter("doorstroom.outbox.set.aside").increment();
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("acks", "all");
        config.put("enable.idempotence", "true");
        config.put("linger.ms", "0");
        config.put("compression.type", "lz4");
        config.put("delivery.timeout.ms", "30000");
        config.put("request.timeout.ms", "10000");
        config.put("max.block.ms", "1000");
        config.put("max.request.size", "1000000");
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    private void await(Duration limit) {
        try {
            if (work.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sleep(Duration time) {
        await(time);
    }

    private record Row(long seq, String topic, @Nullable String key, String headers, byte[] payload) {

        ProducerRecord<String, byte[]> toRecord(ObjectMapper mapper) {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, payload);
            Headers target = message.headers();
            try {
                mapper.readValue(headers, new TypeReference<Map<String, String>>() {})
                        .forEach((name, value) -> target.add(name, value.getBytes(UTF_8)));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("Headers were written by the outbox", impossible);
            }
            return message;
        }
    }
}
