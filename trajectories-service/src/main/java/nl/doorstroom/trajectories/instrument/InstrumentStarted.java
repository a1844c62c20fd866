package nl.doorstroom.trajectories.instrument;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** An instrument runs from a day on, or what was told of it is corrected. */
public record InstrumentStarted(
        EventStamp stamp, UUID trajectoryId, UUID participantId, String kind, InstrumentFacts facts) {

    public UUID instrumentId() {
        return stamp.aggregateId();
    }
}
