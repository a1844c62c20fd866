package nl.doorstroom.participants.basiccondition;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * Something was stated of a condition.
 *
 * @param code of list {@code basic-conditions}
 * @param status that was stated, code of list {@code basic-condition-statuses}
 * @param validFrom the day from which it holds, until that of another statement
 * @param presentStatus what holds today by all statements together
 * @param presentFrom since when that holds
 * @param lostFrom since when the condition is lost; null when it is not
 */
public record BasicConditionChanged(
        EventStamp stamp,
        UUID participantId,
        String code,
        String status,
        LocalDate validFrom,
        String presentStatus,
        LocalDate presentFrom,
        @Nullable LocalDate lostFrom) {

    public UUID conditionId() {
        return stamp.aggregateId();
    }
}
