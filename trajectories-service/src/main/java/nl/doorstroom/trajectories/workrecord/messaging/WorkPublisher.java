package nl.doorstroom.trajectories.workrecord.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.workrecord.CrewWorkAnnulled;
import nl.doorstroom.trajectories.workrecord.CrewWorkRecorded;

/** Tells reporting what crews did; where stays here. */
@Singleton
class WorkPublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    WorkPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void recorded(@Observes CrewWorkRecorded event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "crew-work-recorded",
                event.crewId(),
                event.stamp(),
                new CrewWorkRecordedV1(
                        event.recordId(),
                        event.crewId(),
                        event.programmeId(),
                        event.organisation(),
                        event.work().kind(),
                        event.work().workedOn(),
                        event.work().hours(),
                        event.work().quantity(),
                        event.work().unit())));
    }

    void annulled(@Observes CrewWorkAnnulled event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "crew-work-annulled",
                event.crewId(),
                event.stamp(),
                new CrewWorkAnnulledV1(
                        event.recordId(),
                        event.crewId(),
                        event.programmeId(),
                        event.organisation(),
                        event.workedOn())));
    }

    record CrewWorkRecordedV1(
            UUID workRecordId,
            UUID crewId,
            UUID programmeId,
            String organisation,
            String kind,
            LocalDate validFrom,
            BigDecimal hours,
            @Nullable BigDecimal quantity,
            @Nullable String unit) {}

    record CrewWorkAnnulledV1(
            UUID workRecordId, UUID crewId, UUID programmeId, String organisation, LocalDate validFrom) {}
}
