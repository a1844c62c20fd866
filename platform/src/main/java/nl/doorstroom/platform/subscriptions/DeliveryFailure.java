package nl.doorstroom.platform.subscriptions;

/** Why an attempt did not succeed: a class of causes, since what a receiver says is not kept. */
public enum DeliveryFailure {
    /** The name of the host leads nowhere. */
    UNRESOLVED,
    /** The name of the host leads to an address that is not public. */
    NOT_PUBLIC,
    /** No connection. */
    UNREACHABLE,
    /** A connection that is not secure: an expired certificate, another name on it. */
    NOT_SECURE,
    /** No answer in time. */
    TIMED_OUT,
    /** An answer that is no success, a redirection too. */
    REFUSED,
    /** The subscription ended before. */
    SUBSCRIPTION_ENDED
}
