package nl.doorstroom.matching.gapeffect.messaging;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.matching.gapeffect.GapEffects;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** A gap between a person and a target is closed, or is open after all. */
@Singleton
class GapProjectors {

    private final GapEffects effects;

    GapProjectors(GapEffects effects) {
        this.effects = effects;
    }

    @Produces
    @Singleton
    Projector<GapV1> gapClosed() {
        return new Taking(effects, "gap-closed", true);
    }

    @Produces
    @Singleton
    Projector<GapV1> gapReopened() {
        return new Taking(effects, "gap-reopened", false);
    }

    private record Taking(GapEffects effects, String name, boolean closed) implements Projector<GapV1> {

        @Override
        public String type() {
            return "nl.doorstroom.trajectories." + name + ".v1";
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
            effects.take(payload.gap(event.subject(), event.sequence(), closed));
        }
    }
}
