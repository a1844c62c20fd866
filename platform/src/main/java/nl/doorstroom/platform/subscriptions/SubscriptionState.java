package nl.doorstroom.platform.subscriptions;

/** How a subscription stands. */
public enum SubscriptionState {
    /** The partner is told. */
    ACTIVE,
    /** Events are kept for the partner, and told when it goes on. */
    PAUSED,
    /** Over for good; shown to nobody. */
    ENDED
}
