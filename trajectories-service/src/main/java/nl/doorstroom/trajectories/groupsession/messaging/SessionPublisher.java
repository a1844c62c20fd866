package nl.doorstroom.trajectories.groupsession.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.groupsession.GroupSessionAttendanceAnnulled;
import nl.doorstroom.trajectories.groupsession.GroupSessionAttended;
import nl.doorstroom.trajectories.groupsession.GroupSessionHeld;

/**
 * Tells reporting how many came, and of each known person that the person came: two events with two keys, so that erasing
 * somebody leaves the count as it is.
 */
@Singleton
class SessionPublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    SessionPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void held(@Observes GroupSessionHeld event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "group-session-held",
                event.sessionId(),
                event.stamp(),
                new SessionHeldV1(
                        event.sessionId(),
                        event.seriesId(),
                        event.programmeId(),
                        event.validFrom(),
                        event.anonymousCount(),
                        event.knownCount())));
    }

    void attended(@Observes GroupSessionAttended event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "group-session-attended",
                event.participantId(),
                event.stamp(),
                new SessionAttendanceV1(
                        event.attendanceId(),
                        event.sessionId(),
                        event.programmeId(),
                        event.participantId(),
                        event.validFrom())));
    }

    void missed(@Observes GroupSessionAttendanceAnnulled event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "group-session-attendance-annulled",
                event.participantId(),
                event.stamp(),
                new SessionAttendanceV1(
                        event.attendanceId(),
                        event.sessionId(),
                        event.programmeId(),
                        event.participantId(),
                        event.validFrom())));
    }

    record SessionHeldV1(
            UUID sessionId, UUID seriesId, UUID programmeId, LocalDate validFrom, int anonymousCount, int knownCount) {}

    record SessionAttendanceV1(
            UUID attendanceId, UUID sessionId, UUID programmeId, UUID participantId, LocalDate validFrom) {}
}
