package nl.doorstroom.trajectories.pause;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.trajectories.trajectory.PlannedEndCause;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRegister;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Trajectories that last longer than was planned. */
@Singleton
public class Extensions {

    /** The list of their reasons. */
    public static final String REASONS = "extension-reasons";

    private final ExtensionRepository extensions;
    private final ExtensionRules rules;
    private final TrajectoryRepository trajectories;
    private final TrajectoryRegister register;
    private final Clock clock;

    Extensions(
            ExtensionRepository extensions,
            ExtensionRules rules,
            TrajectoryRepository trajectories,
            TrajectoryRegister register,
            Clock clock) {
        this.extensions = extensions;
        this.rules = rules;
        this.trajectories = trajectories;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Extends a trajectory, which this transaction has locked.
     *
     * @param reason code of the list extension-reasons
     * @throws ExtensionIsTooLong saying how many of the reason's days are left
     */
    public void extend(Trajectory trajectory, String reason, LocalDate until, String by) {
        trajectory.requireUnderWay();
        LocalDate end = trajectory.plannedEnd();
        if (end == null || trajectory.startDate() == null) {
            throw new TrajectoryHasNoPlannedEnd(trajectory.id());
        }
        if (!until.isAfter(end)) {
            throw new ExtensionEndsNotLater(end, until);
        }
        ExtensionRule rule = rules.of(trajectory.programmeId());
        LocalDate extendable = rule.extendableUntil(end);
        if (DutchCalendar.today(clock).isAfter(extendable)) {
            throw new ExtensionComesTooLate(end, extendable);
        }
        long days = ChronoUnit.DAYS.between(end, until);
        long left = rule.daysLeft(reason, extensions.daysFor(trajectories.lineOf(trajectory), reason));
        if (days > left) {
            throw new ExtensionIsTooLong(days, left);
        }
        extensions.persist(new Extension(trajectory.id(), trajectory.participantId(), reason, end, until, by, clock));
        register.planEnd(trajectory, until, PlannedEndCause.EXTENSION);
    }
}
