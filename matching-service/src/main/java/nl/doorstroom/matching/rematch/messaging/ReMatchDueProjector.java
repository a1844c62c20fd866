package nl.doorstroom.matching.rematch.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.matching.rematch.ReMatches;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Looks again for somebody whose day has come. */
@Singleton
class ReMatchDueProjector implements Projector<ReMatchDueProjector.ReMatchDueV1> {

    private final ReMatches reMatches;

    ReMatchDueProjector(ReMatches reMatches) {
        this.reMatches = reMatches;
    }

    @Override
    public String type() {
        return "nl.doorstroom.trajectories.re-match-due.v1";
    }

    @Override
    public Class<ReMatchDueV1> payload() {
        return ReMatchDueV1.class;
    }

    @Override
    public void project(IncomingEvent event, ReMatchDueV1 payload) {
        reMatches.run(event.id(), payload.participantId(), payload.validFrom());
    }

    /** @param validFrom the day for which it was planned */
    record ReMatchDueV1(UUID participantId, LocalDate validFrom) {}
}
