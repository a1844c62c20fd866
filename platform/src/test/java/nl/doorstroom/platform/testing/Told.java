package nl.doorstroom.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a service told others in the course of a story: a correction is one more event, which names the one that it
 * replaces, and what was known before stays known.
 */
final class Told {

    private static final Path CONTRACTS = Path.of("contracts", "events");

    private final String tenant;
    private final Map<String, Event> events = new HashMap<>();
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    private Told(String tenant) {
        this.tenant = tenant;
    }

    /** Everything that was told of a tenant, once all of it is sent. */
    static Told of(String tenant) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .until(() ->
                        number("select count(*) from outbox where headers ->> 'ce_source' like ?", "%" + tenant + "%")
                                == 0);
        Told told = new Told(tenant);
        ConfigProvider.getConfig()
                .getOptionalValues("doorstroom.outbox.topics", String.class)
                .orElse(List.of())
                .forEach(topic -> Topics.readAll(topic).forEach(told::take));
        return told;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (header(record, "ce_source").contains(":" + tenant + ":")) {
            records.add(record);
            JsonNode payload = Answer.read(new String(record.value(), UTF_8));
            events.put(
                    payload.path("eventId").asText(),
                    new Event(
                            header(record, "ce_type"),
                            payload.path("aggregateId").asText(),
                            payload.path("aggregateVersion").asLong(),
                            Instant.parse(payload.path("recordedAt").asText()),
                            payload.path("supersedes").asText(null)));
        }
    }

    /** What does not follow the one pattern of corrections. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> replaced = new TreeSet<>();
        Set<String> corrections = contracts(".*-(corrected|annulled)");
        for (Event event : events.values()) {
            if (event.supersedes != null) {
                corrections.remove(event.type);
                Event earlier = events.get(event.supersedes);
                if (earlier == null || !earlier.subject.equals(event.subject) || earlier.version >= event.version) {
                    faults.add(event + " replaces no earlier event of what it is about: " + earlier);
                }
                if (!replaced.add(event.supersedes)) {
                    faults.add(event + " replaces what another one has replaced");
                }
            }
        }
        corrections.forEach(type -> faults.add("The story has no " + type + " that replaces an event"));
        return faults;
    }

    /**
     * Where it is not as the contracts say.
     *
     * @param untold types of events that were not told, as a contract is called: {@code participant-merged.v1}
     */
    List<String> breaches(Set<String> untold) {
        List<String> breaches = new ArrayList<>();
        Set<String> known = contracts(".*");
        if (known.isEmpty()) {
            return breaches;
        }
        for (ConsumerRecord<String, byte[]> record : records) {
            Topics.violations(record)
                    .forEach(violation ->
                            breaches.add(header(record, "ce_type") + " breaks its contract: " + violation));
        }
        events.values().forEach(event -> known.remove(event.type));
        known.removeIf(type -> untold.stream().anyMatch(name -> type.endsWith("." + name)));
        // The relay tells the one of a topic, and of no tenant; participants asks for the other by an event.
        known.removeIf(type -> type.endsWith(".progress-marked.v1") || type.endsWith(".data-export-part-ready.v1"));
        known.forEach(type -> breaches.add("The story tells no " + type));
        return breaches;
    }

    /** Whether something was told in the course of a change that replaces what was told before. */
    boolean replaces(Change change) {
        return events.values().stream().anyMatch(event -> event.supersedes != null && change.covers(event.time));
    }

    /** Whether the log of changes has what a change overwrote, with the values from before, or what it added to the rest. */
    boolean keeps(Change change) {
        return number(
                        "select count(*) from audit_entry where tenant = ? and action in ('CREATE', 'UPDATE')"
                                + " and changes is not null and recorded_at between ? and ?",
                        tenant,
                        change.from.atOffset(ZoneOffset.UTC),
                        change.until.atOffset(ZoneOffset.UTC))
                > 0;
    }

    /** The types of events that have a contract, by name. */
    private static Set<String> contracts(String name) {
        if (!Files.isDirectory(CONTRACTS)) {
            return new TreeSet<>();
        }
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        try (Stream<Path> files = Files.list(CONTRACTS)) {
            Set<String> types = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches(name + "\\.v[0-9]+\\.schema\\.json"))
                    .forEach(file -> types.add("nl.doorstroom." + service + "." + file.replace(".schema.json", "")));
            return types;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, UTF_8))
                .orElse("");
    }

    private static long number(String question, Object... values) {
        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * A change that was asked for.
     *
     * @param from before it was asked for, cut to microseconds as recorded moments are
     * @param until after it was answered
     */
    record Change(Route route, Instant from, Instant until) {

        private boolean covers(Instant moment) {
            return !moment.isBefore(from) && !moment.isAfter(until);
        }
    }

    private record Event(
            String type,
            String subject,
            long version,
            Instant time,
            @Nullable String supersedes) {}
}
