package nl.doorstroom.participants.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A trajectory in which a person is guided, as all events about it tell together, in whichever order they arrived. A pause
 * is part of it; aftercare is not.
 */
public record Guidance(UUID id, UUID participantId, List<Period> periods) {

    /** Empty until it is told that it began. */
    static Optional<Guidance> of(Collection<WorkEvent> events) {
        List<WorkEvent> ordered = events.stream()
                .sorted(Comparator.comparingLong(WorkEvent::sequence))
                .toList();
        List<Period> periods = new ArrayList<>();
        WorkEvent begun = null;
        LocalDate first = null;
        for (WorkEvent event : ordered) {
            if (event.kind() == WorkEvent.Kind.GUIDED) {
                begun = event;
                first = first == null ? event.startDate() : first;
            } else if (event.kind() == WorkEvent.Kind.LEFT && first != null) {
                periods.add(new Period(first, event.endDate()));
                first = null;
            } else if (event.kind() == WorkEvent.Kind.NEVER) {
                periods.clear();
                first = null;
            }
        }
        if (first != null) {
            periods.add(new Period(first, null));
        }
        return begun == null
                ? Optional.empty()
                : Optional.of(new Guidance(begun.workId(), begun.participantId(), List.copyOf(periods)));
    }

    /**
     * From a first to a last day.
     *
     * @param lastDay null while it lasts
     */
    public record Period(LocalDate firstDay, @Nullable LocalDate lastDay) {}
}
