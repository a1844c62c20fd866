package nl.doorstroom.participants.startrestriction.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.startrestriction.EarliestStartChanged;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells trajectories from which day a person can start. Why is told to nobody, and partners are told nothing of it. */
@Singleton
class EarliestStartPublisher {

    private static final String TOPIC = "participants.events.v1";

    private final Outbox outbox;

    EarliestStartPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(@Observes EarliestStartChanged event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "earliest-start-changed",
                event.participantId(),
                event.stamp(),
                new EarliestStartChangedV1(event.participantId(), event.earliestStart(), event.previous())));
    }

    record EarliestStartChangedV1(
            UUID participantId,
            @Nullable LocalDate earliestStart,
            @Nullable LocalDate previous) {}
}
