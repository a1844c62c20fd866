package nl.doorstroom.reporting.replay;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One replay or rebuild of a tenant.
 *
 * @param generation the outcome rows that it writes
 * @param done events read, or facts counted
 * @param total of how many
 * @param factsAdded facts that the topics held and the tables did not
 * @param factsKept facts that the tables held and the topics did not, up to where they were read
 * @param failure what failed, in words without personal data
 */
public record ProjectionRun(
        UUID id,
        RunKind kind,
        RunState state,
        long generation,
        long done,
        long total,
        long factsAdded,
        long factsKept,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {}
