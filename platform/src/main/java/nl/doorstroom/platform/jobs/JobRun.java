package nl.doorstroom.platform.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A job for one day and one tenant.
 *
 * @param handled items that were done
 * @param failed items that were not, each undone by itself
 * @param lastItem the item after which it goes on
 * @param requestedBy the user who asked for it; null for the run that each day has by itself
 */
public record JobRun(
        UUID id,
        String tenant,
        String job,
        LocalDate day,
        JobRunState state,
        int handled,
        int failed,
        @Nullable UUID lastItem,
        @Nullable String requestedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Goes up with everything that can be seen of it. */
    public long version() {
        return 1L + handled + failed + (finishedAt == null ? 0 : 1);
    }
}
