package nl.doorstroom.platform.inbox;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.problem.DatabaseRefusals;
import nl.doorstroom.platform.tenancy.CurrentTenant;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Hands events to the projectors, each exactly once in effect. The id of an event is stored in the transaction of its
 * effects, so a duplicate finds it and does nothing.
 *
 * <p>A batch is taken tenant by tenant, one transaction each. When that fails, its events are taken one by one, so that
 * one bad record cannot hold up the others; the bad one goes to the dead-letter topic with its cause, through the
 * outbox. When the database is away, the batch waits for it: nothing is skipped.
 */
@Singleton
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final long LONGEST_PAUSE_SECONDS = 10;
    private static final int TIMES_OVERTAKEN = 5;

    private final DataSource database;
    private final Outbox outbox;
    private final MeterRegistry metrics;
    private final String deadLetters;
    private final ObjectReader reader;
    private final Map<String, Projector<?>> projectors = new LinkedHashMap<>();
    private volatile boolean stopping;

    Inbox(
            DataSource database,
            Outbox outbox,
            MeterRegistry metrics,
            ObjectMapper mapper,
            @All List<Projector<?>> projectors,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.outbox = outbox;
        this.metrics = metrics;
        this.deadLetters = service + ".dead-letters.v1";
        // An event may carry fields that this service does not read; a request may not.
        this.reader = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Projector<?> projector : projectors) {
            if (this.projectors.put(projector.type(), projector) != null) {
                throw new IllegalStateException("Two projectors take [" + projector.type() + "]");
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Takes a batch; returns when every record of it has had its effect or is a dead letter. */
    public void receive(Iterable<ConsumerRecord<String, byte[]>> records) {
        Map<String, List<Received>> byTenant = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                Received received = parse(record);
                if (received == null) {
                    metrics.counter("doorstroom.inbox.skipped").increment();
                } else {
                    byTenant.computeIfAbsent(received.event().tenant(), tenant -> new ArrayList<>())
                            .add(received);
                }
            } catch (IOException | RuntimeException unreadable) {
                patiently(() -> bury(record, unreadable));
            }
        }
        byTenant.forEach(this::take);
    }

    private void take(String tenant, List<Received> events) {
        List<Received> together =
                events.stream().filter(received -> !received.alone()).toList();
        try {
            patiently(() -> CurrentTenant.call(tenant, () -> project(together)));
        } catch (StillToDo unfinished) {
            throw unfinished;
        } catch (RuntimeException oneOfThem) {
            together.forEach(received -> takeAlone(tenant, received));
        }
        events.stream().filter(Received::alone).forEach(received -> takeAlone(tenant, received));
    }

    private void takeAlone(String tenant, Received received) {
        try {
            patiently(() -> CurrentTenant.call(tenant, () -> project(List.of(received))));
        } catch (StillToDo unfinished) {
            throw unfinished;
        } catch (RuntimeException poison) {
            patiently(() -> bury(received.source(), poison));
        }
    }

    private int project(List<Received> events) {
        int taken = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into inbox (event_id, received_at) values (?, now()) on conflict do nothing")) {
            for (Received received : events) {
                insert.setObject(1, received.event().id());
                if (insert.executeUpdate() == 1) {
                    received.project();
                    taken++;
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The inbox cannot be written", failure);
        }
        metrics.counter("doorstroom.inbox.projected").increment(taken);
        metrics.counter("doorstroom.inbox.duplicates").increment(events.size() - taken);
        return taken;
    }

    private @Nullable Received parse(ConsumerRecord<String, byte[]> record) throws IOException {
        String type = header(record, "ce_type");
        Projector<?> projector = projectors.get(type);
        if (projector == null) {
            return null;
        }
        String source = header(record, "ce_source");
        String[] parts = source.split(":", -1);
        String[] typeParts = type.split("\\.", -1);
        if (parts.length < 4 || !source.startsWith("urn:nld:oin:")) {
            throw new IOException("The source [" + source + "] names no organisation");
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
            return Received.of(event, projector, reader, record);
        } catch (DateTimeParseException notATime) {
            throw new IOException("The time of the event cannot be read", notATime);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) throws IOException {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IOException("The header [" + name + "] is missing");
        }
        return new String(header.value(), UTF_8);
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
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        headers.put("dead_letter_topic", record.topic());
        headers.put("dead_letter_partition", Integer.toString(record.partition()));
        headers.put("dead_letter_offset", Long.toString(record.offset()));
        headers.put("dead_letter_cause", describe(cause));
        String key = record.key() == null ? null : text(record.key().getBytes(UTF_8));
        byte[] value = record.value() == null ? new byte[0] : record.value();
        QuarkusTransaction.requiringNew().run(() -> outbox.appendRaw(deadLetters, key, headers, value));
        metrics.counter("doorstroom.inbox.dead.letters").increment();
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

    /** Tries again as long as a part that is needed does not answer. */
    private void patiently(Runnable work) {
        int overtaken = 0;
        for (long pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS)) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                if (!DatabaseRefusals.isTransient(failure)
                        || (DatabaseRefusals.isOvertaken(failure) && ++overtaken > TIMES_OVERTAKEN)) {
                    throw failure;
                }
                if (stopping) {
                    // Not handled and not bad: the offset is not committed, and the next process takes it.
                    throw new StillToDo(failure);
                }
                LOG.warnf("Events wait %d s for a part that does not answer", pause);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(pause));
            }
        }
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

        static <T> Received of(
                IncomingEvent event, Projector<T> projector, ObjectReader reader, ConsumerRecord<String, byte[]> source)
                throws IOException {
            T payload = reader.forType(projector.payload()).readValue(source.value());
            return new Received(event, () -> projector.project(event, payload), projector.alone(), source);
        }

        void project() {
            effect.run();
        }
    }
}
