package nl.doorstroom.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import nl.doorstroom.platform.inbox.Inbox;

/** Notes that others wrote. */
@ApplicationScoped
class NotesFeed {

    private final Inbox inbox;

    NotesFeed(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("notes")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(batch);
    }
}
