package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.problem.Refusal;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;

/** Hands trajectories over on the day for which that was planned; until then they went on where they were. */
@Singleton
class Transfers implements Job {

    private static final String BY = "trajectories/transfers";

    private final TrajectoryRepository trajectories;
    private final TrajectoryRegister register;
    private final Tasks tasks;
    private final ProcessingLog log;

    Transfers(TrajectoryRepository trajectories, TrajectoryRegister register, Tasks tasks, ProcessingLog log) {
        this.trajectories = trajectories;
        this.register = register;
        this.tasks = tasks;
        this.log = log;
    }

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return trajectories.listTransfersDue(day, after, limit);
    }

    @Override
    public void handle(UUID id, LocalDate day) {
        // Without a lock, as a request does it: a crew is locked before a trajectory. If somebody changes it meanwhile
        // this fails, and it is due again in the next run.
        Trajectory trajectory = trajectories.findByIdOptional(id).orElseThrow(() -> new NotFound("Trajectory", id));
        String to = trajectory.transferTo();
        LocalDate on = trajectory.transferOn();
        if (to != null && on != null && !on.isAfter(day)) {
            try {
                register.beginTransfer(trajectory, to, on);
            } catch (Refusal refused) {
                // It would be refused on each day that comes; people have to find another way.
                drop(trajectory);
                return;
            }
            register.transfer(trajectory, to, on, BY);
            log.record("transfer-trajectory", trajectory.participantId());
        }
    }

    private void drop(Trajectory trajectory) {
        register.cancelTransfer(trajectory, BY);
        List<StatusChange> changes = trajectory.changes();
        tasks.register(
                TaskKind.TRANSFER_REFUSED,
                trajectory.organisation(),
                trajectory.participantId(),
                trajectory.id(),
                changes.get(changes.size() - 1).id());
        log.record("cancel-transfer", trajectory.participantId());
    }

    void planned(@Observes TransferPlanned event) {
        tasks.lapseOf(TaskKind.TRANSFER_REFUSED, event.trajectoryId());
    }

    void transferred(@Observes TrajectoryTransferred event) {
        tasks.lapseOf(TaskKind.TRANSFER_REFUSED, event.trajectoryId());
    }

    void ended(@Observes TrajectoryEnded event) {
        tasks.lapseOf(TaskKind.TRANSFER_REFUSED, event.trajectoryId());
    }
}
