package nl.doorstroom.platform.subscriptions.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.subscriptions.Delivery;
import nl.doorstroom.platform.subscriptions.DeliveryFailure;
import nl.doorstroom.platform.subscriptions.DeliveryState;

/**
 * One event for one subscription.
 *
 * @param eventId the header {@code webhook-id}, the same at every attempt
 * @param subject id of what the event is about
 * @param sequence version of what the event is about: the order of its events
 * @param dataref a path: where to read it
 * @param dueAt when it is tried next at the soonest; absent when it is not tried again
 * @param attempts since it became due, or somebody asked for it again
 * @param status of the last answer; absent when there was none
 * @param failure of the last attempt; absent when that succeeded or there was none
 */
record DeliveryResponse(
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
        @Nullable Instant lastAttemptAt,
        @Nullable Integer status,
        @Nullable DeliveryFailure failure,
        Instant createdAt) {

    static DeliveryResponse from(Delivery delivery) {
        return new DeliveryResponse(
                delivery.id(),
                delivery.eventId(),
                delivery.eventType(),
                delivery.subject(),
                delivery.sequence(),
                delivery.eventTime(),
                delivery.dataref(),
                delivery.state(),
                delivery.dueAt(),
                delivery.attempts(),
                delivery.lastAttemptAt(),
                delivery.status(),
                delivery.failure(),
                delivery.createdAt());
    }
}
