package nl.doorstroom.platform.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.sample.Gate;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@WithTestResource(RealParts.class)
class DeadLettersTest {

    private static final TopicPartition LETTERS = new TopicPartition("sample.dead-letters.v1", 0);

    @Inject
    Inbox inbox;

    @Test
    void leavesWhatWasBuriedMeanwhileForTheNextTime() {
        MockConsumer<String, byte[]> consumer = consumer(2);
        consumer.schedulePollTask(() -> {
            consumer.addRecord(letter(0, Ids.next(), "first"));
            consumer.addRecord(letter(1, Ids.next(), "second"));
            consumer.addRecord(letter(2, Ids.next(), "buried meanwhile"));
        });

        DeadLetters.Outcome outcome = letters().redrive(consumer);

        assertEquals(new DeadLetters.Outcome(2, 0), outcome);
        assertEquals(Map.of(LETTERS, new OffsetAndMetadata(2)), consumer.committed(Set.of(LETTERS)));
    }

    @Test
    void triesTheCopiesOfOneLetterOnce() {
        UUID event = Ids.next();
        MockConsumer<String, byte[]> consumer = consumer(3);
        consumer.schedulePollTask(() -> {
            consumer.addRecord(letter(0, event, "poison"));
            consumer.addRecord(letter(1, event, "poison"));
            consumer.addRecord(letter(2, Ids.next(), "good"));
        });

        Gate.breakProjector(true);
        try {
            assertEquals(new DeadLetters.Outcome(1, 1), letters().redrive(consumer));
        } finally {
            Gate.breakProjector(false);
        }
        assertEquals(Map.of(LETTERS, new OffsetAndMetadata(3)), consumer.committed(Set.of(LETTERS)));
    }

    @Test
    void saysSoonThatTheBrokerDoesNotAnswer() {
        DeadLetters elsewhere = new DeadLetters(inbox, Map.of("bootstrap.servers", "127.0.0.1:1"), "sample");

        RequestRefused refusal = assertThrows(RequestRefused.class, () -> elsewhere.redrive("tester"));

        assertEquals(ProblemType.UNAVAILABLE, refusal.type());
    }

    private DeadLetters letters() {
        return new DeadLetters(inbox, Map.of(), "sample");
    }

    private static MockConsumer<String, byte[]> consumer(long end) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        Node broker = new Node(1, "localhost", 1);
        Node[] brokers = {broker};
        consumer.updatePartitions(
                LETTERS.topic(), List.of(new PartitionInfo(LETTERS.topic(), 0, broker, brokers, brokers)));
        consumer.updateBeginningOffsets(Map.of(LETTERS, 0L));
        consumer.updateEndOffsets(Map.of(LETTERS, end));
        return consumer;
    }

    private static ConsumerRecord<String, byte[]> letter(long offset, UUID event, String text) {
        UUID note = Ids.next();
        ConsumerRecord<String, byte[]> source =
                Topics.record("sample", "note-written.v1", """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": 1, "tenant": "%s",
                 "recordedAt": "2026-01-01T00:00:00Z", "text": "%s"}""".formatted(event, note, PUTTEN, text)
                        .getBytes(UTF_8));
        ConsumerRecord<String, byte[]> letter =
                new ConsumerRecord<>(LETTERS.topic(), LETTERS.partition(), offset, source.key(), source.value());
        source.headers().forEach(header -> letter.headers().add(header));
        return letter;
    }
}
