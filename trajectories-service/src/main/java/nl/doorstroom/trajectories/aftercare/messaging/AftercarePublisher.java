package nl.doorstroom.trajectories.aftercare.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.aftercare.AftercareCheckRecorded;
import nl.doorstroom.trajectories.aftercare.AftercareOutcome;

/** Tells reporting whether people are still at work; what was noted stays here. */
@Singleton
class AftercarePublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    AftercarePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void recorded(@Observes AftercareCheckRecorded event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "aftercare-check-recorded",
                event.participantId(),
                event.stamp(),
                new AftercareCheckRecordedV1(
                        event.checkId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.programmeId(),
                        event.organisation(),
                        event.week(),
                        event.checkedOn(),
                        event.outcomeClass())));
    }

    record AftercareCheckRecordedV1(
            UUID checkId,
            UUID trajectoryId,
            UUID participantId,
            UUID programmeId,
            String organisation,
            int week,
            LocalDate validFrom,
            AftercareOutcome.OutcomeClass outcomeClass) {}
}
