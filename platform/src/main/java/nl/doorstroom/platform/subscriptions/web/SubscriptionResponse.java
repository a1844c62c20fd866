package nl.doorstroom.platform.subscriptions.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.subscriptions.PauseReason;
import nl.doorstroom.platform.subscriptions.Subscription;
import nl.doorstroom.platform.subscriptions.SubscriptionState;
import nl.doorstroom.platform.subscriptions.Subscriptions;

/**
 * A subscription.
 *
 * @param client the application that subscribed
 * @param organisation OIN of the organisation on whose behalf
 * @param pauseReason absent unless it is paused
 * @param secret by which deliveries are signed; in the answers that make one and in no other
 */
record SubscriptionResponse(
        UUID id,
        String client,
        String organisation,
        URI address,
        List<String> eventTypes,
        SubscriptionState state,
        @Nullable PauseReason pauseReason,
        @Nullable String secret,
        Instant createdAt,
        Instant changedAt) {

    static SubscriptionResponse from(Subscription subscription) {
        return from(subscription, null);
    }

    static SubscriptionResponse from(Subscriptions.WithSecret made) {
        return from(made.subscription(), made.secret());
    }

    private static SubscriptionResponse from(Subscription subscription, @Nullable String secret) {
        return new SubscriptionResponse(
                subscription.id(),
                subscription.client(),
                subscription.organisation(),
                subscription.address(),
                subscription.eventTypes(),
                subscription.state(),
                subscription.pauseReason(),
                secret,
                subscription.createdAt(),
                subscription.changedAt());
    }
}
