package nl.doorstroom.participants.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person's temporary role in the neighbourhood, as the newest of its events tells.
 *
 * @param lastDay last day in the role, when it is told; before the first one says that it never was
 */
public record NeighbourhoodRole(
        UUID id,
        UUID participantId,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    /** Empty until it is told who takes the role. */
    static Optional<NeighbourhoodRole> of(Collection<WorkEvent> events) {
        Optional<WorkEvent> taken = newest(events, WorkEvent.Kind.ROLE_TAKEN);
        Optional<WorkEvent> left = newest(events, WorkEvent.Kind.ROLE_LEFT)
                .filter(event ->
                        taken.isEmpty() || event.sequence() > taken.get().sequence());
        return taken.filter(event -> event.startDate() != null)
                .map(event -> new NeighbourhoodRole(
                        event.workId(),
                        event.participantId(),
                        event.startDate(),
                        left.map(WorkEvent::endDate).orElse(null)));
    }

    private static Optional<WorkEvent> newest(Collection<WorkEvent> events, WorkEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).max(Comparator.comparingLong(WorkEvent::sequence));
    }
}
