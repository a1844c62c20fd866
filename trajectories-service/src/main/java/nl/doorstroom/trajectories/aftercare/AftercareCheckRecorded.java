package nl.doorstroom.trajectories.aftercare;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** It is known how somebody does some weeks after the aftercare began. */
public record AftercareCheckRecorded(
        EventStamp stamp,
        UUID checkId,
        UUID trajectoryId,
        UUID participantId,
        UUID programmeId,
        String organisation,
        int week,
        LocalDate checkedOn,
        AftercareOutcome.OutcomeClass outcomeClass) {}
