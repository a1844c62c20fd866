package nl.doorstroom.platform.subscriptions;

/** Why nothing is told. */
public enum PauseReason {
    /** Somebody asked for it. */
    ASKED,
    /** The receiver answered 410. */
    GONE,
    /** Nothing was taken for as long as a receiver may be away. */
    UNREACHABLE
}
