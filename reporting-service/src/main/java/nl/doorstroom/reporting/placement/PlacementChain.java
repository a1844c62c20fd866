package nl.doorstroom.reporting.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.history.Contract;

/**
 * Paid contracts of one person that follow each other without a gap too long to bridge.
 *
 * @param contracts ordered by start; never empty
 */
public record PlacementChain(List<Contract> contracts) {

    /** A chain has the identity of its first contract: the only part of it that never changes as it grows. */
    public UUID id() {
        return first().id();
    }

    public UUID participantId() {
        return first().participantId();
    }

    /** The first day of the first contract. */
    public LocalDate placementDate() {
        return first().start();
    }

    public Contract first() {
        return contracts.get(0);
    }

    /** The last day of all; null while a contract is open. */
    public @Nullable LocalDate lastDay() {
        LocalDate last = placementDate();
        for (Contract contract : contracts) {
            if (contract.lastDay() == null) {
                return null;
            }
            if (contract.lastDay().isAfter(last)) {
                last = contract.lastDay();
            }
        }
        return last;
    }

    public boolean activeOn(LocalDate day) {
        for (Contract contract : contracts) {
            if (contract.activeOn(day)) {
                return true;
            }
        }
        return false;
    }

    public boolean activeBetween(LocalDate from, LocalDate to) {
        for (Contract contract : contracts) {
            if (contract.activeBetween(from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some contract is active on a day and known to be so. */
    public boolean evidencedOn(LocalDate day, int maxAgeDays) {
        for (Contract contract : contracts) {
            if (contract.activeOn(day) && contract.evidencedOn(day, maxAgeDays)) {
                return true;
            }
        }
        return false;
    }

    /** Hours a week of all contracts that are active on a day: two jobs at the same time are one placement. */
    public BigDecimal hoursOn(LocalDate day) {
        BigDecimal hours = BigDecimal.ZERO.setScale(2);
        for (Contract contract : contracts) {
            if (contract.activeOn(day)) {
                hours = hours.add(contract.hoursOn(day));
            }
        }
        return hours;
    }

    /** Days without a contract between the first contract and a day, that day included. */
    public long gapDaysUntil(LocalDate day) {
        long gapDays = 0;
        LocalDate covered = placementDate().minusDays(1);
        for (Contract contract : contracts) {
            LocalDate gapEnd =
                    contract.start().isAfter(day) ? day : contract.start().minusDays(1);
            if (gapEnd.isAfter(covered)) {
                gapDays += ChronoUnit.DAYS.between(covered, gapEnd);
                covered = gapEnd;
            }
            if (contract.lastDay() == null) {
                return gapDays;
            }
            if (contract.lastDay().isAfter(covered)) {
                covered = contract.lastDay();
            }
        }
        return gapDays;
    }

    /** Whether a contract that starts on a day still belongs to this chain. */
    boolean reaches(LocalDate start, int bridgingDays) {
        LocalDate lastDay = lastDay();
        return lastDay == null || !start.isAfter(lastDay.plusDays(bridgingDays + 1L));
    }
}
