package nl.doorstroom.participants.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * From a day on these adults share an income; later benefits of the household are theirs together.
 *
 * @param adults nobody: the household is closed
 */
public record HouseholdChanged(EventStamp stamp, List<UUID> adults, int householdSize, LocalDate validFrom) {

    public UUID householdId() {
        return stamp.aggregateId();
    }
}
