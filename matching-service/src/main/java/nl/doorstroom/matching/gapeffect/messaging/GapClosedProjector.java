package nl.doorstroom.matching.gapeffect.messaging;

import jakarta.inject.Singleton;

import nl.doorstroom.matching.gapeffect.GapEffects;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** A gap between a person and a target is closed. */
@Singleton
class GapClosedProjector implements Projector<GapV1> {

    private final GapEffects effects;

    GapClosedProjector(GapEffects effects) {
        this.effects = effects;
    }

    @Override
    public String type() {
        return "nl.doorstroom.trajectories.gap-closed.v1";
    }

    @Override
    public Class<GapV1> payload() {
        return GapV1.class;
    }

    /** It holds the profile of a person while it counts. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, GapV1 payload) {
        effects.take(payload.gap(event.subject(), event.sequence(), true));
    }
}
