package nl.doorstroom.trajectories.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import nl.doorstroom.platform.inbox.Inbox;

/** Hands the events of participants to the inbox. */
@ApplicationScoped
class ParticipantsEvents {

    private final Inbox inbox;

    ParticipantsEvents(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("participants-events")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
