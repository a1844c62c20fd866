package nl.doorstroom.trajectories.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Each day makes a task of every wage value that has to be measured again soon. */
@Singleton
class RemeasurementReminders implements Job {

    private final InstrumentRepository instruments;
    private final TrajectoryRepository trajectories;
    private final Tasks tasks;
    private final ProcessingLog log;

    RemeasurementReminders(
            InstrumentRepository instruments, TrajectoryRepository trajectories, Tasks tasks, ProcessingLog log) {
        this.instruments = instruments;
        this.trajectories = trajectories;
        this.tasks = tasks;
        this.log = log;
    }

    @Override
    public String name() {
        return "remeasurement-reminders";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return instruments.listToRemind(day, after, limit);
    }

    @Override
    public void handle(UUID item, LocalDate day) {
        Instrument instrument = instruments.lock(item);
        UUID measured = instrument.newestMeasurement();
        if (instrument.state() != InstrumentState.RUNNING || measured == null) {
            return;
        }
        Trajectory trajectory = trajectories.findById(instrument.trajectoryId());
        tasks.register(
                TaskKind.WAGE_VALUE_TO_REMEASURE,
                trajectory.organisation(),
                instrument.participantId(),
                trajectory.id(),
                measured);
        log.record("remind-of-wage-value", instrument.participantId());
    }
}
