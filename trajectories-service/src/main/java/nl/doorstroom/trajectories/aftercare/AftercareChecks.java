package nl.doorstroom.trajectories.aftercare;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryAftercareStarted;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryResumed;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;

/** Plans checks when aftercare begins, opens each on its day, and lets go what is left when the aftercare is over. */
@Singleton
public class AftercareChecks {

    private final AftercareCheckRepository checks;
    private final AftercareRuleRepository rules;
    private final TrajectoryRepository trajectories;
    private final Tasks tasks;
    private final PersonCipher cipher;
    private final Event<AftercareCheckRecorded> recorded;
    private final Clock clock;

    AftercareChecks(
            AftercareCheckRepository checks,
            AftercareRuleRepository rules,
            TrajectoryRepository trajectories,
            Tasks tasks,
            PersonCipher cipher,
            Event<AftercareCheckRecorded> recorded,
            Clock clock) {
        this.checks = checks;
        this.rules = rules;
        this.trajectories = trajectories;
        this.tasks = tasks;
        this.cipher = cipher;
        this.recorded = recorded;
        this.clock = clock;
    }

    void started(@Observes TrajectoryAftercareStarted event) {
        Optional<Trajectory> found = trajectories.findByIdOptional(event.trajectoryId());
        if (found.isEmpty()) {
            return;
        }
        Trajectory trajectory = found.get();
        LocalDate since = since(trajectory, event.validFrom());
        List<AftercareCheck> present = checks.listOf(trajectory.id());
        List<AftercareCheck> before = beforeTransfer(trajectory, event.validFrom());
        for (int week : rules.weeksOf(trajectory.programmeId())) {
            LocalDate due = since.plusWeeks(week);
            boolean asked = exists(present, since, week, AftercareCheckState.DONE);
            // What lay before a transfer was for the organisation before, unless nobody had asked by then.
            boolean left = exists(before, since, week, AftercareCheckState.LAPSED)
                    && !exists(before, since, week, AftercareCheckState.DONE);
            if (!asked && (left || !due.isBefore(event.validFrom()))) {
                checks.persist(new AftercareCheck(trajectory, since, week, clock));
            }
        }
    }

    private static boolean exists(List<AftercareCheck> checks, LocalDate since, int week, AftercareCheckState state) {
        return checks.stream()
                .anyMatch(check -> check.state() == state && check.since().equals(since) && check.week() == week);
    }

    /** Where another organisation goes on with the aftercare, on its first day, the weeks are counted from where it began. */
    private LocalDate since(Trajectory trajectory, LocalDate from) {
        return beforeTransfer(trajectory, from).stream()
                .map(AftercareCheck::since)
                .max(LocalDate::compareTo)
                .orElse(from);
    }

    /** Those of the organisation before, where the aftercare goes on from there; what was outstanding has lapsed by now. */
    private List<AftercareCheck> beforeTransfer(Trajectory trajectory, LocalDate from) {
        UUID predecessor = trajectory.predecessorId();
        return predecessor == null || !from.equals(trajectory.startDate()) ? List.of() : checks.listOf(predecessor);
    }

    void ended(@Observes TrajectoryEnded event) {
        lapse(event.trajectoryId());
    }

    void resumed(@Observes TrajectoryResumed event) {
        lapse(event.trajectoryId());
    }

    void transferred(@Observes TrajectoryTransferred event) {
        lapse(event.trajectoryId());
    }

    private void lapse(UUID trajectoryId) {
        for (AftercareCheck check : checks.listOf(trajectoryId)) {
            if (check.isOutstanding()) {
                check.lapse(clock);
                tasks.lapse(TaskKind.AFTERCARE_CHECK, check.id());
            }
        }
    }

    /**
     * The day has come on which it is asked how somebody does.
     *
     * @return whether it had not come before
     */
    boolean open(AftercareCheck check, LocalDate day) {
        if (check.state() != AftercareCheckState.PLANNED || check.dueOn().isAfter(day)) {
            return false;
        }
        check.open(clock);
        tasks.register(
                TaskKind.AFTERCARE_CHECK,
                check.organisation(),
                check.participantId(),
                check.trajectoryId(),
                check.id());
        return true;
    }

    /** Takes how somebody does; the task is done with it. */
    public void record(AftercareCheck check, AftercareOutcome how, LocalDate day, @Nullable String note, String by) {
        requireInAftercare(check, day);
        recorded.fire(check.record(how, day, sealed(check, note), by, clock));
        tasks.complete(TaskKind.AFTERCARE_CHECK, check.id(), by);
    }

    /** What was recorded was wrong. */
    public void correct(AftercareCheck check, AftercareOutcome how, LocalDate day, @Nullable String note, String by) {
        requireInAftercare(check, day);
        recorded.fire(check.correct(how, day, sealed(check, note), by, clock));
    }

    /** What was noted, to who may see the trajectory; nothing when the person was erased. */
    public @Nullable String noteOf(AftercareCheck check) {
        byte[] sealed = check.sealedNote();
        return sealed == null
                ? null
                : cipher.decrypt(check.participantId(), sealed).orElse(null);
    }

    private byte @Nullable [] sealed(AftercareCheck check, @Nullable String note) {
        return note == null || note.isBlank() ? null : cipher.encrypt(check.participantId(), note.strip());
    }

    private static void requireInAftercare(AftercareCheck check, LocalDate day) {
        if (day.isBefore(check.since())) {
            throw InvalidInput.at("/checkedOn", "before-aftercare", "The aftercare began on [" + check.since() + "].");
        }
    }
}
