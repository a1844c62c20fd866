package nl.doorstroom.matching.candidate.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import nl.doorstroom.platform.inbox.Inbox;

/** The two topics that may tell of people here: profiles of participants, and the progress of trajectories. */
@ApplicationScoped
class CandidateFeeds {

    private final Inbox inbox;

    CandidateFeeds(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("profiles")
    @Blocking
    void profiles(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }

    @Incoming("progress")
    @Blocking
    void progress(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
