package nl.doorstroom.matching.area;

import java.time.Instant;
import java.util.UUID;

/**
 * A table of postcode areas that was supplied.
 *
 * @param version order of what became of it, from 1
 * @param areas how many areas the file has
 * @param stored how many of them are stored by now
 * @param digest SHA-256 of the areas, in hexadecimal digits
 * @param startedAt in UTC
 * @param changedAt in UTC
 */
public record AreaImport(
        UUID id,
        long version,
        State state,
        int areas,
        int stored,
        String digest,
        Instant startedAt,
        Instant changedAt) {

    /** What became of it. */
    public enum State {
        /** The areas are being stored; the table before it counts still. */
        RUNNING,
        /** Distances are measured by it. */
        IN_FORCE,
        /** A newer table took its place. */
        REPLACED,
        /** It did not come to its end, and never counted. */
        INTERRUPTED
    }
}
