package nl.doorstroom.platform.subscriptions;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What is paused cannot be paused again. */
final class SubscriptionIsPaused extends Refusal {

    private static final long serialVersionUID = 1L;

    SubscriptionIsPaused(UUID id) {
        super("Subscription [%s] is paused already.".formatted(id));
    }
}
