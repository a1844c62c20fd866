package nl.doorstroom.matching.gapeffect.messaging;

import jakarta.inject.Singleton;

import nl.doorstroom.matching.gapeffect.GapEffects;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** A gap that was told as closed is open after all. */
@Singleton
class GapReopenedProjector implements Projector<GapV1> {

    private final GapEffects effects;

    GapReopenedProjector(GapEffects effects) {
        this.effects = effects;
    }

    @Override
    public String type() {
        return "nl.doorstroom.trajectories.gap-reopened.v1";
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
        effects.take(payload.gap(event.subject(), event.sequence(), false));
    }
}
