package nl.doorstroom.participants.basiccondition;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A condition that was in order is not any more.
 *
 * @param code of list {@code basic-conditions}
 * @param validFrom since when
 */
public record BasicConditionLost(EventStamp stamp, UUID participantId, String code, LocalDate validFrom) {

    public UUID conditionId() {
        return stamp.aggregateId();
    }
}
