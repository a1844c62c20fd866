package nl.doorstroom.participants.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import nl.doorstroom.platform.inbox.Inbox;

/** Hands the events of reporting to the inbox. */
@ApplicationScoped
class ReportingEvents {

    private final Inbox inbox;

    ReportingEvents(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("reporting-events")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
