package nl.doorstroom.reporting.replay.messaging;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

import nl.doorstroom.reporting.ledger.EventType;
import nl.doorstroom.reporting.ledger.LedgerEntry;
import nl.doorstroom.reporting.ledger.ToldTopics;
import nl.doorstroom.reporting.replay.ToldEvents;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The three topics, read by a consumer of no group: the place of the live consumers stays where it is.
 *
 * <p>A record that cannot be read is passed over: it lies among the dead letters since it was first received, and was
 * never a fact.
 */
@Singleton
class Topics implements ToldEvents {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** As many as are one transaction. */
    private static final int ENTRIES_AT_ONCE = 500;

    /**
     * On a quiet topic nearly every record is a progress marker, which is only counted; a transaction for each poll, to keep how
     * far it is, would take a good part of the time. So there is one for so many entries, or after so long.
     */
    private static final long TELL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> kafka;
    private final List<String> topics;

    Topics(@Identifier("default-kafka-broker") Map<String, Object> kafka, ToldTopics topics) {
        this.kafka = kafka;
        this.topics = topics.names();
    }

    @Override
    public void readAll(String tenant, Reading reading) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.remove("group.id");
        config.put("enable.auto.commit", "false");
        config.put("allow.auto.create.topics", "false");
        config.put("max.poll.records", "5000");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : topics) {
                for (PartitionInfo info : consumer.partitionsFor(topic)) {
                    partitions.add(new TopicPartition(topic, info.partition()));
                }
            }
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long total = 0;
            for (Map.Entry<TopicPartition, Long> first :
                    consumer.beginningOffsets(partitions).entrySet()) {
                consumer.seek(first.getKey(), first.getValue());
                total += ends.get(first.getKey()) - first.getValue();
            }
            long read = 0;
            reading.take(read, total, List.of());
            long told = System.nanoTime();
            List<LedgerEntry> entries = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                        read++;
                        entry(tenant, record).ifPresent(entries::add);
                    }
                    if (entries.size() == ENTRIES_AT_ONCE) {
                        reading.take(read, total, entries);
                        entries = new ArrayList<>();
                    }
                }
                if (System.nanoTime() - told > TELL_NANOS) {
                    reading.take(read, total, entries);
                    entries = new ArrayList<>();
                    told = System.nanoTime();
                }
            }
            reading.take(read, total, entries);
        }
    }

    private static Optional<LedgerEntry> entry(String tenant, ConsumerRecord<String, byte[]> record) {
        Optional<EventType> type = EventType.ofWireName(header(record, "ce_type"));
        if (type.isEmpty() || !header(record, "ce_source").startsWith("urn:nld:oin:" + tenant + ":")) {
            return Optional.empty();
        }
        try {
            JsonNode payload = JSON.readTree(record.value());
            return Optional.of(LedgerEntry.of(
                    type.get(),
                    UUID.fromString(header(record, "ce_id")),
                    UUID.fromString(header(record, "ce_subject")),
                    Long.parseLong(header(record, "ce_sequence")),
                    Instant.parse(header(record, "ce_time")),
                    payload));
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            LOG.warnf(
                    "Passed over: topic %s, partition %d, offset %d, cause %s",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unreadable.getClass().getName());
            return Optional.empty();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
