package nl.doorstroom.trajectories.placement.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;
import nl.doorstroom.trajectories.placement.PlacementEffects;
import nl.doorstroom.trajectories.placement.PlacementEvent;

/** A job begins. */
@Singleton
class PlacementStartedProjector implements Projector<PlacementStartedProjector.PlacementStartedV1> {

    private final PlacementEffects effects;

    PlacementStartedProjector(PlacementEffects effects) {
        this.effects = effects;
    }

    @Override
    public String type() {
        return "nl.doorstroom.matching.placement-started.v1";
    }

    @Override
    public Class<PlacementStartedV1> payload() {
        return PlacementStartedV1.class;
    }

    /** It locks crews, in an order of its own. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, PlacementStartedV1 payload) {
        effects.take(new PlacementEvent(
                payload.placementId(),
                event.sequence(),
                PlacementEvent.Kind.STARTED,
                payload.participantId(),
                payload.trajectoryId(),
                payload.startDate(),
                null,
                null,
                payload.hoursPerWeek()));
    }

    record PlacementStartedV1(
            UUID placementId,
            UUID participantId,
            @Nullable UUID trajectoryId,
            LocalDate startDate,
            BigDecimal hoursPerWeek) {}
}
