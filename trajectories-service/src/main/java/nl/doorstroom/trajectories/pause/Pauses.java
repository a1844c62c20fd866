package nl.doorstroom.trajectories.pause;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.trajectories.trajectory.PlannedEndCause;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryAftercareStarted;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryPaused;
import nl.doorstroom.trajectories.trajectory.TrajectoryRegister;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryResumed;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;

/**
 * The times in which trajectories stand still. What a user asks is held against the programme's rule; what an event from
 * elsewhere brings about, such as a job that was not there after all, happened, and is written down as it is. Who calls this
 * has locked the trajectory.
 */
@Singleton
public class Pauses {

    /** The list of their reasons. */
    public static final String REASONS = "pause-reasons";

    /** After the transition itself was told, whose version is the lower one. */
    private static final int AFTERWARDS = 3000;

    private final PauseRepository pauses;
    private final PauseRules rules;
    private final TrajectoryRepository trajectories;
    private final TrajectoryRegister register;
    private final CodeLists codes;
    private final Event<PauseCorrected> corrected;
    private final Clock clock;

    Pauses(
            PauseRepository pauses,
            PauseRules rules,
            TrajectoryRepository trajectories,
            TrajectoryRegister register,
            CodeLists codes,
            Event<PauseCorrected> corrected,
            Clock clock) {
        this.pauses = pauses;
        this.rules = rules;
        this.trajectories = trajectories;
        this.register = register;
        this.codes = codes;
        this.corrected = corrected;
        this.clock = clock;
    }

    /**
     * Lets a trajectory stand still from a day on.
     *
     * @param reason entry of the list pause-reasons
     */
    public void pause(Trajectory trajectory, LocalDate from, CodeList.Entry reason, String by) {
        // What the table of transitions refuses is refused by it, and not by what follows from it.
        if (trajectory.status().mayBecome(TrajectoryStatus.PAUSED)) {
            requireStarted(trajectory, from);
            PauseRule rule = rules.of(trajectory.programmeId());
            requireNotTooFarBack(rule, from);
            requireApart(pauses.listOf(trajectory.id()), null, from, null);
            if (daysLeft(trajectory, null, reason.code(), from) == 0) {
                throw new PauseIsTooLong(0);
            }
        }
        register.pause(trajectory, from, reason, by);
    }

    /**
     * A pause was otherwise than was told.
     *
     * @param lastDay null for a pause that lasts
     * @param reason entry of the list pause-reasons
     */
    public void correct(
            Trajectory trajectory, Pause pause, LocalDate from, @Nullable LocalDate lastDay, CodeList.Entry reason) {
        trajectory.requireUnderWay();
        requireNotAnnulled(pause);
        requireStarted(trajectory, from);
        PauseRule rule = rules.of(trajectory.programmeId());
        if (from.isBefore(pause.firstDay())) {
            requireNotTooFarBack(rule, from);
        }
        requireApart(pauses.listOf(trajectory.id()), pause, from, lastDay);
        long left = daysLeft(trajectory, pause, reason.code(), from);
        if (lastDay != null && Pause.days(from, lastDay) > left) {
            throw new PauseIsTooLong(left);
        }
        int moved = pause.movedDays();
        pause.correct(
                reason.code(),
                from,
                lastDay,
                register.correctPause(trajectory, pause.id(), pause.toldBy(), from, lastDay, reason),
                clock);
        move(trajectory, pause.movedDays() - moved, PlannedEndCause.PAUSE_CORRECTED);
        pauses.flush();
        corrected.fire(new PauseCorrected(trajectory.id()));
    }

    /** A pause never was; a trajectory that stands still by it goes on from its first day. */
    public void annul(Trajectory trajectory, Pause pause, String by) {
        trajectory.requireUnderWay();
        requireNotAnnulled(pause);
        if (pause.isOpen()) {
            register.resume(trajectory, pause.firstDay(), by);
        }
        int moved = pause.movedDays();
        LocalDate first = pause.firstDay();
        pause.annul(
                register.correctPause(
                        trajectory,
                        pause.id(),
                        pause.toldBy(),
                        first,
                        first.minusDays(1),
                        codes.entry(REASONS, pause.reason())),
                clock);
        move(trajectory, -moved, PlannedEndCause.PAUSE_CORRECTED);
        pauses.flush();
        corrected.fire(new PauseCorrected(trajectory.id()));
    }

    void paused(@Observes @Priority(AFTERWARDS) TrajectoryPaused event) {
        pauses.persistAndFlush(new Pause(
                event.trajectoryId(),
                event.participantId(),
                event.reason(),
                event.validFrom(),
                event.stamp().eventId(),
                clock));
    }

    void resumed(@Observes @Priority(AFTERWARDS) TrajectoryResumed event) {
        endAndMove(event.trajectoryId(), event.validFrom());
    }

    void inAftercare(@Observes @Priority(AFTERWARDS) TrajectoryAftercareStarted event) {
        endAndMove(event.trajectoryId(), event.validFrom());
    }

    void ended(@Observes @Priority(AFTERWARDS) TrajectoryEnded event) {
        pauses.findOpen(event.trajectoryId())
                .or(() -> lastOfWhatEndedPaused(event.trajectoryId()))
                .ifPresent(pause -> {
                    pause.end(event.lastDay().plusDays(1), 0, clock);
                    pauses.flush();
                });
    }

    /** When an end is corrected: the pause that ended with it was the last one. */
    private Optional<Pause> lastOfWhatEndedPaused(UUID trajectoryId) {
        return trajectories
                .findByIdOptional(trajectoryId)
                .filter(Trajectory::endedWhilePaused)
                .flatMap(trajectory -> pauses.listOf(trajectoryId).stream().reduce((earlier, later) -> later));
    }

    /** The trajectory that goes on elsewhere begins with all days of the pause added; what is more than was left is taken off. */
    void transferred(@Observes @Priority(AFTERWARDS) TrajectoryTransferred event) {
        pauses.findOpen(event.trajectoryId()).ifPresent(pause -> {
            Trajectory trajectory = trajectories.lock(event.trajectoryId());
            pause.end(event.effectiveDate(), daysLeft(trajectory, pause), clock);
            register.endEarlier(event.successorId(), pause.days(event.effectiveDate()) - pause.movedDays());
            pauses.flush();
        });
    }

    private void endAndMove(UUID trajectoryId, LocalDate goesOn) {
        pauses.findOpen(trajectoryId).ifPresent(pause -> {
            Trajectory trajectory = trajectories.lock(trajectoryId);
            pause.end(goesOn, daysLeft(trajectory, pause), clock);
            move(trajectory, pause.movedDays(), PlannedEndCause.PAUSE);
            pauses.flush();
        });
    }

    private void move(Trajectory trajectory, int days, PlannedEndCause cause) {
        LocalDate end = trajectory.plannedEnd();
        if (end != null && days != 0) {
            register.planEnd(trajectory, end.plusDays(days), cause);
        }
    }

    /** The planned end of a trajectory as it will be when a pause that lasts is over today. */
    public @Nullable LocalDate projectedEnd(Trajectory trajectory) {
        LocalDate end = trajectory.plannedEnd();
        if (end == null) {
            return null;
        }
        LocalDate today = DutchCalendar.today(clock);
        return pauses.findOpen(trajectory.id())
                .map(pause -> end.plusDays(Math.min(pause.days(today), daysLeft(trajectory, pause))))
                .orElse(end);
    }

    private static void requireStarted(Trajectory trajectory, LocalDate from) {
        LocalDate start = trajectory.startDate();
        if (start == null || from.isBefore(start)) {
            throw new PauseBeforeStart(trajectory.id(), from);
        }
    }

    private void requireNotTooFarBack(PauseRule rule, LocalDate from) {
        Integer most = rule.maxBackdatedDays();
        LocalDate today = DutchCalendar.today(clock);
        if (most != null && from.isBefore(today.minusDays(most))) {
            throw new PauseIsTooFarBack(from, today.minusDays(most));
        }
    }

    private static void requireApart(
            List<Pause> all, @Nullable Pause except, LocalDate first, @Nullable LocalDate last) {
        all.stream()
                .filter(pause -> pause != except && pause.overlaps(first, last))
                .findFirst()
                .ifPresent(pause -> {
                    throw new PausesOverlap(pause.id(), first);
                });
    }

    private static void requireNotAnnulled(Pause pause) {
        if (pause.annulled()) {
            throw new PauseIsAnnulled(pause.id());
        }
    }

    private long daysLeft(Trajectory trajectory, Pause pause) {
        return daysLeft(trajectory, pause, pause.reason(), pause.firstDay());
    }

    /** How many days are left for a pause, of those that the person has in the programme, wherever it is executed. */
    private long daysLeft(Trajectory trajectory, @Nullable Pause asked, String reason, LocalDate from) {
        List<Pause> others = pauses.listOf(trajectories.lineOf(trajectory)).stream()
                .filter(pause -> pause != asked)
                .toList();
        String counts = countsAs(trajectory.id(), reason, from, others);
        long used = others.stream()
                .filter(pause -> countsAs(pause.trajectoryId(), pause.reason(), pause.firstDay(), others)
                        .equals(counts))
                .mapToLong(Pause::movedDays)
                .sum();
        return rules.of(trajectory.programmeId()).daysLeft(counts, used);
    }

    /** A pause that goes on elsewhere is for the reason for which it began. */
    private static String countsAs(UUID trajectoryId, String reason, LocalDate from, List<Pause> all) {
        LocalDate before = from.minusDays(1);
        return all.stream()
                .filter(pause -> reason.equals(TrajectoryRegister.PAUSE_GOES_ON)
                        && !pause.trajectoryId().equals(trajectoryId)
                        && before.equals(pause.lastDay())
                        && !pause.firstDay().isAfter(before))
                .findFirst()
                .map(pause -> countsAs(pause.trajectoryId(), pause.reason(), pause.firstDay(), all))
                .orElse(reason);
    }
}
