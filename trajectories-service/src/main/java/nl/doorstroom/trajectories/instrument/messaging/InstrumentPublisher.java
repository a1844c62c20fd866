package nl.doorstroom.trajectories.instrument.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.instrument.InstrumentAnnulled;
import nl.doorstroom.trajectories.instrument.InstrumentEnded;
import nl.doorstroom.trajectories.instrument.InstrumentStarted;
import nl.doorstroom.trajectories.instrument.WageValueDetermined;
import nl.doorstroom.trajectories.trajectory.ReasonClass;

/** Tells participants and reporting about instruments; of a wage value that and when it was measured, never what it is. */
@Singleton
class InstrumentPublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    InstrumentPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void started(@Observes InstrumentStarted event) {
        append(
                "instrument-started",
                event.participantId(),
                event.stamp(),
                new InstrumentStartedV1(
                        event.instrumentId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.kind(),
                        event.facts().startDate(),
                        event.facts().plannedEnd(),
                        event.facts().hoursPerWeek(),
                        event.facts().employerId(),
                        event.facts().placementId(),
                        event.facts().workplaceId()));
    }

    void ended(@Observes InstrumentEnded event) {
        append(
                "instrument-ended",
                event.participantId(),
                event.stamp(),
                new InstrumentEndedV1(
                        event.instrumentId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.kind(),
                        event.lastDay(),
                        event.reasonClass()));
    }

    void annulled(@Observes InstrumentAnnulled event) {
        append(
                "instrument-annulled",
                event.participantId(),
                event.stamp(),
                new InstrumentAnnulledV1(
                        event.instrumentId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.kind(),
                        event.startDate()));
    }

    void determined(@Observes WageValueDetermined event) {
        append(
                "wage-value-determined",
                event.participantId(),
                event.stamp(),
                new WageValueDeterminedV1(
                        event.instrumentId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.determinedOn(),
                        event.remeasureBy()));
    }

    private void append(String name, UUID participantId, EventStamp stamp, Object payload) {
        outbox.append(OutgoingEvent.v1(TOPIC, name, participantId, stamp, payload));
    }

    record InstrumentStartedV1(
            UUID instrumentId,
            UUID trajectoryId,
            UUID participantId,
            String kind,
            LocalDate validFrom,
            @Nullable LocalDate plannedEnd,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable UUID employerId,
            @Nullable UUID placementId,
            @Nullable UUID workplaceId) {}

    record InstrumentEndedV1(
            UUID instrumentId,
            UUID trajectoryId,
            UUID participantId,
            String kind,
            LocalDate validFrom,
            ReasonClass reasonClass) {}

    record InstrumentAnnulledV1(
            UUID instrumentId, UUID trajectoryId, UUID participantId, String kind, LocalDate validFrom) {}

    record WageValueDeterminedV1(
            UUID instrumentId, UUID trajectoryId, UUID participantId, LocalDate validFrom, LocalDate remeasureBy) {}
}
