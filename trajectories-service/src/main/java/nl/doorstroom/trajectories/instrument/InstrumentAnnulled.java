package nl.doorstroom.trajectories.instrument;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** An instrument should never have been registered. */
public record InstrumentAnnulled(
        EventStamp stamp, UUID trajectoryId, UUID participantId, String kind, LocalDate startDate) {

    public UUID instrumentId() {
        return stamp.aggregateId();
    }
}
