package nl.doorstroom.reporting.replay.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.replay.ProjectionRun;
import nl.doorstroom.reporting.replay.RunPhase;
import nl.doorstroom.reporting.replay.RunState;

/**
 * A replay.
 *
 * @param eventsRead of all tenants together, because they stand on the same topics
 * @param factsCounted into the new rows, once all events are read
 * @param factsAdded facts that the topics held and the tables did not
 * @param factsKept facts that the tables held and the topics did not, up to where they were read
 * @param phase what it is doing; absent when it is over
 * @param expectedAt when this phase ends if it goes on as fast as until now; absent as long as nothing can be told
 * @param failure what failed; absent when nothing did
 */
record ReplayResponse(
        UUID id,
        RunState state,
        long eventsRead,
        long eventsTotal,
        long factsCounted,
        long factsTotal,
        long factsAdded,
        long factsKept,
        @Nullable RunPhase phase,
        @Nullable Instant expectedAt,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {

    static ReplayResponse from(ProjectionRun run) {
        return new ReplayResponse(
                run.id(),
                run.state(),
                run.eventsRead(),
                run.eventsTotal(),
                run.factsCounted(),
                run.factsTotal(),
                run.factsAdded(),
                run.factsKept(),
                run.phase(),
                run.expectedAt(),
                run.startedAt(),
                run.finishedAt(),
                run.failure());
    }
}
