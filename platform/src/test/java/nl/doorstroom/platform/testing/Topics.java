package nl.doorstroom.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What really stands on a topic, and whether it is what the contract promises. */
public final class Topics {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, WholeTopic> READ = new ConcurrentHashMap<>();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private Topics() {}

    /** Waits for the event of an aggregate and gives its record. */
    public static ConsumerRecord<String, byte[]> await(String topic, String name, UUID subject) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            found.clear();
            for (ConsumerRecord<String, byte[]> record : readAll(topic)) {
                if (header(record, "ce_subject").equals(subject.toString())
                        && header(record, "ce_type").contains("." + name + ".v")) {
                    found.add(record);
                }
            }
            return !found.isEmpty();
        });
        return found.get(found.size() - 1);
    }

    /** Everything on a topic. */
    public static List<ConsumerRecord<String, byte[]>> readAll(String topic) {
        return READ.computeIfAbsent(topic, WholeTopic::new).records();
    }

    /**
     * Holds a record against its contract: the CloudEvents attributes and the schema in
     * {@code contracts/events}. Gives what is wrong; nothing when it is right.
     */
    public static Set<ValidationMessage> violations(ConsumerRecord<String, byte[]> record) {
        String[] type = header(record, "ce_type").split("\\.", -1);
        String file = type[3] + "." + type[4];
        for (String attribute : List.of(
                "ce_specversion", "ce_id", "ce_source", "ce_time", "ce_subject", "ce_dataschema", "ce_sequence")) {
            header(record, attribute);
        }
        return violations(file, record.value());
    }

    /** Holds a payload against {@code contracts/events/<event>.schema.json}. */
    public static Set<ValidationMessage> violations(String event, byte[] payload) {
        try {
            return SCHEMAS.computeIfAbsent(event, Topics::schema)
                    .validate(
                            MAPPER.readTree(payload),
                            context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonSchema schema(String event) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("contracts", "events", event + ".schema.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The example of a producer as a record, to feed to the consumer that will get the like of it.
     *
     * @param service folder of the producer, such as {@code matching-service}
     * @param event file name without ending, such as {@code placement-started.v1}
     */
    public static ConsumerRecord<String, byte[]> example(String service, String event) {
        try {
            byte[] payload = Files.readAllBytes(Path.of("..", service, "contracts", "events", event + ".example.json"));
            return record(service.replace("-service", ""), event, payload);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A record as the relay would send it; the attributes are taken from the payload's own stamp. */
    public static ConsumerRecord<String, byte[]> record(String service, String event, byte[] payload) {
        try {
            JsonNode json = MAPPER.readTree(payload);
            ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                    service + ".events.v1",
                    0,
                    0,
                    json.path(json.has("participantId") ? "participantId" : "aggregateId")
                            .asText(),
                    payload);
            Map<String, String> headers = Map.of(
                    "ce_specversion", "1.0",
                    "ce_id", json.path("eventId").asText(),
                    "ce_source", "urn:nld:oin:" + json.path("tenant").asText() + ":doorstroom:" + service,
                    "ce_type", "nl.doorstroom." + service + "." + event,
                    "ce_subject", json.path("aggregateId").asText(),
                    "ce_time", json.path("recordedAt").asText(),
                    "ce_sequence", json.path("aggregateVersion").asText());
            headers.forEach((name, value) -> record.headers().add(new RecordHeader(name, value.getBytes(UTF_8))));
            return record;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A progress marker as the relay would send it. */
    public static ConsumerRecord<String, byte[]> marker(
            String topic, int partition, Instant recordedBefore, int partitions) {
        byte[] payload = "{\"recordedBefore\": \"%s\", \"partitions\": %d}"
                .formatted(recordedBefore, partitions)
                .getBytes(UTF_8);
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(topic, partition, 0, null, payload);
        String service = topic.substring(0, topic.indexOf('.'));
        record.headers().add("ce_type", ("nl.doorstroom." + service + ".progress-marked.v1").getBytes(UTF_8));
        return record;
    }

    /** A topic from its beginning; asked again, it reads what came since. */
    private static final class WholeTopic {

        private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealParts.bootstrapServers(), "allow.auto.create.topics", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

        private final String topic;

        WholeTopic(String topic) {
            this.topic = topic;
        }

        /** A topic to which nothing was sent yet may not be there. */
        private void assign() {
            List<TopicPartition> partitions = new ArrayList<>();
            for (var info : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, info.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        synchronized List<ConsumerRecord<String, byte[]>> records() {
            if (consumer.assignment().isEmpty()) {
                assign();
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return List.copyOf(records);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        if (record.headers().lastHeader(name) == null) {
            throw new IllegalStateException("The header [" + name + "] is missing");
        }
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
