package nl.doorstroom.platform.subscriptions;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Only what is paused can go on. */
final class SubscriptionIsActive extends Refusal {

    private static final long serialVersionUID = 1L;

    SubscriptionIsActive(UUID id) {
        super("Subscription [%s] is not paused.".formatted(id));
    }
}
