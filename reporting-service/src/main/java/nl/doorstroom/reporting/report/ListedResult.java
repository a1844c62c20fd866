package nl.doorstroom.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.AttributionBasis;
import nl.doorstroom.reporting.attribution.Contribution;

/**
 * One result that a figure counts.
 *
 * @param id of this result in a list; the same from every recount, and another one of the result of another kind
 * @param subjectId the placement, the benefit or the step
 * @param people whom it is about; nobody when they were erased
 * @param countedOn the day that decides in which period it is counted; of somebody who was erased the first of the month
 * @param state what became of it; null when nothing is looked at later
 * @param basis null of what belongs to a trajectory by itself, as a step of it does
 * @param contributing others that worked on it, and do not count it
 */
public record ListedResult(
        UUID id,
        UUID subjectId,
        String kind,
        List<UUID> people,
        LocalDate countedOn,
        @Nullable String state,
        @Nullable AttributionBasis basis,
        @Nullable UUID trajectoryId,
        @Nullable UUID programmeId,
        @Nullable String organisation,
        List<Contribution> contributing) {

    public ListedResult {
        people = List.copyOf(people);
        contributing = List.copyOf(contributing);
    }
}
