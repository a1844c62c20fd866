package nl.doorstroom.participants.visibility.messaging;

import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.visibility.LinkKind;
import nl.doorstroom.participants.visibility.Links;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/**
 * An organisation executes a trajectory: it sees the person from its registration on, since it decides on the admission
 * and prepares the start. One that goes on after a transfer is registered anew, with the other organisation.
 */
@Singleton
class TrajectoryRegisteredProjector implements Projector<TrajectoryRegisteredProjector.TrajectoryRegisteredV1> {

    private final Links links;

    TrajectoryRegisteredProjector(Links links) {
        this.links = links;
    }

    @Override
    public String type() {
        return "nl.doorstroom.trajectories.trajectory-registered.v1";
    }

    @Override
    public Class<TrajectoryRegisteredV1> payload() {
        return TrajectoryRegisteredV1.class;
    }

    /** The end may arrive at the same moment, and both make the row. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, TrajectoryRegisteredV1 payload) {
        links.open(LinkKind.TRAJECTORY, payload.trajectoryId(), payload.participantId(), payload.organisation(), null);
    }

    record TrajectoryRegisteredV1(UUID trajectoryId, UUID participantId, String organisation) {}
}
