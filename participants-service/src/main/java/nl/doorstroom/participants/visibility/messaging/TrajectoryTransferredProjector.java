package nl.doorstroom.participants.visibility.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.visibility.LinkKind;
import nl.doorstroom.participants.visibility.Links;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Another organisation goes on: the one before sees the person some weeks longer, to hand over. */
@Singleton
class TrajectoryTransferredProjector implements Projector<TrajectoryTransferredProjector.TrajectoryTransferredV1> {

    private final Links links;

    TrajectoryTransferredProjector(Links links) {
        this.links = links;
    }

    @Override
    public String type() {
        return "nl.doorstroom.trajectories.trajectory-transferred.v1";
    }

    @Override
    public Class<TrajectoryTransferredV1> payload() {
        return TrajectoryTransferredV1.class;
    }

    /** The registration may arrive at the same moment, and both make the row. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, TrajectoryTransferredV1 payload) {
        links.close(
                LinkKind.TRAJECTORY,
                payload.trajectoryId(),
                payload.participantId(),
                links.lastDayAfter(payload.validFrom().minusDays(1)),
                event.sequence());
    }

    /** @param validFrom first day at the other organisation */
    record TrajectoryTransferredV1(UUID trajectoryId, UUID participantId, LocalDate validFrom) {}
}
