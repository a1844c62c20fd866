package nl.doorstroom.reporting.replay.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.replay.ProjectionRun;
import nl.doorstroom.reporting.replay.RunPhase;
import nl.doorstroom.reporting.replay.RunState;

/**
 * A rebuild.
 *
 * @param phase what it is doing; absent when it is over
 * @param expectedAt when this phase ends if it goes on as fast as until now; absent as long as nothing can be told
 * @param failure what failed; absent when nothing did
 */
record RebuildResponse(
        UUID id,
        RunState state,
        long factsCounted,
        long factsTotal,
        @Nullable RunPhase phase,
        @Nullable Instant expectedAt,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {

    static RebuildResponse from(ProjectionRun run) {
        return new RebuildResponse(
                run.id(),
                run.state(),
                run.factsCounted(),
                run.factsTotal(),
                run.phase(),
                run.expectedAt(),
                run.startedAt(),
                run.finishedAt(),
                run.failure());
    }
}
