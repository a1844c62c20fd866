package nl.doorstroom.reporting.replay.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.replay.ProjectionRun;
import nl.doorstroom.reporting.replay.RunState;

/**
 * A rebuild.
 *
 * @param failure what failed; absent when nothing did
 */
record RebuildResponse(
        UUID id,
        RunState state,
        long factsCounted,
        long factsTotal,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {

    static RebuildResponse from(ProjectionRun run) {
        return new RebuildResponse(
                run.id(),
                run.state(),
                run.factsCounted(),
                run.factsTotal(),
                run.startedAt(),
                run.finishedAt(),
                run.failure());
    }
}
