package nl.doorstroom.platform.outbox;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A record among the events of a partition: all that the service recorded before a moment lies in front of it, and nothing
 * recorded earlier follows, but for repetitions.
 *
 * @param recordedBefore the moment, UTC, compared with the time of an event
 * @param partitions how many partitions the topic has; without a marker of each of them nobody knows how complete it is
 */
public record ProgressMarker(Instant recordedBefore, int partitions) {

    private static final String NAME = "progress-marked.v1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whether a record is a marker, and so no event of a tenant. */
    public static boolean isOne(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        return type != null && type.value() != null && new String(type.value(), UTF_8).endsWith("." + NAME);
    }

    /** @throws IOException when it cannot be read */
    public static ProgressMarker of(ConsumerRecord<String, byte[]> record) throws IOException {
        JsonNode marker = JSON.readTree(record.value());
        int partitions = marker.path("partitions").asInt();
        if (partitions < 1) {
            throw new IOException("The marker does not say how many partitions there are");
        }
        try {
            return new ProgressMarker(
                    Instant.parse(marker.path("recordedBefore").asText()), partitions);
        } catch (DateTimeException notATime) {
            throw new IOException("The moment of the marker cannot be read", notATime);
        }
    }

    /** A CloudEvent like all others on the topic, but of the service alone: events of every tenant lie in front of it. */
    ProducerRecord<String, byte[]> toRecord(String service, String topic, int partition) {
        byte[] payload = JSON.createObjectNode()
                .put("recordedBefore", recordedBefore.toString())
                .put("partitions", partitions)
                .toString()
                .getBytes(UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, null, payload);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "urn:doorstroom:" + service,
                        "ce_type",
                        "nl.doorstroom." + service + "." + NAME,
                        "ce_subject",
                        topic + "/" + partition,
                        "ce_time",
                        recordedBefore.toString(),
                        "ce_dataschema",
                        "https://doorstroom.nl/schemas/" + service + "/" + NAME + ".schema.json",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
