package nl.doorstroom.reporting.lastingwork;

/** The answer of a lasting check; only {@link #SUSTAINED} and {@link #NOT_SUSTAINED} enter a rate. */
public enum CheckState {
    /** The check date has not come. */
    PENDING,
    /** The person died or moved away before the check date: neither success nor failure. */
    EXCLUDED,
    NOT_SUSTAINED,
    /** A contract is open, and nobody confirmed it recently enough to say that it runs. */
    UNKNOWN,
    SUSTAINED
}
