package nl.doorstroom.trajectories.neighbourhoodrole.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.neighbourhoodrole.NeighbourhoodRoleAnnulled;
import nl.doorstroom.trajectories.neighbourhoodrole.NeighbourhoodRoleEnded;
import nl.doorstroom.trajectories.neighbourhoodrole.NeighbourhoodRoleStarted;
import nl.doorstroom.trajectories.neighbourhoodrole.NextStepClass;

/** Tells participants and reporting that somebody has a role in the neighbourhood: neither which, nor where. */
@Singleton
class RolePublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    RolePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void started(@Observes NeighbourhoodRoleStarted event) {
        append(
                "neighbourhood-role-started",
                event.participantId(),
                event.stamp(),
                new RoleStartedV1(
                        event.roleId(),
                        event.trajectoryId(),
                        event.programmeId(),
                        event.participantId(),
                        event.validFrom(),
                        event.hoursPerWeek()));
    }

    void ended(@Observes NeighbourhoodRoleEnded event) {
        append(
                "neighbourhood-role-ended",
                event.participantId(),
                event.stamp(),
                new RoleEndedV1(
                        event.roleId(),
                        event.trajectoryId(),
                        event.programmeId(),
                        event.participantId(),
                        event.validFrom(),
                        event.nextStep()));
    }

    void annulled(@Observes NeighbourhoodRoleAnnulled event) {
        append(
                "neighbourhood-role-annulled",
                event.participantId(),
                event.stamp(),
                new RoleAnnulledV1(
                        event.roleId(),
                        event.trajectoryId(),
                        event.programmeId(),
                        event.participantId(),
                        event.validFrom()));
    }

    private void append(String name, UUID participantId, EventStamp stamp, Object payload) {
        outbox.append(OutgoingEvent.v1(TOPIC, name, participantId, stamp, payload));
    }

    record RoleStartedV1(
            UUID roleId,
            UUID trajectoryId,
            UUID programmeId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable BigDecimal hoursPerWeek) {}

    record RoleEndedV1(
            UUID roleId,
            UUID trajectoryId,
            UUID programmeId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable NextStepClass nextStepClass) {}

    record RoleAnnulledV1(UUID roleId, UUID trajectoryId, UUID programmeId, UUID participantId, LocalDate validFrom) {}
}
