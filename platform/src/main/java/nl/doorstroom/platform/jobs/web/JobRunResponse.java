package nl.doorstroom.platform.jobs.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.jobs.JobRun;
import nl.doorstroom.platform.jobs.JobRunState;

/**
 * A job for one day.
 *
 * @param handled items that were done so far
 * @param failed items that were not, and are due again in the next run
 * @param requestedBy the user who asked for it; absent for the run that each day has by itself
 */
record JobRunResponse(
        UUID id,
        String job,
        LocalDate day,
        JobRunState state,
        int handled,
        int failed,
        @Nullable String requestedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static JobRunResponse from(JobRun run) {
        return new JobRunResponse(
                run.id(),
                run.job(),
                run.day(),
                run.state(),
                run.handled(),
                run.failed(),
                run.requestedBy(),
                run.startedAt(),
                run.finishedAt());
    }
}
