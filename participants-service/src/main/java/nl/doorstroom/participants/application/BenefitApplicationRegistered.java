package nl.doorstroom.participants.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * Somebody applied for a benefit.
 *
 * @param householdId the household for which it is, when it is for one that is known
 * @param adults for whom it is
 */
public record BenefitApplicationRegistered(
        EventStamp stamp,
        UUID participantId,
        @Nullable UUID householdId,
        List<UUID> adults,
        String kind,
        LocalDate appliedOn) {

    public UUID applicationId() {
        return stamp.aggregateId();
    }
}
