package nl.doorstroom.trajectories.crew;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.hours.HoursPlan;

/**
 * Whether somebody suits a crew on a day, as far as it can be said from what is known here. What is not known speaks against
 * nobody, but for the hours: who has none planned does not reach a minimum.
 *
 * @param startsFrom the day from which the person can start; null: any, or the person has started
 * @param needsAdmission whether a decision on eligibility has to hold on the day
 * @param eligibleUntil the last day of a decision that says yes
 * @param minimumHours how many hours a week the crew asks for
 * @param otherWork whether the person wants to do other work than the crew does
 */
public record Readiness(
        @Nullable LocalDate startsFrom,
        boolean needsAdmission,
        @Nullable LocalDate eligibleUntil,
        @Nullable BigDecimal minimumHours,
        @Nullable HoursPlan plan,
        boolean otherWork) {

    /** Why not; empty when the person suits. */
    Optional<PassedOver> obstacleOn(LocalDate day) {
        if (startsFrom != null && startsFrom.isAfter(day)) {
            return Optional.of(PassedOver.CANNOT_START_YET);
        }
        if (needsAdmission && (eligibleUntil == null || eligibleUntil.isBefore(day))) {
            return Optional.of(PassedOver.NOT_ELIGIBLE);
        }
        if (minimumHours != null && hoursOn(day).compareTo(minimumHours) < 0) {
            return Optional.of(PassedOver.TOO_FEW_HOURS);
        }
        return otherWork ? Optional.of(PassedOver.OTHER_WORK_WANTED) : Optional.empty();
    }

    /** The first day, not before another, on which the person suits by what is known; empty when there is none. */
    Optional<LocalDate> suitableFrom(LocalDate day) {
        return Stream.concat(
                        Stream.of(day, startsFrom == null ? day : startsFrom),
                        plan == null ? Stream.of() : plan.steps().stream().map(step -> step.validFrom()))
                .filter(candidate -> !candidate.isBefore(day))
                .sorted()
                .filter(candidate -> obstacleOn(candidate).isEmpty())
                .findFirst();
    }

    private BigDecimal hoursOn(LocalDate day) {
        return plan == null
                ? BigDecimal.ZERO
                : plan.stepOn(day).map(step -> step.hoursPerWeek()).orElse(BigDecimal.ZERO);
    }
}
