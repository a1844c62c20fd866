package nl.doorstroom.reporting.dataquality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.finding.FindingType;

/**
 * A finding as it is at the moment and on the day that were asked.
 *
 * @param closedOn the day on which it was gone; null while it is open
 */
public record ListedFinding(
        UUID id,
        FindingType type,
        UUID subjectId,
        List<UUID> people,
        LocalDate since,
        @Nullable LocalDate closedOn,
        @Nullable UUID programmeId,
        @Nullable String organisation) {}
