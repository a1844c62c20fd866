package nl.doorstroom.reporting.replay;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One replay or rebuild of a tenant.
 *
 * @param generation the outcome rows that it writes
 * @param eventsRead of all tenants; only a replay reads
 * @param factsCounted of the tenant, into outcome rows
 * @param factsAdded facts that the topics held and the tables did not
 * @param factsKept facts that the tables held and the topics did not, up to where they were read
 * @param phase what it is doing; null when it is over
 * @param expectedAt when this phase ends if it goes on as fast as until now; null as long as nothing can be told
 * @param failure what failed, in words without personal data
 */
public record ProjectionRun(
        UUID id,
        RunKind kind,
        RunState state,
        long generation,
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
        @Nullable String failure) {}
