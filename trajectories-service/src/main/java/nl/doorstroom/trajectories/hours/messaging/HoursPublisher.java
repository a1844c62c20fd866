package nl.doorstroom.trajectories.hours.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.hours.HoursPlanned;

/**
 * Tells matching how many hours a person can work and when. Its topic says nothing of programmes, so that nobody can guess
 * a label from it.
 */
@Singleton
class HoursPublisher {

    private static final String TOPIC = "trajectories.progress.v1";

    private final Outbox outbox;

    HoursPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void planned(@Observes HoursPlanned event) {
        List<StepV1> steps = event.steps().stream()
                .map(step -> new StepV1(step.validFrom(), step.hoursPerWeek()))
                .toList();
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "hours-planned",
                event.participantId(),
                event.stamp(),
                new HoursPlannedV1(event.participantId(), steps)));
    }

    record HoursPlannedV1(UUID participantId, List<StepV1> steps) {}

    record StepV1(LocalDate validFrom, BigDecimal hoursPerWeek) {}
}
