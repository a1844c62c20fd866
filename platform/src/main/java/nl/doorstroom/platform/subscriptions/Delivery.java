package nl.doorstroom.platform.subscriptions;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One event for one subscription.
 *
 * @param sequence version of what the event is about: the order of its events
 * @param dataref a path: where to read it
 * @param dueAt when it is tried next at the soonest; null when it is not tried again
 * @param attempts all of them
 * @param refusals of these, those after which the receiver had taken something else since this event came
 * @param status of the last answer, or null when there was none
 * @param failure of the last attempt, or null when that succeeded or there was none
 */
public record Delivery(
        UUID id,
        UUID eventId,
        String eventType,
        UUID subject,
        long sequence,
        Instant eventTime,
        String dataref,
        DeliveryState state,
        @Nullable Instant dueAt,
        int attempts,
        int refusals,
        @Nullable Instant lastAttemptAt,
        @Nullable Integer status,
        @Nullable DeliveryFailure failure,
        long version,
        Instant createdAt) {}
