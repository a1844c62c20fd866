package nl.doorstroom.trajectories.rematch.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.rematch.ReMatchDue;

/**
 * Tells matching for whom it is to look again. Its topic says nothing of programmes, nor why: where somebody went instead of
 * to paid work is nothing to match by.
 */
@Singleton
class ReMatchPublisher {

    private static final String TOPIC = "trajectories.progress.v1";

    private final Outbox outbox;

    ReMatchPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void due(@Observes ReMatchDue event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "re-match-due",
                event.participantId(),
                event.stamp(),
                new ReMatchDueV1(event.participantId(), event.dueOn())));
    }

    record ReMatchDueV1(UUID participantId, LocalDate validFrom) {}
}
