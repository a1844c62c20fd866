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

/** A job was registered otherwise than it is. */
@Singleton
class PlacementCorrectedProjector implements Projector<PlacementCorrectedProjector.PlacementCorrectedV1> {

    private final PlacementEffects effects;

    PlacementCorrectedProjector(PlacementEffects effects) {
        this.effects = effects;
    }

    @Override
    public String type() {
        return "nl.doorstroom.matching.placement-corrected.v1";
    }

    @Override
    public Class<PlacementCorrectedV1> payload() {
        return PlacementCorrectedV1.class;
    }

    /** It locks crews, in an order of its own. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, PlacementCorrectedV1 payload) {
        effects.take(new PlacementEvent(
                payload.placementId(),
                event.sequence(),
                PlacementEvent.Kind.CORRECTED,
                payload.participantId(),
                payload.trajectoryId(),
                payload.startDate(),
                null,
                payload.endDate(),
                payload.hoursPerWeek()));
    }

    record PlacementCorrectedV1(
            UUID placementId,
            UUID participantId,
            @Nullable UUID trajectoryId,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            BigDecimal hoursPerWeek) {}
}
