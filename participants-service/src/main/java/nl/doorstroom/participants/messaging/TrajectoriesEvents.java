package nl.doorstroom.participants.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import nl.doorstroom.platform.inbox.Inbox;

/** Hands the events of trajectories to the inbox. */
@ApplicationScoped
class TrajectoriesEvents {

    private final Inbox inbox;

    TrajectoriesEvents(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("trajectories-events")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
