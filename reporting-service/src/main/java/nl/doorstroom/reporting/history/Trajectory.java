package nl.doorstroom.reporting.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.ExecutingFrom;

/**
 * A trajectory as it is known.
 *
 * <p>It exists from its registration on; its start decides only whether it is active on a day. So it is the same in
 * every world: a placement never looks beyond its own first day.
 *
 * @param execution who carries it out over time, ascending
 * @param successorId the trajectory with which it goes on elsewhere
 */
public record Trajectory(
        UUID id,
        UUID participantId,
        UUID programmeId,
        @Nullable LocalDate start,
        @Nullable LocalDate lastDay,
        List<ExecutingFrom> execution,
        @Nullable UUID successorId) {

    public boolean activeOn(LocalDate day) {
        return start != null && !start.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
    }

    public boolean endedWithin(int days, LocalDate before) {
        return start != null
                && lastDay != null
                && lastDay.isBefore(before)
                && ChronoUnit.DAYS.between(lastDay, before) <= days;
    }

    /** The organisation that executes it on a day; before the first one, that first one. */
    public @Nullable String executingOn(LocalDate day) {
        if (execution.isEmpty()) {
            return null;
        }
        String organisation = execution.get(0).organisation();
        for (ExecutingFrom next : execution) {
            if (!next.from().isAfter(day)) {
                organisation = next.organisation();
            }
        }
        return organisation;
    }

    /** The organisations that had executed it before the one of that day. */
    public List<String> transferorsOn(LocalDate day) {
        String owner = executingOn(day);
        return execution.stream()
                .filter(period -> !period.from().isAfter(day))
                .map(ExecutingFrom::organisation)
                .filter(organisation -> !organisation.equals(owner))
                .distinct()
                .toList();
    }
}
