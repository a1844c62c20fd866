package nl.doorstroom.trajectories.talk.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.talk.TalkHeld;

/** Tells participants and reporting that people talked, and when; never about what. */
@Singleton
class TalkPublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    TalkPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void held(@Observes TalkHeld event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "talk-held",
                event.participantId(),
                event.stamp(),
                new TalkHeldV1(
                        event.talkId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.programmeId(),
                        event.organisation(),
                        event.heldOn())));
    }

    record TalkHeldV1(
            UUID talkId,
            UUID trajectoryId,
            UUID participantId,
            UUID programmeId,
            String organisation,
            LocalDate validFrom) {}
}
