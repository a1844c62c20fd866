package nl.doorstroom.reporting.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.AgreedHours;

/**
 * A work relation as it is known.
 *
 * @param lastDay the last day; for a contract that was extended without its end being registered, the day before the
 *     extension, or its planned end when that is earlier
 * @param endVisibleFrom the first day of the world in which the end has happened; null as long as there is none
 * @param confirmations the days on which someone confirmed that it runs, ascending
 * @param hours agreements about hours, ascending by their first day
 */
public record Contract(
        UUID id,
        UUID participantId,
        String kind,
        LocalDate start,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate endVisibleFrom,
        @Nullable LocalDate plannedEnd,
        UUID employerId,
        @Nullable UUID trajectoryId,
        @Nullable UUID predecessorId,
        List<LocalDate> confirmations,
        List<AgreedHours> hours) {

    private static final BigDecimal NO_HOURS = BigDecimal.ZERO.setScale(2);

    public boolean activeOn(LocalDate day) {
        return !start.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
    }

    /** Whether it ran on some day of the period, both ends included. */
    public boolean activeBetween(LocalDate from, LocalDate to) {
        return !start.isAfter(to) && (lastDay == null || !lastDay.isBefore(from));
    }

    /** Hours a week on a day; an agreement that begins later than the contract holds from its start. */
    public BigDecimal hoursOn(LocalDate day) {
        if (hours.isEmpty()) {
            return NO_HOURS;
        }
        AgreedHours agreed = hours.get(0);
        for (AgreedHours next : hours) {
            if (!next.from().isAfter(day)) {
                agreed = next;
            }
        }
        return agreed.hoursPerWeek();
    }

    /**
     * Whether it is more than an assumption that the contract ran on a day on which it is active.
     *
     * <p>A registered end makes it a fact up to that day. Otherwise the latest sign of life (its start, or a
     * confirmation, also one after the day) is at most so many days old. A planned end is no evidence: once it has
     * passed, only a confirmation after it says that the contract went on.
     */
    public boolean evidencedOn(LocalDate day, int maxAgeDays) {
        return lastDay != null || !day.isAfter(evidencedUntil(maxAgeDays));
    }

    /** The last day of which it is more than an assumption that the contract ran; each day since the start before it is too. */
    public LocalDate evidencedUntil(int maxAgeDays) {
        if (lastDay != null) {
            return lastDay;
        }
        LocalDate confirmed = confirmations.isEmpty() ? null : confirmations.get(confirmations.size() - 1);
        LocalDate signOfLife = confirmed != null && confirmed.isAfter(start) ? confirmed : start;
        LocalDate until = signOfLife.plusDays(maxAgeDays);
        boolean asPlanned = plannedEnd != null
                && plannedEnd.isBefore(until)
                && (confirmed == null || !confirmed.isAfter(plannedEnd));
        return asPlanned ? plannedEnd : until;
    }

    /** The contract in a world that ends with a day: null when it starts later, still open when it ends later. */
    public @Nullable Contract asOf(LocalDate day) {
        if (start.isAfter(day)) {
            return null;
        }
        boolean endHappened = endVisibleFrom != null && !endVisibleFrom.isAfter(day);
        int confirmed = confirmations.size();
        while (confirmed > 0 && confirmations.get(confirmed - 1).isAfter(day)) {
            confirmed--;
        }
        if ((endHappened || lastDay == null) && confirmed == confirmations.size()) {
            return this;
        }
        return new Contract(
                id,
                participantId,
                kind,
                start,
                endHappened ? lastDay : null,
                endHappened ? endVisibleFrom : null,
                plannedEnd,
                employerId,
                trajectoryId,
                predecessorId,
                confirmations.subList(0, confirmed),
                hours);
    }

    /** The contract as it is known once an extension of it started. */
    Contract extendedBy(Contract successor) {
        if (lastDay != null || !successor.start.isAfter(start)) {
            return this;
        }
        LocalDate dayBefore = successor.start.minusDays(1);
        boolean endedAsPlanned = plannedEnd != null && plannedEnd.isBefore(dayBefore) && !plannedEnd.isBefore(start);
        return new Contract(
                id,
                participantId,
                kind,
                start,
                endedAsPlanned ? plannedEnd : dayBefore,
                successor.start,
                plannedEnd,
                employerId,
                trajectoryId,
                predecessorId,
                confirmations,
                hours);
    }
}
