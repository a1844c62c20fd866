package nl.doorstroom.platform.subscriptions;

import java.time.Duration;

/** How long to wait after a failure: twice as long each time, and not as long as the others who failed at that moment. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(10);

    private Backoff() {}

    /**
     * @param failures in a row, one at least
     * @param longest what it grows to
     * @param random from 0 to 1; takes away up to a half
     */
    static Duration after(int failures, Duration longest, double random) {
        // More doublings than this are longer than anybody waits.
        Duration full = FIRST.multipliedBy(1L << Math.min(failures - 1, 20));
        Duration limited = full.compareTo(longest) < 0 ? full : longest;
        return limited.minusMillis((long) (limited.toMillis() * random / 2));
    }
}
