package nl.doorstroom.platform.subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A replica's turn to tell one subscription what is due.
 *
 * @param number of this turn; who has an older one has lost it
 * @param failures in a row, before it
 * @param failingSince when they began
 * @param secrets by which is signed now
 */
record Turn(
        Subscription subscription,
        long number,
        int failures,
        @Nullable Instant failingSince,
        List<String> secrets,
        List<Delivery> deliveries) {

    UUID id() {
        return subscription.id();
    }
}
