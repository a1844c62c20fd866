package nl.doorstroom.trajectories.signal.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;
import nl.doorstroom.trajectories.signal.Signals;

/** How a basic condition stands. Each event tells it whole, so the newest is enough, whatever came before it. */
@Singleton
class BasicConditionChangedProjector implements Projector<BasicConditionChangedProjector.BasicConditionChangedV1> {

    private final Signals signals;

    BasicConditionChangedProjector(Signals signals) {
        this.signals = signals;
    }

    @Override
    public String type() {
        return "nl.doorstroom.participants.basic-condition-changed.v1";
    }

    @Override
    public Class<BasicConditionChangedV1> payload() {
        return BasicConditionChangedV1.class;
    }

    /** It waits for the turn of a person. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, BasicConditionChangedV1 payload) {
        signals.take(
                payload.participantId(),
                payload.conditionId(),
                payload.condition(),
                event.sequence(),
                payload.lostFrom());
    }

    record BasicConditionChangedV1(
            UUID conditionId,
            UUID participantId,
            String condition,
            @Nullable LocalDate lostFrom) {}
}
