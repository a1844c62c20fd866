package nl.doorstroom.platform.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts dead letters back, after what was wrong has been mended. Each is taken once; one that fails again becomes a new
 * dead letter with its new cause. Safe at any time, because projectors are order-proof and the inbox knows what it has.
 */
@Singleton
public class DeadLetters {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Map<String, Object> kafka;
    private final String service;

    DeadLetters(
            Inbox inbox,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.inbox = inbox;
        this.kafka = kafka;
        this.service = service;
    }

    /**
     * Puts back what lies there at this moment.
     *
     * @return how many records were put back
     */
    public synchronized int redrive() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("group.id", service + "-redrive");
        config.put("enable.auto.commit", "false");
        config.put("auto.offset.reset", "earliest");
        int count = 0;
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(service + ".dead-letters.v1").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            // What fails again is written behind these ends, and is left for the next time.
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
                for (ConsumerRecord<String, byte[]> record : batch) {
                    if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                        inbox.receive(List.of(record));
                        count++;
                    }
                }
                // Not beyond the ends: what was buried again meanwhile is for the next time.
                Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
                ends.forEach((partition, end) ->
                        done.put(partition, new OffsetAndMetadata(Math.min(consumer.position(partition), end))));
                consumer.commitSync(done);
            }
        }
        return count;
    }
}
