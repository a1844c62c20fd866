package nl.doorstroom.participants.ladder.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.ladder.LadderChanged;
import nl.doorstroom.participants.ladder.LadderPeriod;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells trajectories and reporting of steps, and by which facts; of the facts no more than their ids. */
@Singleton
class LadderPublisher {

    private static final String TOPIC = "participants.events.v1";

    private final Outbox outbox;

    LadderPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(@Observes LadderChanged event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "ladder-changed",
                event.participantId(),
                event.stamp(),
                new LadderChangedV1(
                        event.participantId(),
                        event.periods().stream().map(StepV1::from).toList())));
    }

    record LadderChangedV1(UUID participantId, List<StepV1> steps) {}

    record StepV1(LocalDate validFrom, @Nullable Integer step, boolean asserted, List<UUID> factIds) {

        static StepV1 from(LadderPeriod period) {
            return new StepV1(period.validFrom(), period.step(), period.asserted(), period.factIds());
        }
    }
}
