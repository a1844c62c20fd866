package nl.doorstroom.participants.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import nl.doorstroom.platform.inbox.Inbox;

/** Hands the events of matching to the inbox. */
@ApplicationScoped
class MatchingEvents {

    private final Inbox inbox;

    MatchingEvents(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("matching-events")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
