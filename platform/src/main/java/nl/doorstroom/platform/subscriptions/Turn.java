package nl.doorstroom.platform.subscriptions;

import java.util.List;
import java.util.UUID;

/**
 * A replica's turn to tell one subscription what is due.
 *
 * @param number of this turn; who has an older one has lost it
 * @param secrets by which is signed now
 */
record Turn(Subscription subscription, long number, List<String> secrets, List<Delivery> deliveries) {

    UUID id() {
        return subscription.id();
    }
}
