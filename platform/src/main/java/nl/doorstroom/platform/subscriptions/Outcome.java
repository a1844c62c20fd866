package nl.doorstroom.platform.subscriptions;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt went.
 *
 * @param status of the answer, or null when there was none
 * @param failure null when it was taken
 * @param retryAfter how long the receiver asks to be left alone, if it does
 */
record Outcome(
        @Nullable Integer status,
        @Nullable DeliveryFailure failure,
        @Nullable Duration retryAfter) {

    private static final int GONE = 410;

    static Outcome failed(DeliveryFailure failure) {
        return new Outcome(null, failure, null);
    }

    boolean isTaken() {
        return failure == null;
    }

    /** Nobody will ever take anything there. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
