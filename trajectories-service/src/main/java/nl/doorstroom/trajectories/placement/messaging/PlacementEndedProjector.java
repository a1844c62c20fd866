package nl.doorstroom.trajectories.placement.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;
import nl.doorstroom.trajectories.placement.PlacementEffects;
import nl.doorstroom.trajectories.placement.PlacementEvent;

/** A job ends. */
@Singleton
class PlacementEndedProjector implements Projector<PlacementEndedProjector.PlacementEndedV1> {

    private final PlacementEffects effects;

    PlacementEndedProjector(PlacementEffects effects) {
        this.effects = effects;
    }

    @Override
    public String type() {
        return "nl.doorstroom.matching.placement-ended.v1";
    }

    @Override
    public Class<PlacementEndedV1> payload() {
        return PlacementEndedV1.class;
    }

    /** It locks crews, in an order of its own. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, PlacementEndedV1 payload) {
        effects.take(new PlacementEvent(
                payload.placementId(),
                event.sequence(),
                PlacementEvent.Kind.ENDED,
                payload.participantId(),
                null,
                null,
                null,
                payload.endDate(),
                null));
    }

    record PlacementEndedV1(UUID placementId, UUID participantId, LocalDate endDate) {}
}
