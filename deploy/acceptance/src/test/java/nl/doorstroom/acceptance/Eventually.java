package nl.doorstroom.acceptance;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waiting for what one service hears from another. */
final class Eventually {

    private Eventually() {}

    static void seen(ThrowingRunnable assertion) {
        seenWithin(Duration.ofSeconds(120), assertion);
    }

    /** @param limit what is promised: later is too late */
    static void seenWithin(Duration limit, ThrowingRunnable assertion) {
        Awaitility.await().atMost(limit).pollInterval(Duration.ofMillis(300)).untilAsserted(assertion);
    }
}
