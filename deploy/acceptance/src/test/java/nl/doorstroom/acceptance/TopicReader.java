package nl.doorstroom.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What stands on the topics. */
final class TopicReader {

    private TopicReader() {}

    /** Every record of a topic, as the administrator sees them. */
    static List<ConsumerRecord<String, byte[]>> readAll(String topic) {
        return readAll(topic, RunningPlatform.get().kafkaAccess().administrator());
    }

    /** Every record of a topic that somebody may read. */
    static List<ConsumerRecord<String, byte[]>> readAll(String topic, Map<String, Object> config) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            do {
                // Once at least: it is the reading that is refused, also of a topic without records.
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            } while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()));
        }
        return records;
    }

    /** All that a record says, its headers too. */
    static String text(ConsumerRecord<String, byte[]> event) {
        StringBuilder text = new StringBuilder(new String(event.value(), UTF_8));
        event.headers().forEach(header -> text.append(' ').append(new String(header.value(), UTF_8)));
        return text.toString();
    }
}
