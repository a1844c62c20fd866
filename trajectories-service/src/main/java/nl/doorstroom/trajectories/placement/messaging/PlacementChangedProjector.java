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

/** The hours of a job change. */
@Singleton
class PlacementChangedProjector implements Projector<PlacementChangedProjector.PlacementChangedV1> {

    private final PlacementEffects effects;

    PlacementChangedProjector(PlacementEffects effects) {
        this.effects = effects;
    }

    @Override
    public String type() {
        return "nl.doorstroom.matching.placement-changed.v1";
    }

    @Override
    public Class<PlacementChangedV1> payload() {
        return PlacementChangedV1.class;
    }

    /** It locks crews, in an order of its own. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, PlacementChangedV1 payload) {
        effects.take(new PlacementEvent(
                payload.placementId(),
                event.sequence(),
                PlacementEvent.Kind.CHANGED,
                payload.participantId(),
                payload.trajectoryId(),
                null,
                payload.validFrom(),
                null,
                payload.hoursPerWeek()));
    }

    record PlacementChangedV1(
            UUID placementId,
            UUID participantId,
            @Nullable UUID trajectoryId,
            LocalDate validFrom,
            BigDecimal hoursPerWeek) {}
}
