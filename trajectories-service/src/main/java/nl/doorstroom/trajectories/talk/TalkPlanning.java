package nl.doorstroom.trajectories.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Each day suggests the talks that come within sight, follows changed rules, and lets go what an end left open. */
@Singleton
class TalkPlanning implements Job {

    private final TalkRepository talks;
    private final TalkPlanner planner;
    private final TrajectoryRepository trajectories;
    private final ProcessingLog log;

    TalkPlanning(TalkRepository talks, TalkPlanner planner, TrajectoryRepository trajectories, ProcessingLog log) {
        this.talks = talks;
        this.planner = planner;
        this.trajectories = trajectories;
        this.log = log;
    }

    @Override
    public String name() {
        return "talk-planning";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return talks.listTrajectoriesToPlan(day, after, limit);
    }

    @Override
    public void handle(UUID item, LocalDate day) {
        Trajectory trajectory = trajectories.lock(item);
        if (planner.plan(trajectory, day)) {
            log.record("plan-talks", trajectory.participantId());
        }
    }
}
