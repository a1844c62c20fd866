package nl.doorstroom.platform.subscriptions;

/** How far a delivery is. */
public enum DeliveryState {
    /** It is due, now or later. */
    PENDING,
    /** The receiver took it. */
    DELIVERED,
    /** It is not tried again unless somebody asks. */
    FAILED
}
