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
 *
 * @param destination where the person went when it ended; null while it goes on, and when that is not told
 */
public record Guidance(
        UUID id,
        UUID participantId,
        List<Period> periods,
        @Nullable Destination destination) {

    /** Empty until it is told that it began. */
    static Optional<Guidance> of(Collection<WorkEvent> events) {
        List<WorkEvent> ordered = events.stream()
                .sorted(Comparator.comparingLong(WorkEvent::sequence))
                .toList();
        List<Period> periods = new ArrayList<>();
        WorkEvent begun = null;
        LocalDate first = null;
        Destination destination = null;
        for (WorkEvent event : ordered) {
            if (event.kind() == WorkEvent.Kind.GUIDED) {
                begun = event;
                first = first == null ? event.startDate() : first;
                destination = null;
            } else if (event.kind() == WorkEvent.Kind.LEFT) {
                if (first != null) {
                    periods.add(new Period(first, event.endDate()));
                    first = null;
                }
                destination = Destination.of(event);
            } else if (event.kind() == WorkEvent.Kind.NEVER) {
                periods.clear();
                first = null;
                destination = null;
            }
        }
        if (first != null) {
            periods.add(new Period(first, null));
        }
        return begun == null
                ? Optional.empty()
                : Optional.of(new Guidance(begun.workId(), begun.participantId(), List.copyOf(periods), destination));
    }

    /**
     * From a first to a last day.
     *
     * @param lastDay null while it lasts
     */
    public record Period(LocalDate firstDay, @Nullable LocalDate lastDay) {}

    /**
     * Where somebody went after a trajectory.
     *
     * @param code {@code EDUCATION}, {@code DAY_ACTIVITY} and the like, as trajectories names it
     * @param from the day after the last one of the trajectory
     */
    public record Destination(String code, LocalDate from) {

        static @Nullable Destination of(WorkEvent event) {
            return event.destination() == null || event.endDate() == null
                    ? null
                    : new Destination(event.destination(), event.endDate().plusDays(1));
        }
    }
}
