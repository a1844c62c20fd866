package nl.doorstroom.trajectories.pause;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryAftercareStarted;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryPlannedEndChanged;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;

/**
 * Each day gives the coach a task for trajectories that are planned to end soon. The event that told the planned end is the
 * occasion: another end is another occasion, and the task about the one before lapses.
 */
@Singleton
class EndReviews implements Job {

    private static final int AFTERWARDS = 3000;
    private static final List<TrajectoryStatus> RUNNING = List.of(TrajectoryStatus.ACTIVE, TrajectoryStatus.PAUSED);
    private static final int DAYS_A_WEEK = 7;

    private final EntityManager entities;
    private final TrajectoryRepository trajectories;
    private final ExtensionRules rules;
    private final Tasks tasks;
    private final ProcessingLog log;

    EndReviews(
            EntityManager entities,
            TrajectoryRepository trajectories,
            ExtensionRules rules,
            Tasks tasks,
            ProcessingLog log) {
        this.entities = entities;
        this.trajectories = trajectories;
        this.rules = rules;
        this.tasks = tasks;
        this.log = log;
    }

    @Override
    public String name() {
        return "end-reviews";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select t.id from trajectory t
                        left join extension_rule r on r.tenant = t.tenant and r.id = t.programme_id
                        where t.status in ('ACTIVE', 'PAUSED') and t.planned_end_event_id is not null
                          and t.planned_end - 7 * coalesce(r.review_weeks, :usual) <= :day and t.id > :after
                          and not exists (select from task where task.tenant = t.tenant and task.kind = :kind
                            and task.subject_id = t.planned_end_event_id and task.state <> 'LAPSED')
                        order by t.id limit :most""", UUID.class)
                .setParameter("usual", ExtensionRule.USUAL_REVIEW_WEEKS)
                .setParameter("day", day)
                .setParameter("after", after)
                .setParameter("kind", TaskKind.PLANNED_END_NEAR.name())
                .setParameter("most", limit)
                .getResultList();
    }

    @Override
    public void handle(UUID id, LocalDate day) {
        Trajectory trajectory = trajectories.lock(id);
        LocalDate end = trajectory.plannedEnd();
        UUID told = trajectory.plannedEndEventId();
        if (end != null && told != null && RUNNING.contains(trajectory.status())) {
            int weeks = rules.of(trajectory.programmeId()).reviewWeeks();
            if (!end.minusDays((long) DAYS_A_WEEK * weeks).isAfter(day)) {
                tasks.register(
                        TaskKind.PLANNED_END_NEAR, trajectory.organisation(), trajectory.participantId(), id, told);
                log.record("review-planned-end", trajectory.participantId());
            }
        }
    }

    void changed(@Observes @Priority(AFTERWARDS) TrajectoryPlannedEndChanged event) {
        lapse(event.previousEvent());
    }

    void ended(@Observes @Priority(AFTERWARDS) TrajectoryEnded event) {
        lapse(trajectories.lock(event.trajectoryId()).plannedEndEventId());
    }

    void inAftercare(@Observes @Priority(AFTERWARDS) TrajectoryAftercareStarted event) {
        lapse(trajectories.lock(event.trajectoryId()).plannedEndEventId());
    }

    void transferred(@Observes @Priority(AFTERWARDS) TrajectoryTransferred event) {
        lapse(trajectories.lock(event.trajectoryId()).plannedEndEventId());
    }

    private void lapse(@Nullable UUID occasion) {
        if (occasion != null) {
            tasks.lapse(TaskKind.PLANNED_END_NEAR, occasion);
        }
    }
}
