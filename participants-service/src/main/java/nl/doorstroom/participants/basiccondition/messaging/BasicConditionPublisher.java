package nl.doorstroom.participants.basiccondition.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.basiccondition.BasicConditionChanged;
import nl.doorstroom.participants.basiccondition.BasicConditionLost;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells trajectories and reporting how basic conditions stand: codes and days, and nothing that they rest on. */
@Singleton
class BasicConditionPublisher {

    private static final String TOPIC = "participants.events.v1";

    private final Outbox outbox;

    BasicConditionPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(@Observes BasicConditionChanged event) {
        append(
                "basic-condition-changed",
                event.participantId(),
                event.stamp(),
                new BasicConditionChangedV1(
                        event.conditionId(),
                        event.participantId(),
                        event.code(),
                        event.status(),
                        event.validFrom(),
                        event.presentStatus(),
                        event.presentFrom(),
                        event.lostFrom()));
    }

    void lost(@Observes BasicConditionLost event) {
        append(
                "basic-condition-lost",
                event.participantId(),
                event.stamp(),
                new BasicConditionLostV1(event.conditionId(), event.participantId(), event.code(), event.validFrom()));
    }

    private void append(String name, UUID participantId, EventStamp stamp, Object payload) {
        outbox.append(OutgoingEvent.v1(TOPIC, name, participantId, stamp, payload));
    }

    record BasicConditionChangedV1(
            UUID conditionId,
            UUID participantId,
            String condition,
            String status,
            LocalDate validFrom,
            String presentStatus,
            LocalDate presentFrom,
            @Nullable LocalDate lostFrom) {}

    record BasicConditionLostV1(UUID conditionId, UUID participantId, String condition, LocalDate validFrom) {}
}
