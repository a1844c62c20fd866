package nl.doorstroom.trajectories.overlap;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.trajectory.Trajectory;

/**
 * A time that a trajectory takes, by itself or by a place in a crew.
 *
 * @param last null: no end is in sight
 */
record Occupied(
        Trajectory trajectory, LocalDate first, @Nullable LocalDate last) {

    boolean overlaps(Occupied other) {
        return (last == null || !last.isBefore(other.first)) && (other.last == null || !other.last.isBefore(first));
    }

    /** The time that another organisation takes with a trajectory that goes over to it on a day. */
    static Occupied after(Trajectory trajectory, LocalDate goesOver) {
        LocalDate planned = trajectory.plannedEnd();
        return new Occupied(trajectory, goesOver, planned == null || planned.isBefore(goesOver) ? null : planned);
    }

    /**
     * The time of a trajectory itself: from its first day, or the planned one, to its last day, or the planned end. One that is
     * not over lasts until today at least.
     */
    static Occupied by(Trajectory trajectory, LocalDate registered, LocalDate today) {
        LocalDate start = trajectory.startDate() == null ? trajectory.plannedStart() : trajectory.startDate();
        LocalDate last = trajectory.lastDay();
        if (last == null) {
            LocalDate planned = trajectory.plannedEnd();
            last = planned == null || !planned.isBefore(today) ? planned : today;
        }
        return new Occupied(trajectory, start == null ? registered : start, last);
    }
}
