package nl.doorstroom.trajectories.neighbourhoodrole;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Each day asks for the next step of roles that end soon, and ends those whose last day has passed. */
@Singleton
class NextSteps implements Job {

    private final RoleRepository roles;
    private final RoleRuleRepository rules;
    private final TrajectoryRepository trajectories;
    private final Roles register;
    private final Tasks tasks;
    private final ProcessingLog log;
    private final Clock clock;

    NextSteps(
            RoleRepository roles,
            RoleRuleRepository rules,
            TrajectoryRepository trajectories,
            Roles register,
            Tasks tasks,
            ProcessingLog log,
            Clock clock) {
        this.roles = roles;
        this.rules = rules;
        this.trajectories = trajectories;
        this.register = register;
        this.tasks = tasks;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "next-steps";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return roles.listDue(day, new RoleRule(Ids.next(), clock), after, limit);
    }

    @Override
    public void handle(UUID item, LocalDate day) {
        UUID trajectoryId = roles.findByIdOptional(item)
                .map(NeighbourhoodRole::trajectoryId)
                .orElse(null);
        if (trajectoryId == null) {
            return;
        }
        // It is read again under the lock: somebody may have ended it meanwhile.
        roles.getEntityManager().clear();
        Trajectory trajectory = trajectories.lock(trajectoryId);
        NeighbourhoodRole role = roles.get(trajectoryId, item);
        if (role.isOver(day)) {
            register.end(trajectory, role, role.details().plannedEnd());
            log.record("end-neighbourhood-role", role.participantId());
        } else if (role.isToBeAsked(day, rules.of(role.programmeId()))) {
            role.ask(day, clock);
            roles.flush();
            tasks.register(
                    TaskKind.NEXT_STEP_DUE,
                    trajectory.organisation(),
                    role.participantId(),
                    trajectoryId,
                    role.id(),
                    role.extensions());
            log.record("ask-for-next-step", role.participantId());
        }
    }
}
