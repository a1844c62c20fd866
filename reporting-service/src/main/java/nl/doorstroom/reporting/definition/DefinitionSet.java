package nl.doorstroom.reporting.definition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.doorstroom.platform.calendar.DutchCalendar;

/**
 * The parameters of one version of the counting rules.
 *
 * @param id as every answer names it
 * @param bridgingDays days without a contract that do not end a placement
 * @param restartDays a benefit that starts again within so many days has not ended
 * @param exitCheckMonths after so many months, clipped to the end of the month, is looked whether a benefit ended in
 *     work; the official statistic takes one month, to leave out administrative delay
 * @param workWindowDays so many days before the last day of a benefit a contract is looked for as well
 * @param checkWeeks weeks after the placement date on which is looked whether work lasted
 * @param maxTotalInterruptionDays days without a contract in all that lasting work may have
 * @param evidenceMaxAgeDays how old the latest sign that a contract runs may be
 * @param attributionWindowDays a trajectory that ended so many days before a placement may still own it
 * @param conditionWeeks weeks after a basic condition came in order on which is looked whether it stayed so
 * @param alternativeWeeks weeks after an alternative for paid work began on which is looked whether there is paid work
 * @param joinWithinDays a trajectory that starts within so many days after a group session was joined after it
 * @param withoutBenefitWeeks weeks after a placement without a benefit on which is looked whether there is one
 * @param coveredBenefits kinds of benefit whose end is counted
 * @param paidKinds kinds of work relation that are a placement
 * @param supportedKinds those of them that are shown as "met ondersteuning"
 * @param returnWeeks how soon someone returned, in weeks
 * @param returnDays the same in days, as the homelessness statistics of other countries have it
 * @param smallCellThreshold counts from 1 up to and not including it are told only to whoever may read details
 */
public record DefinitionSet(
        String id,
        int bridgingDays,
        int restartDays,
        int exitCheckMonths,
        int workWindowDays,
        List<Integer> checkWeeks,
        int maxTotalInterruptionDays,
        int evidenceMaxAgeDays,
        int attributionWindowDays,
        int conditionWeeks,
        int alternativeWeeks,
        int joinWithinDays,
        List<Integer> withoutBenefitWeeks,
        Headline headline,
        Set<String> coveredBenefits,
        Set<String> paidKinds,
        Set<String> supportedKinds,
        List<HoursBand> hoursBands,
        List<ReturnBucket> returnWeeks,
        List<ReturnBucket> returnDays,
        int smallCellThreshold) {

    public DefinitionSet {
        checkWeeks = List.copyOf(checkWeeks);
        withoutBenefitWeeks = List.copyOf(withoutBenefitWeeks);
        coveredBenefits = Set.copyOf(coveredBenefits);
        paidKinds = Set.copyOf(paidKinds);
        supportedKinds = Set.copyOf(supportedKinds);
        hoursBands = List.copyOf(hoursBands);
        returnWeeks = List.copyOf(returnWeeks);
        returnDays = List.copyOf(returnDays);
        if (hoursBands.isEmpty() || hoursBands.get(0).from().signum() != 0) {
            throw new IllegalArgumentException("The hours bands of [%s] must begin at 0.".formatted(id));
        }
        if (!paidKinds.containsAll(supportedKinds)) {
            throw new IllegalArgumentException("The supported kinds of [%s] must be paid kinds.".formatted(id));
        }
        if (smallCellThreshold < 3) {
            throw new IllegalArgumentException(
                    "The threshold of [%s] must be 3 at least: a count below 2 would be known to be 1.".formatted(id));
        }
        if (!checkWeeks.contains(headline.week())) {
            throw new IllegalArgumentException("The headline of [%s] must use a check week.".formatted(id));
        }
    }

    public boolean covers(String benefitKind) {
        return coveredBenefits.contains(benefitKind);
    }

    public boolean isPaid(String workKind) {
        return paidKinds.contains(workKind);
    }

    public boolean isSupported(String workKind) {
        return supportedKinds.contains(workKind);
    }

    /** The day up to which a question looks: no check after it can be answered. */
    public LocalDate horizon(Instant knownAt, LocalDate asOf) {
        LocalDate known = DutchCalendar.dateOf(knownAt);
        return asOf.isBefore(known) ? asOf : known;
    }

    public String hoursBandOf(BigDecimal hoursPerWeek) {
        String code = hoursBands.get(0).code();
        for (HoursBand band : hoursBands) {
            if (band.from().compareTo(hoursPerWeek) <= 0) {
                code = band.code();
            }
        }
        return code;
    }

    /** Empty when the return came after the last bucket. */
    public Optional<String> returnWeeksOf(long days) {
        return bucketOf(returnWeeks, days);
    }

    /** Empty when the return came after the last bucket. */
    public Optional<String> returnDaysOf(long days) {
        return bucketOf(returnDays, days);
    }

    private static Optional<String> bucketOf(List<ReturnBucket> buckets, long days) {
        return buckets.stream()
                .filter(bucket -> days <= bucket.maxDays())
                .map(ReturnBucket::code)
                .findFirst();
    }
}
