package nl.doorstroom.trajectories.hours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.pause.Pause;
import nl.doorstroom.trajectories.trajectory.StatusChange;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/**
 * On which days the plan of a trajectory holds: from its first day to its last, and not while it stands still. Nothing of
 * it is in the plan, so the plan is whole again when these days move.
 *
 * @param first null: not known, and cuts nothing off
 * @param last null: not known, and cuts nothing off
 * @param standstills in the order in which they were told; a day in any of them is no day of work
 * @param never whether there should have been no trajectory at all
 */
public record TimeInForce(
        @Nullable LocalDate first, @Nullable LocalDate last, List<Standstill> standstills, boolean never) {

    /** From which day a trajectory stands still, and from which it does not any more. */
    public record Standstill(LocalDate from, @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** @param pauses all that was told of the trajectory, in the order in which it was told, annulled ones too */
    static TimeInForce of(Trajectory trajectory, List<Pause> pauses) {
        List<Standstill> standstills = new ArrayList<>();
        List<StatusChange> history = trajectory.history();
        // Of what happened before pauses were kept by themselves the history alone tells.
        int next = pauses.size()
                - Math.toIntExact(history.stream()
                        .filter(change -> change.toStatus() == TrajectoryStatus.PAUSED)
                        .count());
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).toStatus() == TrajectoryStatus.PAUSED) {
                StatusChange after = i + 1 == history.size() ? null : history.get(i + 1);
                Pause pause = next < 0 ? null : pauses.get(next);
                next++;
                if (pause == null || !pause.annulled()) {
                    standstills.add(new Standstill(
                            pause == null ? history.get(i).effectiveOn() : pause.firstDay(),
                            end(trajectory, pause, after)));
                }
            }
        }
        return new TimeInForce(
                trajectory.startDate(),
                trajectory.lastDay(),
                standstills,
                trajectory.status() == TrajectoryStatus.ENTERED_IN_ERROR);
    }

    /** An end says the last day, on which the trajectory still stood still. */
    private static @Nullable LocalDate end(Trajectory trajectory, @Nullable Pause pause, @Nullable StatusChange after) {
        if (after != null && after.toStatus().isTerminal()) {
            return trajectory.lastDay() == null ? null : trajectory.lastDay().plusDays(1);
        }
        if (pause != null) {
            return pause.lastDay() == null ? null : pause.lastDay().plusDays(1);
        }
        return after == null ? null : after.effectiveOn();
    }

    /** Whether what is planned holds on a day. */
    public boolean covers(LocalDate day) {
        return !never
                && (first == null || !day.isBefore(first))
                && (last == null || !day.isAfter(last))
                && !standsStill(day);
    }

    /** Whether the trajectory stands still on a day. */
    public boolean standsStill(LocalDate day) {
        return standstills.stream().anyMatch(standstill -> standstill.covers(day));
    }

    /**
     * The steps as others hear them: no hours on the days on which the plan does not hold.
     *
     * @param steps oldest first, one at least
     */
    List<HoursStep> apply(Collection<HoursStep> steps) {
        NavigableSet<LocalDate> days =
                new TreeSet<>(steps.stream().map(HoursStep::validFrom).toList());
        LocalDate begin = days.first();
        Stream.concat(
                        Stream.of(
                                Optional.ofNullable(first),
                                Optional.ofNullable(last).map(day -> day.plusDays(1))),
                        standstills.stream()
                                .flatMap(still ->
                                        Stream.of(Optional.of(still.from()), Optional.ofNullable(still.until()))))
                .flatMap(Optional::stream)
                .filter(day -> day.isAfter(begin))
                .forEach(days::add);
        List<HoursStep> heard = new ArrayList<>();
        for (LocalDate day : days) {
            BigDecimal hours =
                    covers(day) ? HoursPlan.stepOn(steps, day).orElseThrow().hoursPerWeek() : BigDecimal.ZERO;
            boolean same = heard.isEmpty()
                    ? hours.signum() == 0
                    : heard.get(heard.size() - 1).hoursPerWeek().compareTo(hours) == 0;
            if (!same) {
                heard.add(new HoursStep(day, hours, List.of()));
            }
        }
        return heard.isEmpty() ? List.of(new HoursStep(begin, BigDecimal.ZERO, List.of())) : List.copyOf(heard);
    }
}
