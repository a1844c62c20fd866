package nl.doorstroom.trajectories.alternative.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.alternative.AlternativeEnded;
import nl.doorstroom.trajectories.alternative.AlternativeStarted;

/** Tells reporting what people do who have no paid work yet. */
@Singleton
class AlternativePublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    AlternativePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void started(@Observes AlternativeStarted event) {
        append(
                "alternative-started",
                event.participantId(),
                event.stamp(),
                new AlternativeStartedV1(
                        event.alternativeId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.programmeId(),
                        event.kind(),
                        event.validFrom(),
                        event.plannedEnd(),
                        event.hoursPerWeek()));
    }

    void ended(@Observes AlternativeEnded event) {
        append(
                "alternative-ended",
                event.participantId(),
                event.stamp(),
                new AlternativeEndedV1(
                        event.alternativeId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.programmeId(),
                        event.kind(),
                        event.lastDay()));
    }

    private void append(String name, UUID participantId, EventStamp stamp, Object payload) {
        outbox.append(OutgoingEvent.v1(TOPIC, name, participantId, stamp, payload));
    }

    record AlternativeStartedV1(
            UUID alternativeId,
            UUID trajectoryId,
            UUID participantId,
            UUID programmeId,
            String kind,
            LocalDate validFrom,
            @Nullable LocalDate plannedEnd,
            @Nullable BigDecimal hoursPerWeek) {}

    record AlternativeEndedV1(
            UUID alternativeId,
            UUID trajectoryId,
            UUID participantId,
            UUID programmeId,
            String kind,
            LocalDate endDate) {}
}
