package nl.doorstroom.platform.inbox;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.ProgressMarker;
import nl.doorstroom.platform.problem.DatabaseRefusals;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.tenancy.Oin;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Hands events to the projectors, each exactly once in effect. The id of an event is stored in the transaction of its
 * effects, so a duplicate finds it and does nothing.
 *
 * <p>A batch is taken tenant by tenant, one transaction each. When that fails, its events are taken one by one, so that
 * one bad record cannot hold up the others; the bad one goes to the dead-letter topic with its cause, through the
 * outbox. When the database is away, the batch waits for it: nothing is skipped.
 */
@Startup
@Singleton
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** How often work is repeated that the database gave up, before the work itself is taken for the cause. */
    private static final int REPETITIONS = 5;

    private static final String ORIGIN_TOPIC = "dead_letter_topic";
    private static final String ORIGIN_PARTITION = "dead_letter_partition";
    private static final String ORIGIN_OFFSET = "dead_letter_offset";

    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private final DataSource database;
    private final Outbox outbox;
    private final Tracing tracing;
    private final Counter projected;
    private final Counter duplicates;
    private final Counter skipped;
    private final Counter dead;
    private final Duration longestPause;
    private final String deadLetters;
    private final ObjectReader reader;
    private final Map<String, List<Projector<?>>> projectors = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<ProgressReader> progressReaders;
    private volatile boolean stopping;

    Inbox(
            DataSource database,
            Outbox outbox,
            Tracing tracing,
            MeterRegistry metrics,
            ObjectMapper mapper,
            InboxSettings settings,
            @All List<Projector<?>> projectors,
            @All List<ProgressReader> progressReaders,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.outbox = outbox;
        this.tracing = tracing;
        // From the start, because a rate of what does not exist yet is no zero.
        this.projected = metrics.counter("doorstroom.inbox.projected");
        this.duplicates = metrics.counter("doorstroom.inbox.duplicates");
        this.skipped = metrics.counter("doorstroom.inbox.skipped");
        this.dead = metrics.counter("doorstroom.inbox.dead.letters");
        this.longestPause = settings.longestPause();
        this.deadLetters = service + ".dead-letters.v1";
        // An event may carry fields that this service does not read; a request may not.
        this.reader = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.progressReaders = progressReaders;
        for (Projector<?> projector : projectors) {
            this.projectors
                    .computeIfAbsent(projector.type(), type -> new ArrayList<>())
                    .add(projector);
            names.add(withoutVersion(projector.type()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Takes a batch; returns when every record of it has had its effect or is a dead letter. */
    public void receive(Iterable<ConsumerRecord<String, byte[]>> records) {
        Map<String, List<Received>> byTenant = new LinkedHashMap<>();
        Map<TopicPartition, ProgressMarker> markers = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (ProgressMarker.isOne(record)) {
                note(record, markers);
                continue;
            }
            try {
                Received received = parse(record);
                if (received == null) {
                    skipped.increment();
                } else {
                    byTenant.computeIfAbsent(received.event().tenant(), tenant -> new ArrayList<>())
                            .add(received);
                }
            } catch (IOException | RuntimeException unreadable) {
                patiently(() -> bury(record, unreadable));
            }
        }
        byTenant.forEach(this::take);
        // Now, because a marker speaks of what lies in front of it.
        tell(markers);
    }

    private void note(ConsumerRecord<String, byte[]> record, Map<TopicPartition, ProgressMarker> markers) {
        if (progressReaders.isEmpty()) {
            return;
        }
        try {
            markers.put(new TopicPartition(record.topic(), record.partition()), ProgressMarker.of(record));
        } catch (IOException | RuntimeException unreadable) {
            LOG.warnf("A marker on %s cannot be read; the next one is awaited", record.topic());
        }
    }

    private void tell(Map<TopicPartition, ProgressMarker> markers) {
        if (markers.isEmpty()) {
            return;
        }
        for (ProgressReader reader : progressReaders) {
            try {
                reader.reached(markers);
            } catch (RuntimeException failure) {
                LOG.warnf(
                        "Markers are not kept; the next ones are awaited: %s",
                        failure.getClass().getName());
            }
        }
    }

    /**
     * Takes one record for somebody who waits for the answer: a part that does not answer fails it instead of holding it.
     *
     * @return whether it has had its effect; if not, it is a dead letter again
     */
    boolean retry(ConsumerRecord<String, byte[]> record) {
        try {
            Received received = parse(record);
            if (received != null) {
                repeatedly(received);
            }
            String id = missed(record).id();
            progressReaders.forEach(reader -> reader.mended(id));
            return true;
        } catch (IOException | RuntimeException failure) {
            if (isAway(failure)) {
                throw new IllegalStateException("A dead letter cannot be put back now", failure);
            }
            bury(record, failure);
            return false;
        }
    }

    private void repeatedly(Received received) {
        for (int repetition = 0; ; repetition++) {
            try {
                projectAlone(received.event().tenant(), received);
                return;
            } catch (RuntimeException failure) {
                if (!DatabaseRefusals.isOvertaken(failure) || repetition == REPETITIONS) {
                    throw failure;
                }
            }
        }
    }

    private void take(String tenant, List<Received> events) {
        List<Received> together =
                events.stream().filter(received -> !received.alone()).toList();
        if (!together.isEmpty()) {
            try {
                // What is too slow together may be fast enough one by one.
                patiently(0, () -> project(tenant, together));
            } catch (StillToDo unfinished) {
                throw unfinished;
            } catch (RuntimeException oneOfThem) {
                together.forEach(received -> takeAlone(tenant, received));
            }
        }
        events.stream().filter(Received::alone).forEach(received -> takeAlone(tenant, received));
    }

    private void takeAlone(String tenant, Received received) {
        try {
            patiently(() -> projectAlone(tenant, received));
        } catch (StillToDo unfinished) {
            throw unfinished;
        } catch (RuntimeException poison) {
            patiently(() -> bury(received.source(), poison));
        }
    }

    private void projectAlone(String tenant, Received received) {
        try {
            project(tenant, List.of(received));
        } catch (RuntimeException failure) {
            if (!received.alone() || !DatabaseRefusals.isDuplicate(failure)) {
                throw failure;
            }
            // Two events about one new row, from two partitions: now the row is there, and the loser finds it.
            project(tenant, List.of(received));
        }
    }

    private void project(String tenant, List<Received> events) {
        int taken = CurrentTenant.call(tenant, () -> {
            Set<UUID> fresh = register(events);
            Set<UUID> erased = erased(events);
            int count = 0;
            for (Received received : events) {
                if (fresh.remove(received.event().id()) && !erased.contains(received.key())) {
                    tracing.follow(received.source(), received.effect());
                    count++;
                }
            }
            return count;
        });
        projected.increment(taken);
        duplicates.increment(events.size() - taken);
    }

    /** Notes the ids of events; gives those that were not there yet. */
    private Set<UUID> register(List<Received> events) {
        // In one order, so that two that take the same events wait for each other instead of locking each other out.
        Object[] ids = events.stream()
                .map(received -> received.event().id())
                .distinct()
                .sorted()
                .toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into inbox (event_id, received_at) select unnest(?), now()
                        on conflict do nothing returning event_id""")) {
            insert.setArray(1, connection.createArrayOf("uuid", ids));
            try (ResultSet row = insert.executeQuery()) {
                Set<UUID> fresh = new HashSet<>();
                while (row.next()) {
                    fresh.add(row.getObject(1, UUID.class));
                }
                return fresh;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The inbox cannot be written", failure);
        }
    }

    /** Those of the people by whom these events are keyed of whom nothing is kept any more; nobody else is erased meanwhile. */
    private Set<UUID> erased(List<Received> events) {
        List<UUID> keys = events.stream()
                .map(Received::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select person_id from erased_person where person_id = any(?)")) {
            PersonLocks.share(connection, keys);
            query.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
            try (ResultSet row = query.executeQuery()) {
                Set<UUID> erased = new HashSet<>();
                while (row.next()) {
                    erased.add(row.getObject(1, UUID.class));
                }
                return erased;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Who was erased cannot be read", failure);
        }
    }

    private @Nullable Received parse(ConsumerRecord<String, byte[]> record) throws IOException {
        String type = header(record, "ce_type");
        List<Projector<?>> takers = projectors.getOrDefault(type, List.of());
        if (takers.isEmpty()) {
            if (names.contains(withoutVersion(type))) {
                // Somebody here needs this event. Skipped it would be lost; as a dead letter it waits for who can read
                // it.
                throw new IOException("The version of the event is not known");
            }
            return null;
        }
        String source = header(record, "ce_source");
        String[] parts = source.split(":", -1);
        String[] typeParts = type.split("\\.", -1);
        if (parts.length < 4 || !source.startsWith("urn:nld:oin:") || !Oin.isOin(parts[3])) {
            throw new IOException("The source names no organisation");
        }
        try {
            IncomingEvent event = new IncomingEvent(
                    UUID.fromString(header(record, "ce_id")),
                    parts[3],
                    typeParts[typeParts.length - 2],
                    type,
                    UUID.fromString(header(record, "ce_subject")),
                    Long.parseLong(header(record, "ce_sequence")),
                    Instant.parse(header(record, "ce_time")));
            return Received.of(event, takers, reader, record);
        } catch (DateTimeParseException notATime) {
            throw new IOException("The time of the event cannot be read", notATime);
        }
    }

    private static String withoutVersion(String type) {
        return type.replaceFirst("\\.v[0-9]+$", "");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) throws IOException {
        return optionalHeader(record, name).orElseThrow(() -> new IOException("The header [" + name + "] is missing"));
    }

    /** Puts a record on the dead-letter topic. The cause names classes and places, never a value of the record. */
    private void bury(ConsumerRecord<String, byte[]> record, Throwable cause) {
        LOG.errorf(
                "Dead letter: topic %s, partition %d, offset %d, cause %s",
                record.topic(),
                record.partition(),
                record.offset(),
                cause.getClass().getName());
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(text(header.key().getBytes(UTF_8)), text(header.value())));
        // A letter that is buried again still tells where it came from first.
        headers.putIfAbsent(ORIGIN_TOPIC, record.topic());
        headers.putIfAbsent(ORIGIN_PARTITION, Integer.toString(record.partition()));
        headers.putIfAbsent(ORIGIN_OFFSET, Long.toString(record.offset()));
        headers.put("dead_letter_cause", describe(cause));
        MissedEvent missed = missed(record);
        try {
            append(record, headers, missed);
        } catch (RuntimeException refusal) {
            if (isAway(refusal)) {
                throw refusal;
            }
            // A header that nobody thought of must not stop the channel: the origin tells where the whole record lies.
            headers.keySet().removeIf(name -> !name.startsWith("dead_letter_"));
            append(record, headers, missed);
        }
        dead.increment();
    }

    private void append(ConsumerRecord<String, byte[]> record, Map<String, String> headers, MissedEvent missed) {
        String key = record.key() == null ? null : text(record.key().getBytes(UTF_8));
        byte[] value = record.value() == null ? new byte[0] : record.value();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.appendRaw(deadLetters, key, headers, value);
            progressReaders.forEach(reader -> reader.missed(missed));
        });
    }

    /** What a record is to who counts what is missing; a dead letter stands for the record that it was. */
    private MissedEvent missed(ConsumerRecord<String, byte[]> record) {
        boolean letter = record.topic().equals(deadLetters);
        String topic = letter ? optionalHeader(record, ORIGIN_TOPIC).orElse(deadLetters) : record.topic();
        int partition = letter ? number(record, ORIGIN_PARTITION).intValue() : record.partition();
        long offset = letter ? number(record, ORIGIN_OFFSET) : record.offset();
        String id = optionalHeader(record, "ce_id")
                .flatMap(Inbox::uuid)
                .map(UUID::toString)
                .orElse(topic + "/" + partition + "/" + offset);
        return new MissedEvent(
                id,
                topic,
                partition,
                offset,
                optionalHeader(record, "ce_time").flatMap(Inbox::moment).orElse(null));
    }

    private static Optional<String> optionalHeader(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }

    /** Of a letter that this service wrote, which has it. */
    private static Long number(ConsumerRecord<String, byte[]> letter, String name) {
        return optionalHeader(letter, name).map(Long::valueOf).orElse(0L);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Nothing was recorded before 1970 or after 9999; the database could not hold each moment that can be written. */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text))
                    .filter(moment -> !moment.isBefore(Instant.EPOCH) && moment.isBefore(YEAR_10000));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Whatever stands in a foreign header, in a form that can be stored. */
    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, UTF_8).replace('\0', '\uFFFD');
    }

    private static String describe(Throwable failure) {
        StringBuilder description = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            description
                    .append(description.length() == 0 ? "" : " < ")
                    .append(cause.getClass().getName());
            if (cause.getStackTrace().length > 0) {
                description.append(" at ").append(cause.getStackTrace()[0]);
            }
        }
        return description.toString();
    }

    private void patiently(Runnable work) {
        patiently(REPETITIONS, work);
    }

    /**
     * Tries again as long as a part that is needed does not answer.
     *
     * @param repetitions how often it tries again when the database gave up this very work: it was overtaken or too slow
     */
    private void patiently(int repetitions, Runnable work) {
        int givenUp = 0;
        for (Duration pause = shorter(FIRST_PAUSE, longestPause);
                ;
                pause = shorter(pause.multipliedBy(2), longestPause)) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                boolean away = isAway(failure);
                if (!away && (!isGivenUp(failure) || ++givenUp > repetitions)) {
                    throw failure;
                }
                if (stopping) {
                    // Not handled and not bad: the offset is not committed, and the next process takes it.
                    throw new StillToDo(failure);
                }
                LOG.warnf(
                        "Events wait %d ms for %s",
                        pause.toMillis(), away ? "a part that does not answer" : "a busy database");
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    /** Whether the same work may succeed later, however often it fails now. */
    private static boolean isAway(Throwable failure) {
        return DatabaseRefusals.isTransient(failure) && !isGivenUp(failure);
    }

    private static boolean isGivenUp(Throwable failure) {
        return DatabaseRefusals.isOvertaken(failure) || DatabaseRefusals.isTooSlow(failure);
    }

    private static Duration shorter(Duration one, Duration other) {
        return Stream.of(one, other).min(Duration::compareTo).orElseThrow();
    }

    /** The process stops before a batch could have its effect. */
    private static final class StillToDo extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StillToDo(Throwable cause) {
            super("Stopping before the events could be handled", cause);
        }
    }

    private record Received(
            IncomingEvent event, Runnable effect, boolean alone, ConsumerRecord<String, byte[]> source) {

        /** All that take it do so in one transaction: each of them, or none. */
        static Received of(
                IncomingEvent event,
                List<Projector<?>> projectors,
                ObjectReader reader,
                ConsumerRecord<String, byte[]> source)
                throws IOException {
            List<Runnable> effects = new ArrayList<>();
            for (Projector<?> projector : projectors) {
                effects.add(effect(event, projector, reader, source.value()));
            }
            return new Received(
                    event,
                    () -> effects.forEach(Runnable::run),
                    projectors.stream().anyMatch(Projector::alone),
                    source);
        }

        private static <T> Runnable effect(
                IncomingEvent event, Projector<T> projector, ObjectReader reader, byte[] payload) throws IOException {
            T read = reader.forType(projector.payload()).readValue(payload);
            return () -> projector.project(event, read);
        }

        /** Whom or what the record is ordered by; null when that is no id. */
        @Nullable
        UUID key() {
            try {
                return source.key() == null ? null : UUID.fromString(source.key());
            } catch (IllegalArgumentException noId) {
                return null;
            }
        }
    }
}
