package nl.doorstroom.trajectories.earlieststart.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;
import nl.doorstroom.trajectories.earlieststart.EarliestStarts;

/** Learns from which day a person can start; why is not told. */
@Singleton
class EarliestStartChangedProjector implements Projector<EarliestStartChangedProjector.EarliestStartChangedV1> {

    private final EarliestStarts starts;

    EarliestStartChangedProjector(EarliestStarts starts) {
        this.starts = starts;
    }

    @Override
    public String type() {
        return "nl.doorstroom.participants.earliest-start-changed.v1";
    }

    @Override
    public Class<EarliestStartChangedV1> payload() {
        return EarliestStartChangedV1.class;
    }

    /** It locks trajectories. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, EarliestStartChangedV1 payload) {
        starts.take(payload.participantId(), event.sequence(), payload.earliestStart(), payload.previous());
    }

    record EarliestStartChangedV1(
            UUID participantId,
            @Nullable LocalDate earliestStart,
            @Nullable LocalDate previous) {}
}
