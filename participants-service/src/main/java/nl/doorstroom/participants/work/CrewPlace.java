package nl.doorstroom.participants.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person's place in a crew, as all events about it tell together, in whichever order they arrived.
 *
 * @param lastDay last day in the crew, when it is told
 */
public record CrewPlace(
        UUID id,
        UUID participantId,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    /** Empty until it is told who takes the place. */
    static Optional<CrewPlace> of(Collection<WorkEvent> events) {
        Optional<WorkEvent> taken = newest(events, WorkEvent.Kind.TAKEN);
        Optional<WorkEvent> freed = newest(events, WorkEvent.Kind.FREED)
                .filter(event ->
                        taken.isEmpty() || event.sequence() > taken.get().sequence());
        return taken.filter(event -> event.startDate() != null)
                .map(event -> new CrewPlace(
                        event.workId(),
                        event.participantId(),
                        event.startDate(),
                        freed.map(WorkEvent::endDate).orElse(null)));
    }

    /** It was free again before the first day: the person never came. */
    public boolean isAnnulled() {
        return lastDay != null && lastDay.isBefore(firstDay);
    }

    private static Optional<WorkEvent> newest(Collection<WorkEvent> events, WorkEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).max(Comparator.comparingLong(WorkEvent::sequence));
    }
}
