package nl.doorstroom.trajectories.task;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Tasks of the present tenant. */
@Singleton
public class Tasks implements PanacheRepositoryBase<Task, UUID> {

    private final Visibility visibility;
    private final Clock clock;

    Tasks(Visibility visibility, Clock clock) {
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * Registers a task, unless the same occasion made one before.
     *
     * @param organisation OIN of the organisation that has to do it
     * @param subjectId what it is about; with the kind it identifies the occasion
     * @return whether it is new
     */
    public boolean register(
            TaskKind kind,
            String organisation,
            @Nullable UUID participantId,
            @Nullable UUID trajectoryId,
            UUID subjectId) {
        return register(kind, organisation, participantId, trajectoryId, subjectId, 0);
    }

    /**
     * Registers a task about what may come anew, unless the same occasion made one before or it is still to be done.
     *
     * @param organisation OIN of the organisation that has to do it
     * @param subjectId what it is about
     * @param occasion how often it came anew; with the kind and the subject it identifies the occasion
     * @return whether it is new
     */
    public boolean register(
            TaskKind kind,
            String organisation,
            @Nullable UUID participantId,
            @Nullable UUID trajectoryId,
            UUID subjectId,
            int occasion) {
        boolean known = list("kind = ?1 and subjectId = ?2 and state <> ?3", kind, subjectId, TaskState.LAPSED).stream()
                .anyMatch(task -> task.isOpen() || task.isOf(occasion));
        if (!known) {
            persist(new Task(kind, organisation, participantId, trajectoryId, subjectId, occasion, clock));
        }
        return !known;
    }

    /** Another organisation goes on with the person, and has to do what is still to be done. */
    public void handOver(TaskKind kind, UUID subjectId, String toOrganisation, UUID toTrajectory) {
        List<Task> open = listOpen(kind, subjectId);
        lapse(kind, subjectId);
        // One task of an occasion: this one is over before the next is stored.
        flush();
        open.forEach(task -> persist(task.handOver(toOrganisation, toTrajectory, clock)));
    }

    /** The occasion went away. */
    public void lapse(TaskKind kind, UUID subjectId) {
        listOpen(kind, subjectId).forEach(task -> task.lapse(clock));
    }

    /** The occasions of a kind that a trajectory had went away. */
    public void lapseOf(TaskKind kind, UUID trajectoryId) {
        list("kind = ?1 and trajectoryId = ?2 and state = ?3", kind, trajectoryId, TaskState.OPEN)
                .forEach(task -> task.lapse(clock));
    }

    /** Somebody did what the task asked for. */
    public void complete(TaskKind kind, UUID subjectId, String by) {
        listOpen(kind, subjectId).forEach(task -> task.complete(by, clock));
    }

    private List<Task> listOpen(TaskKind kind, UUID subjectId) {
        return list("kind = ?1 and subjectId = ?2 and state = ?3", kind, subjectId, TaskState.OPEN);
    }

    /** @throws NotFound when the user has no such task */
    public Task get(UUID id) {
        return findByIdOptional(id)
                .filter(task -> visibility.covers(task.organisation())
                        && (task.participantId() == null || visibility.covers(task.participantId())))
                .orElseThrow(() -> new NotFound("Task", id));
    }

    /** Those that the user may see, in the order of registration. */
    public List<Task> list(@Nullable TaskState state, @Nullable UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder query = new StringBuilder("(participantId is null or participantId not in :hidden)");
        parameters.put("hidden", visibility.hidden());
        if (state != null) {
            query.append(" and state = :state");
            parameters.put("state", state);
        }
        String organisation = visibility.onlyOrganisation();
        if (organisation != null) {
            query.append(" and organisation = :organisation");
            parameters.put("organisation", organisation);
        }
        if (after != null) {
            query.append(" and id > :after");
            parameters.put("after", after);
        }
        return find(query + " order by id", parameters).range(0, limit - 1).list();
    }
}
