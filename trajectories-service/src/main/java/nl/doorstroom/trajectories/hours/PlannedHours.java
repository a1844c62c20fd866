package nl.doorstroom.trajectories.hours;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

import nl.doorstroom.trajectories.trajectory.Trajectory;

/** The hours that are planned for a trajectory, day by day, on the days on which its plan holds. */
public final class PlannedHours {

    private static final int SCALE = 4;
    private static final BigDecimal WORKING_DAYS = BigDecimal.valueOf(5);

    private final Trajectory trajectory;
    private final TimeInForce time;
    private final Optional<HoursPlan> plan;

    PlannedHours(Trajectory trajectory, TimeInForce time, Optional<HoursPlan> plan) {
        this.trajectory = trajectory;
        this.time = time;
        this.plan = plan;
    }

    /** The step that holds on a day; none when nothing is planned, or the plan does not hold. */
    public Optional<HoursStep> stepOn(LocalDate day) {
        return trajectory.covers(day) && !time.standsStill(day)
                ? plan.flatMap(present -> present.stepOn(day))
                : Optional.empty();
    }

    /** Hours on a day; empty when the plan does not say on which days the person works. */
    public Optional<BigDecimal> agreedOn(LocalDate day) {
        Optional<HoursStep> step = stepOn(day);
        return step.isEmpty()
                ? Optional.of(BigDecimal.ZERO)
                : step.flatMap(present -> HoursPlan.hoursOnDay(present, day));
    }

    /**
     * Hours on a day, to be added up over weeks: where no days are agreed, those of the week over Monday to Friday. It is not
     * rounded to what people read.
     */
    public BigDecimal shareOn(LocalDate day) {
        return stepOn(day).map(step -> share(step, day)).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal share(HoursStep step, LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        if (!step.days().isEmpty()) {
            return step.days().contains(weekday)
                    ? step.hoursPerWeek().divide(BigDecimal.valueOf(step.days().size()), SCALE, RoundingMode.HALF_UP)
                    : BigDecimal.ZERO;
        }
        return weekday.compareTo(DayOfWeek.FRIDAY) > 0
                ? BigDecimal.ZERO
                : step.hoursPerWeek().divide(WORKING_DAYS, SCALE, RoundingMode.HALF_UP);
    }
}
