package nl.doorstroom.reporting.dataquality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.finding.FindingType;

/**
 * Which findings are asked.
 *
 * @param knownAt by what was recorded up to this moment
 * @param asOf in the world up to this day
 */
public record FindingsAsked(
        FindingState state,
        @Nullable FindingType type,
        @Nullable String organisation,
        @Nullable UUID programmeId,
        @Nullable UUID participantId,
        Instant knownAt,
        LocalDate asOf) {}
