package nl.doorstroom.trajectories.stepup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** More hours are proposed; nothing is planned until a coach agrees. */
public record HoursStepUpProposed(
        EventStamp stamp,
        UUID proposalId,
        UUID trajectoryId,
        UUID participantId,
        UUID programmeId,
        String organisation,
        LocalDate proposedOn,
        BigDecimal hoursPerWeek,
        BigDecimal proposedHours) {}
