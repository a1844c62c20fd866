package nl.doorstroom.trajectories.instrument;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.trajectories.trajectory.ReasonClass;

/** An instrument came to an end. */
public record InstrumentEnded(
        EventStamp stamp,
        UUID trajectoryId,
        UUID participantId,
        String kind,
        LocalDate lastDay,
        ReasonClass reasonClass) {

    public UUID instrumentId() {
        return stamp.aggregateId();
    }
}
