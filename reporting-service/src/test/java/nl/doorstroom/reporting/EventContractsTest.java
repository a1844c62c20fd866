package nl.doorstroom.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.reporting.ledger.EventType;
import nl.doorstroom.reporting.testing.Reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every event that is read here is taken as its producer shows it in its own contract. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EventContractsTest {

    @Inject
    Inbox inbox;

    @TestFactory
    Stream<DynamicTest> takesTheExampleOfTheProducer() {
        return Arrays.stream(EventType.values())
                .map(type -> DynamicTest.dynamicTest(type.wireName(), () -> {
                    String[] name = type.wireName().split("\\.", -1);
                    ConsumerRecord<String, byte[]> example =
                            Topics.example(name[2] + "-service", name[3] + "." + name[4]);
                    String eventId =
                            new String(example.headers().lastHeader("ce_id").value(), UTF_8);

                    // Examples of different services may bear the same id.
                    Reporting.wipe();
                    inbox.receive(List.of(example));

                    assertEquals(
                            List.of(name[3] + " true"),
                            Reporting.texts("select type || ' ' || (payload @> '"
                                    + new String(example.value(), UTF_8).replace("'", "''")
                                    + "'::jsonb) from fact where event_id = '" + eventId + "'"));
                }));
    }
}
