package nl.doorstroom.reporting.fact;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * When and by which event a fact became known.
 *
 * @param eventId the CloudEvents id; a second delivery has the same one and is harmless
 * @param aggregateVersion the producer's version of the aggregate; the highest known version holds
 * @param recordedAt the CloudEvents time: when the producer's transaction wrote it, never when it was consumed, so that
 *     a replay gives the same knowledge
 * @param supersedes the event whose fact this one corrects; a corrected fact has no effect from then on
 */
public record Recorded(
        UUID eventId,
        long aggregateVersion,
        Instant recordedAt,
        @Nullable UUID supersedes) {}
