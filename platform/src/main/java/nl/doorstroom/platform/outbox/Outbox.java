package nl.doorstroom.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.tenancy.CurrentTenant;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Takes events in the transaction of the change: both are committed or neither is. The relay sends them on. The form is
 * CloudEvents 1.0 in Kafka's binary mode, by the NL GOV profile.
 */
@Singleton
public class Outbox {

    /** With headers around it well below what the relay's producer and a broker take. */
    private static final int MAX_PAYLOAD_BYTES = 900_000;

    private final DataSource database;
    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final CurrentTenant tenant;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxRelay relay;
    private final Event<EventTold> told;
    private final List<String> topics;
    private final String service;

    Outbox(
            DataSource database,
            EntityManager entities,
            ObjectMapper mapper,
            CurrentTenant tenant,
            TransactionSynchronizationRegistry transactions,
            OutboxRelay relay,
            Event<EventTold> told,
            OutboxSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.entities = entities;
        this.mapper = mapper;
        this.tenant = tenant;
        this.transactions = transactions;
        this.relay = relay;
        this.told = told;
        this.topics = settings.topics().orElse(List.of());
        this.service = service;
    }

    /**
     * Takes an event; refuses to work outside a transaction, where event and change could part.
     *
     * @throws RequestRefused 413 when the event is larger than a broker takes: the change is refused with it, because it
     *     would never be told
     * @throws IllegalStateException when the topic is not among {@code doorstroom.outbox.topics}: it would get no
     *     progress markers
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutgoingEvent event) {
        // The change comes first: a constraint that refuses it must refuse it before the event exists, and the
        // aggregate's version must be the one that the event names.
        entities.flush();
        if (!topics.contains(event.topic())) {
            throw new IllegalStateException("Not a topic of this service [" + event.topic() + "]");
        }
        EventStamp stamp = event.stamp();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", stamp.eventId().toString());
        headers.put("ce_source", source(tenant.tenant(), service));
        headers.put("ce_type", type(service, event.name(), event.version()));
        headers.put("ce_subject", stamp.aggregateId().toString());
        headers.put("ce_time", stamp.recordedAt().toString());
        headers.put(
                "ce_dataschema",
                "https://doorstroom.nl/schemas/" + service + "/" + event.name() + ".v" + event.version()
                        + ".schema.json");
        headers.put("ce_sequence", Long.toString(stamp.aggregateVersion()));
        headers.put("ce_sequencetype", "Integer");
        headers.put("content-type", "application/json");
        String traceParent = traceParent();
        if (traceParent != null) {
            headers.put("traceparent", traceParent);
        }
        ObjectNode payload = payload(event);
        insert(stamp.eventId(), event.topic(), event.key().toString(), headers, limited(payload));
        told.fire(new EventTold(event, payload));
    }

    /** CloudEvents source of what a service tells of a tenant. */
    public static String source(String tenant, String service) {
        return "urn:nld:oin:" + tenant + ":doorstroom:" + service;
    }

    /** CloudEvents type of an event of a service. */
    public static String type(String service, String name, int version) {
        return "nl.doorstroom." + service + "." + name + ".v" + version;
    }

    /** Takes a record that is not an event of an aggregate, such as one that could not be handled. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendRaw(String topic, @Nullable String key, Map<String, String> headers, byte[] payload) {
        insert(Ids.next(), topic, key, headers, payload);
    }

    private ObjectNode payload(OutgoingEvent event) {
        EventStamp stamp = event.stamp();
        ObjectNode stamped = mapper.createObjectNode();
        stamped.put("eventId", stamp.eventId().toString());
        stamped.put("aggregateId", stamp.aggregateId().toString());
        stamped.put("aggregateVersion", stamp.aggregateVersion());
        stamped.put("tenant", tenant.tenant());
        stamped.put("recordedAt", stamp.recordedAt().toString());
        if (stamp.supersedes() != null) {
            stamped.put("supersedes", stamp.supersedes().toString());
        }
        ObjectNode json = stamped.deepCopy();
        json.setAll((ObjectNode) mapper.valueToTree(event.payload()));
        // Once more, so that a field of the payload cannot speak for the stamp.
        json.setAll(stamped);
        return json;
    }

    private byte[] limited(ObjectNode json) {
        byte[] payload = bytes(json);
        if (payload.length > MAX_PAYLOAD_BYTES) {
            throw new RequestRefused(
                    ProblemType.CONTENT_TOO_LARGE,
                    "What others would be told of this has [" + payload.length + "] bytes; [" + MAX_PAYLOAD_BYTES
                            + "] is the most.");
        }
        return payload;
    }

    private void insert(UUID id, String topic, @Nullable String key, Map<String, String> headers, byte[] payload) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox (id, topic, key, headers, payload) values (?, ?, ?, ?::jsonb, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, topic);
            insert.setString(3, key);
            insert.setString(4, new String(bytes(headers), UTF_8));
            insert.setBytes(5, payload);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The event cannot be stored", failure);
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only the outcome matters.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }

    private byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Events are plain records", impossible);
        }
    }

    private static @Nullable String traceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
