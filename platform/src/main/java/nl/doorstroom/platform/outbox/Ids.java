package nl.doorstroom.platform.outbox;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/** UUIDs of version 7 (RFC 9562): they sort by the moment they were made, which keeps indexes dense and pages in order. */
public final class Ids {

    /** Bits of the upper half behind the 48 of the milliseconds. */
    private static final int AFTER_MILLISECONDS = 16;

    private static final long LAST_SECOND = (1L << 48) / 1_000 - 1;

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** Before every id that is made at a moment or later, and behind every one that was made in an earlier millisecond. */
    public static UUID first(Instant moment) {
        long second = Math.min(Math.max(0, moment.getEpochSecond()), LAST_SECOND);
        return new UUID((second * 1_000 + moment.getNano() / 1_000_000) << AFTER_MILLISECONDS, 0);
    }

    /** When an id was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> AFTER_MILLISECONDS);
    }
}
