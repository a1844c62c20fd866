package nl.doorstroom.trajectories.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * Somebody worked on a day or did not, or what was told of it is told anew. The code of the absence can say something of a
 * person's health, so it is not here.
 *
 * @param planned hours that were planned for the day as a whole; null: the plan does not say on which days the person works
 * @param absence null: the person was there
 * @param annulled whether nothing of it counts any more; the hours are 0 then
 */
public record HoursWorked(
        EventStamp stamp,
        UUID attendanceId,
        UUID trajectoryId,
        UUID participantId,
        UUID programmeId,
        String organisation,
        LocalDate day,
        @Nullable BigDecimal planned,
        BigDecimal worked,
        BigDecimal absent,
        @Nullable AbsenceClass absence,
        boolean annulled) {}
