package nl.doorstroom.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;

/**
 * Puts dead letters back, after what was wrong has been mended. Each is taken once; one that fails again becomes a new
 * dead letter with its new cause. Safe at any time, because projectors are order-proof and the inbox knows what it has.
 */
@Singleton
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Somebody waits for the answer. */
    private static final int BROKER_MILLIS = 5_000;

    private static final int SILENT_POLLS = 5;

    private final Inbox inbox;
    private final Map<String, Object> kafka;
    private final String service;
    private final String topic;
    private final ReentrantLock running = new ReentrantLock();

    DeadLetters(
            Inbox inbox,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.inbox = inbox;
        this.kafka = kafka;
        this.service = service;
        this.topic = service + ".dead-letters.v1";
    }

    /**
     * What became of the dead letters.
     *
     * @param putBack how many had their effect now
     * @param failedAgain how many are a dead letter again, with a new cause
     */
    public record Outcome(int putBack, int failedAgain) {}

    /**
     * Puts back what lies there at this moment.
     *
     * @param user who asks for it; stands in the log
     * @throws RequestRefused 409 when it is being done already, 503 when the broker does not answer
     */
    public Outcome redrive(String user) {
        if (!running.tryLock()) {
            throw new RequestRefused(
                    ProblemType.REQUEST_IN_PROGRESS, "Dead letters are being put back; ask again in a moment.");
        }
        try (Consumer<String, byte[]> consumer = consumer()) {
            Outcome outcome = redrive(consumer);
            LOG.infof(
                    "Dead letters: %d put back, %d failed again, asked by user %s",
                    outcome.putBack(), outcome.failedAgain(), user);
            return outcome;
        } catch (RetriableException away) {
            LOG.warnf("Dead letters cannot be read: %s", away.getClass().getName());
            throw new RequestRefused(ProblemType.UNAVAILABLE, "The broker does not answer.");
        } finally {
            running.unlock();
        }
    }

    private Consumer<String, byte[]> consumer() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("group.id", service + "-redrive");
        config.put("enable.auto.commit", "false");
        config.put("auto.offset.reset", "earliest");
        config.put("default.api.timeout.ms", BROKER_MILLIS);
        config.put("request.timeout.ms", BROKER_MILLIS);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    Outcome redrive(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        // What fails again is written behind these ends, and is left for the next time.
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        // The broker forgets offsets that were not used for a week. All letters come back then, old copies included.
        Set<String> tried = new HashSet<>();
        int putBack = 0;
        int failedAgain = 0;
        int silence = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> letters = consumer.poll(POLL);
            silence = letters.isEmpty() ? silence + 1 : 0;
            if (silence > SILENT_POLLS) {
                throw new TimeoutException("There are dead letters, and the broker gives none");
            }
            Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
            try {
                for (ConsumerRecord<String, byte[]> letter : letters) {
                    TopicPartition partition = new TopicPartition(letter.topic(), letter.partition());
                    if (letter.offset() >= ends.get(partition)) {
                        continue;
                    }
                    if (tried.add(identity(letter))) {
                        if (inbox.retry(letter)) {
                            putBack++;
                        } else {
                            failedAgain++;
                        }
                    }
                    done.put(partition, new OffsetAndMetadata(letter.offset() + 1));
                }
            } finally {
                // Also when the database goes away half-way: what was taken is not taken again.
                if (!done.isEmpty()) {
                    consumer.commitSync(done);
                }
            }
        }
        return new Outcome(putBack, failedAgain);
    }

    /** The same for each copy of one letter. */
    private static String identity(ConsumerRecord<String, byte[]> letter) {
        Header id = letter.headers().lastHeader("ce_id");
        return id == null || id.value() == null
                ? letter.partition() + "/" + letter.offset()
                : new String(id.value(), StandardCharsets.UTF_8);
    }
}
