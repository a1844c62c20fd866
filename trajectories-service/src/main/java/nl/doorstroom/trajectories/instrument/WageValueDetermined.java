package nl.doorstroom.trajectories.instrument;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** What a person's work is worth to an employer was measured; how much stays in this service. */
public record WageValueDetermined(
        EventStamp stamp, UUID trajectoryId, UUID participantId, LocalDate determinedOn, LocalDate remeasureBy) {

    public UUID instrumentId() {
        return stamp.aggregateId();
    }
}
