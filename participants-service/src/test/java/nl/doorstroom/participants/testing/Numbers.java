package nl.doorstroom.participants.testing;

import java.util.concurrent.atomic.AtomicInteger;

import nl.doorstroom.participants.participant.Bsn;

/** Citizen service numbers that pass the eleven-proof and that nobody has: the range 9999xxxxx is kept for tests. */
public final class Numbers {

    private static final AtomicInteger LAST = new AtomicInteger(999_900_000);

    private Numbers() {}

    /** A number that no other test uses. */
    public static String next() {
        String candidate;
        do {
            candidate = Integer.toString(LAST.incrementAndGet());
        } while (Bsn.parse(candidate).isEmpty());
        return candidate;
    }
}
