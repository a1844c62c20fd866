package nl.doorstroom.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
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
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
 *
 * <p>A topic that hangs holds up itself alone: while the broker owes an answer for it, its rows wait and the others go.
 */
@Singleton
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** "outbox" in ASCII: another number than any other lock of these databases, which are made of random bits. */
    private static final long LOCK = 0x6f7574626f78L;

    /** PostgreSQL's patience with a silent leader. */
    private static final String IDLE_LIMIT = "3s";

    /** With the second for which one call may block at most, well within the idle limit. */
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LOOK_MILLIS = 200;
    private static final long HANGING_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final Map<String, Object> kafka;
    private final OutboxSettings settings;
    private final ObjectMapper mapper;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Counter recordsSetAside;
    private final Counter recordsLate;
    private final String service;
    private final Semaphore work = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Topics that could not be written, each with the moment until which the others go first. */
    private final Map<String, Long> paused = new HashMap<>();

    /** Topics for which the broker owes an answer, each with what was sent. */
    private final Map<String, List<Sent>> hanging = new HashMap<>();

    private volatile long oldestMillis;
    private volatile long rowsSetAside;

    /** What the topic that is behind the others was told last; null as long as this process does not lead. */
    private volatile @Nullable Instant progress;

    private volatile boolean leads;
    private long lastBeat;
    private @Nullable Thread thread;

    OutboxRelay(
            @DataSource("relay") AgroalDataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxSettings settings,
            ObjectMapper mapper,
            MeterRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        for (Duration poll : List.of(settings.busyPoll(), settings.quietPoll())) {
            if (poll.compareTo(LONGEST_POLL) > 0) {
                throw new IllegalArgumentException(
                        "The outbox cannot be looked at every [" + poll + "]: a leader that is silent for more than a"
                                + " second risks its lock. Take [" + LONGEST_POLL + "] or less.");
            }
        }
        this.database = database;
        this.kafka = kafka;
        this.settings = settings;
        this.mapper = mapper;
        this.metrics = metrics;
        this.clock = clock;
        this.recordsSetAside = metrics.counter("doorstroom.outbox.set.aside");
        this.recordsLate = metrics.counter("doorstroom.outbox.late");
        this.service = service;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.relay()) {
            return;
        }
        metrics.gauge("doorstroom.outbox.oldest.seconds", this, relay -> relay.oldestMillis / 1000.0);
        metrics.gauge("doorstroom.outbox.set.aside.rows", this, relay -> relay.rowsSetAside);
        metrics.gauge("doorstroom.outbox.progress.age.seconds", this, OutboxRelay::progressAge);
        metrics.gauge("doorstroom.outbox.leading", this, relay -> relay.leads ? 1 : 0);
        Thread relay = new Thread(this::run, "outbox-relay");
        relay.setDaemon(true);
        relay.start();
        thread = relay;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        work.release();
        if (thread != null) {
            thread.join(5_000);
        }
    }

    /** There is something to send. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Whether this process still tries to relay; false only when something is badly wrong. */
    boolean isAlive() {
        return thread == null || thread.isAlive();
    }

    /** Age of the oldest unsent row in milliseconds, as last seen; 0 when there is none. */
    long oldestMillis() {
        return oldestMillis;
    }

    private double progressAge() {
        Instant behind = progress;
        return behind == null
                ? 0
                : Math.max(0, Duration.between(behind, clock.instant()).toMillis() / 1000.0);
    }

    private boolean stopping() {
        return stopped.getCount() == 0;
    }

    private void run() {
        while (!stopping()) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(true);
                // Before a producer is made, which an address that nobody knows prevents: the age tells of that too.
                beat(connection);
                if (lead(connection)) {
                    relay(connection);
                } else {
                    sleep(settings.followerPoll());
                }
            } catch (SQLException | RuntimeException | LinkageError failure) {
                if (!stopping()) {
                    LOG.warnf("The relay starts again: %s", failure.getMessage());
                    sleep(settings.followerPoll());
                }
            }
        }
    }

    private void relay(Connection connection) throws SQLException {
        LOG.info("This process relays the outbox");
        leads = true;
        try {
            Producer<String, byte[]> producer = producer();
            try {
                relay(connection, producer);
            } finally {
                // What is not answered yet is sent again by whoever leads next.
                producer.close(CLOSING);
            }
        } finally {
            leads = false;
            progress = null;
            paused.clear();
            hanging.clear();
            release(connection);
        }
    }

    private void relay(Connection connection, Producer<String, byte[]> producer) throws SQLException {
        boolean busy = false;
        Progress told = new Progress(settings, clock.instant());
        while (!stopping()) {
            progress = told.lowest();
            beatIfDue(connection);
            settleHanging(connection);
            tell(told, connection, producer);
            paused.values().removeIf(until -> System.nanoTime() - until > 0);
            List<Row> rows = next(connection);
            if (rows.isEmpty()) {
                await(busy ? settings.busyPoll() : settings.quietPoll());
                busy = false;
                continue;
            }
            busy = true;
            delete(connection, answered(connection, send(connection, producer, told, rows)));
        }
    }

    /** Tells each partition how far its events are; one that is not told hears more the next time. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void tell(Progress progress, Connection connection, Producer<String, byte[]> producer) throws SQLException {
        for (Map.Entry<String, Instant> reached : progress.next(connection).entrySet()) {
            String topic = reached.getKey();
            if (paused.containsKey(topic) || hanging.containsKey(topic)) {
                continue;
            }
            try {
                List<PartitionInfo> partitions = producer.partitionsFor(topic);
                ProgressMarker marker = new ProgressMarker(reached.getValue(), partitions.size());
                partitions.forEach(partition -> producer.send(marker.toRecord(service, topic, partition.partition())));
                progress.told(topic, reached.getValue());
            } catch (KafkaException failure) {
                LOG.debugf("Topic %s is not told how far it is: %s", topic, failure.getMessage());
            }
            beatIfDue(connection);
        }
    }

    private List<Sent> send(Connection connection, Producer<String, byte[]> producer, Progress progress, List<Row> rows)
            throws SQLException {
        List<Sent> sent = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (paused.containsKey(row.topic())) {
                continue;
            }
            ProducerRecord<String, byte[]> message;
            try {
                message = row.toRecord(mapper);
            } catch (JsonProcessingException | RuntimeException unreadable) {
                setAside(connection, row, unreadable.getClass().getName());
                continue;
            }
            if (progress.isBelied(row.topic(), message.headers())) {
                LOG.errorf("Topic %s was told to be complete before this: the clocks of replicas differ", row.topic());
                recordsLate.increment();
            }
            long start = System.nanoTime();
            sent.add(new Sent(row, producer.send(message)));
            if (System.nanoTime() - start > SLOW_NANOS) {
                // The producer waited for a topic that it does not know. The others need not wait for it too.
                pause(row.topic(), "it is not known");
            }
            beatIfDue(connection);
        }
        return sent;
    }

    /** Waits for the broker, and beats meanwhile: a slow broker must not cost the lock. Gives the rows that it has. */
    private List<Long> answered(Connection connection, List<Sent> sent) throws SQLException {
        List<Long> taken = new ArrayList<>(sent.size());
        for (Sent one : sent) {
            String topic = one.row().topic();
            if (hanging.containsKey(topic) || !isAnswered(connection, one.answer())) {
                hanging.computeIfAbsent(topic, first -> {
                            LOG.warnf("Topic %s hangs; its events wait, the others go on", first);
                            return new ArrayList<>();
                        })
                        .add(one);
            } else if (isTaken(connection, one)) {
                taken.add(one.row().seq());
            }
        }
        return taken;
    }

    private boolean isAnswered(Connection connection, Future<RecordMetadata> answer) throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (ExecutionException refused) {
                return true;
            } catch (TimeoutException notYet) {
                if (System.nanoTime() - start > HANGING_NANOS) {
                    return false;
                }
                beatIfDue(connection);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new SQLException("The relay was interrupted", interrupted);
            }
        }
    }

    /** The producer answers everything within its delivery time-out, so no topic hangs here for ever. */
    private void settleHanging(Connection connection) throws SQLException {
        List<Long> taken = new ArrayList<>();
        for (Iterator<List<Sent>> topics = hanging.values().iterator(); topics.hasNext(); ) {
            List<Sent> sent = topics.next();
            if (sent.stream().allMatch(one -> one.answer().isDone())) {
                for (Sent one : sent) {
                    if (isTaken(connection, one)) {
                        taken.add(one.row().seq());
                    }
                }
                topics.remove();
            }
        }
        delete(connection, taken);
    }

    /** Whether the broker has taken a record for which it has given its answer. */
    private boolean isTaken(Connection connection, Sent sent) throws SQLException {
        try {
            sent.answer().get();
            return true;
        } catch (ExecutionException failure) {
            if (isPoison(failure.getCause())) {
                setAside(connection, sent.row(), String.valueOf(failure.getCause()));
            } else {
                pause(sent.row().topic(), String.valueOf(failure.getCause()));
            }
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("The relay was interrupted", interrupted);
        }
    }

    private void pause(String topic, String reason) {
        if (paused.put(topic, System.nanoTime() + settings.followerPoll().toNanos()) == null) {
            LOG.warnf("Topic %s waits: %s", topic, reason);
        }
    }

    private void beatIfDue(Connection connection) throws SQLException {
        if (System.nanoTime() - lastBeat > BEAT_NANOS) {
            beat(connection);
        }
    }

    /**
     * Shows PostgreSQL that this process lives, by a question that is asked anyway. The lock belongs to the session: as
     * long as its connection answers, it is held.
     */
    private void beat(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select (select extract(epoch from clock_timestamp() - created_at) * 1000 from outbox"
                                + " order by seq limit 1), (select count(*) from outbox_set_aside)")) {
            row.next();
            // A clock that was set back must not give a negative age; without a row it is 0.
            oldestMillis = Math.max(0, row.getLong(1));
            rowsSetAside = row.getLong(2);
        }
        lastBeat = System.nanoTime();
    }

    /** A record that this broker will never take, whatever the moment; anything else is tried until it is taken. */
    private static boolean isPoison(@Nullable Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidTopicException
                || failure instanceof InvalidRecordException;
    }

    private static boolean lead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = '" + IDLE_LIMIT + "'");
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

    private List<Row> next(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select seq, topic, key, headers, payload from outbox
                where topic <> all (?) order by seq limit ?""")) {
            Set<String> waiting = new HashSet<>(paused.keySet());
            waiting.addAll(hanging.keySet());
            query.setArray(1, connection.createArrayOf("text", waiting.toArray()));
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

    private static void delete(Connection connection, Collection<Long> sequences) throws SQLException {
        if (sequences.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where seq = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", sequences.toArray()));
            delete.executeUpdate();
        }
    }

    private void setAside(Connection connection, Row row, String cause) throws SQLException {
        LOG.errorf("A record for topic %s is set aside: %s", row.topic(), cause);
        try (PreparedStatement move = connection.prepareStatement("""
                with taken as (delete from outbox where seq = ? returning *)
                insert into outbox_set_aside (seq, id, topic, key, headers, payload, created_at, cause)
                select seq, id, topic, key, headers, payload, created_at, ? from taken""")) {
            move.setLong(1, row.seq());
            move.setString(2, cause);
            move.executeUpdate();
        }
        recordsSetAside.increment();
    }

    Producer<String, byte[]> producer() {
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

    /** Not woken by a commit: who follows, or has just failed, has no use for one. */
    private void sleep(Duration time) {
        try {
            stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Sent(Row row, Future<RecordMetadata> answer) {}

    private record Row(long seq, String topic, @Nullable String key, String headers, byte[] payload) {

        ProducerRecord<String, byte[]> toRecord(ObjectMapper mapper) throws JsonProcessingException {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, payload);
            Headers target = message.headers();
            mapper.readValue(headers, new TypeReference<Map<String, String>>() {})
                    .forEach((name, value) -> target.add(name, value.getBytes(UTF_8)));
            return message;
        }
    }
}
