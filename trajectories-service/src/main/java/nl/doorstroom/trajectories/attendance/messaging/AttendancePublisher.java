package nl.doorstroom.trajectories.attendance.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.attendance.AbsenceClass;
import nl.doorstroom.trajectories.attendance.HoursWorked;

/** Tells how many hours were worked on a day; why others were not, no more than by its class. */
@Singleton
class AttendancePublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    AttendancePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void worked(@Observes HoursWorked event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "hours-worked",
                event.participantId(),
                event.stamp(),
                new HoursWorkedV1(
                        event.attendanceId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.programmeId(),
                        event.organisation(),
                        event.day(),
                        event.planned(),
                        event.worked(),
                        event.absent(),
                        event.absence(),
                        event.annulled())));
    }

    record HoursWorkedV1(
            UUID attendanceId,
            UUID trajectoryId,
            UUID participantId,
            UUID programmeId,
            String organisation,
            LocalDate day,
            @Nullable BigDecimal plannedHours,
            BigDecimal workedHours,
            BigDecimal absentHours,
            @Nullable AbsenceClass absence,
            boolean annulled) {}
}
