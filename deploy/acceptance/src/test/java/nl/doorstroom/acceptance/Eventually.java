package nl.doorstroom.acceptance;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waiting for what one service hears from another. */
final class Eventually {

    private Eventually() {}

    static void seen(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(assertion);
    }
}
