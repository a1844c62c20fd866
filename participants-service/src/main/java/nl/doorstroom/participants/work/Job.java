package nl.doorstroom.participants.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A paid job, as all events about it tell together. A plain function of the set of events: the order in which they arrived
 * does not matter.
 *
 * @param id the placement
 * @param contractKind code of list {@code work-relation-kinds}, or one that matching has added since
 * @param hours hours a week from each day on, the first day of the job first
 * @param lastDay last day of the job, when it is told
 */
public record Job(
        UUID id,
        UUID participantId,
        String contractKind,
        NavigableMap<LocalDate, BigDecimal> hours,
        @Nullable LocalDate lastDay) {

    /** Empty until an event has told the whole job: nothing is decided on half of it. */
    static Optional<Job> of(Collection<WorkEvent> events) {
        List<WorkEvent> ordered = events.stream()
                .sorted(Comparator.comparingLong(WorkEvent::sequence))
                .toList();
        WorkEvent base = null;
        LocalDate last = null;
        for (WorkEvent event : ordered) {
            if (event.kind() == WorkEvent.Kind.STARTED || event.kind() == WorkEvent.Kind.CORRECTED) {
                base = event;
            }
            if (event.kind() == WorkEvent.Kind.ENDED || event.kind() == WorkEvent.Kind.CORRECTED) {
                last = event.endDate();
            }
        }
        if (base == null || base.startDate() == null || base.hoursPerWeek() == null || base.contractKind() == null) {
            return Optional.empty();
        }
        NavigableMap<LocalDate, BigDecimal> hours = new TreeMap<>();
        hours.put(base.startDate(), base.hoursPerWeek());
        for (WorkEvent event : ordered) {
            // Hours from a later day stay as they were told, also when the job is corrected.
            LocalDate from = event.validFrom();
            if (event.kind() == WorkEvent.Kind.CHANGED
                    && from != null
                    && event.hoursPerWeek() != null
                    && (from.isAfter(base.startDate()) || event.sequence() > base.sequence())) {
                hours.put(from.isBefore(base.startDate()) ? base.startDate() : from, event.hoursPerWeek());
            }
        }
        return Optional.of(new Job(
                base.workId(),
                base.participantId(),
                base.contractKind(),
                Collections.unmodifiableNavigableMap(hours),
                last));
    }

    public LocalDate firstDay() {
        return hours.firstKey();
    }

    /** It was registered in error: there was no such job. */
    public boolean isAnnulled() {
        return lastDay != null && lastDay.isBefore(firstDay());
    }

    /** Whether it had not ended before a day. */
    public boolean lastsUntil(LocalDate day) {
        return lastDay == null || !lastDay.isBefore(day);
    }

    /** Since when the hours have been at least so many without a break; none when the last ones that are known are fewer. */
    public Optional<LocalDate> enoughSince(BigDecimal least) {
        LocalDate since = null;
        for (LocalDate day : hours.keySet()) {
            if (lastsUntil(day)) {
                boolean enough = hours.get(day).compareTo(least) >= 0;
                since = !enough ? null : since == null ? day : since;
            }
        }
        return Optional.ofNullable(since);
    }

    /** Hours a week on a day of the job. */
    public BigDecimal hoursOn(LocalDate day) {
        return hours.floorEntry(day).getValue();
    }
}
