package nl.doorstroom.participants.visibility.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.visibility.LinkKind;
import nl.doorstroom.participants.visibility.Links;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** A trajectory ended: its organisation sees the person some weeks longer, and not at all when there should have been none. */
@Singleton
class TrajectoryEndedProjector implements Projector<TrajectoryEndedProjector.TrajectoryEndedV1> {

    private final Links links;

    TrajectoryEndedProjector(Links links) {
        this.links = links;
    }

    @Override
    public String type() {
        return "nl.doorstroom.trajectories.trajectory-ended.v1";
    }

    @Override
    public Class<TrajectoryEndedV1> payload() {
        return TrajectoryEndedV1.class;
    }

    /** The registration may arrive at the same moment, and both make the row. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, TrajectoryEndedV1 payload) {
        LocalDate lastDay = payload.outcome().equals("ENTERED_IN_ERROR")
                ? payload.validFrom().minusDays(1)
                : links.lastDayAfter(payload.validFrom());
        links.close(LinkKind.TRAJECTORY, payload.trajectoryId(), payload.participantId(), lastDay, event.sequence());
    }

    /** @param validFrom the last day of the trajectory */
    record TrajectoryEndedV1(UUID trajectoryId, UUID participantId, LocalDate validFrom, String outcome) {}
}
