package nl.doorstroom.trajectories.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A job, as all events about it tell together. A plain function of the set of events: the order in which they arrived does
 * not matter.
 *
 * @param hours hours a week from each day on, the first day of the job first
 * @param lastDay last day of the job, when it is told
 */
record PlacementHistory(
        UUID participantId,
        @Nullable UUID trajectoryId,
        NavigableMap<LocalDate, BigDecimal> hours,
        @Nullable LocalDate lastDay) {

    /** Empty until an event has told the whole job: nothing is decided on half of it. */
    static Optional<PlacementHistory> of(Collection<PlacementEvent> events) {
        List<PlacementEvent> ordered = events.stream()
                .sorted(Comparator.comparingLong(PlacementEvent::sequence))
                .toList();
        PlacementEvent base = null;
        LocalDate last = null;
        for (PlacementEvent event : ordered) {
            switch (event.kind()) {
                case STARTED -> base = event;
                case CORRECTED -> {
                    base = event;
                    last = event.endDate();
                }
                case ENDED -> last = event.endDate();
                case CHANGED -> {
                    // Hours from a later day stay as they were told, also when the job is corrected; see below.
                }
            }
        }
        if (base == null || base.startDate() == null || base.hoursPerWeek() == null) {
            return Optional.empty();
        }
        NavigableMap<LocalDate, BigDecimal> hours = new TreeMap<>();
        hours.put(base.startDate(), base.hoursPerWeek());
        for (PlacementEvent event : ordered) {
            LocalDate from = event.validFrom();
            if (event.kind() == PlacementEvent.Kind.CHANGED
                    && from != null
                    && event.hoursPerWeek() != null
                    && (from.isAfter(base.startDate()) || event.sequence() > base.sequence())) {
                hours.put(from.isBefore(base.startDate()) ? base.startDate() : from, event.hoursPerWeek());
            }
        }
        return Optional.of(new PlacementHistory(base.participantId(), base.trajectoryId(), hours, last));
    }

    /** First day on which the hours are enough; none when they never are, or when the job turned out not to be. */
    Optional<LocalDate> firstDayWith(Predicate<BigDecimal> enough) {
        return isVoid()
                ? Optional.empty()
                : hours.entrySet().stream()
                        .filter(entry -> enough.test(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .filter(day -> lastDay == null || !day.isAfter(lastDay))
                        .findFirst();
    }

    /** Ended before it began: there was no such job. */
    boolean isVoid() {
        return lastDay != null && lastDay.isBefore(hours.firstKey());
    }

    /** Whether the person works there on a day, as far as it is told. */
    boolean isOn(LocalDate day) {
        return firstDayWith(agreed -> agreed.signum() > 0).isPresent()
                && !hours.firstKey().isAfter(day)
                && lastsUntil(day);
    }

    /** Whether the job had not ended before a day. */
    boolean lastsUntil(LocalDate day) {
        return lastDay == null || !lastDay.isBefore(day);
    }
}
