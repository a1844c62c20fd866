package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Trajectories of the present tenant. */
@Singleton
public class TrajectoryRepository implements PanacheRepositoryBase<Trajectory, UUID> {

    private static final List<TrajectoryStatus> TERMINAL = Arrays.stream(TrajectoryStatus.values())
            .filter(TrajectoryStatus::isTerminal)
            .toList();

    private final Visibility visibility;
    private final Registrations people;

    TrajectoryRepository(Visibility visibility, Registrations people) {
        this.visibility = visibility;
        this.people = people;
    }

    /** @throws NotFound when the tenant has no such trajectory, or none that the user may see */
    public Trajectory get(UUID id) {
        return findByIdOptional(id).filter(this::isVisible).orElseThrow(() -> new NotFound("Trajectory", id));
    }

    /** A trajectory that the user may see, and that nobody else changes until this transaction ends. */
    public Optional<Trajectory> findLocked(UUID id) {
        // Read with the lock and not before it: who waited for it must see what the other has done.
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(this::isVisible);
    }

    private boolean isVisible(Trajectory trajectory) {
        return visibility.covers(trajectory.organisation(), trajectory.participantId());
    }

    /**
     * The same, when the trajectory has to be there.
     *
     * @throws NotFound when the tenant has no such trajectory, or none that the user may see
     */
    public Trajectory getLocked(UUID id) {
        return findLocked(id).orElseThrow(() -> new NotFound("Trajectory", id));
    }

    /**
     * One trajectory that nobody else changes until this transaction ends; whoever executes it.
     *
     * @throws NotFound when the tenant has no such trajectory
     */
    public Trajectory lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Trajectory", id));
    }

    /**
     * The trajectory with which a person goes on after every transfer of this one; this one when there was none. Nobody else
     * changes it until this transaction ends.
     */
    public Trajectory lockPresent(Trajectory trajectory) {
        Trajectory present = trajectory;
        for (UUID next = present.successorId(); next != null; next = present.successorId()) {
            present = lock(next);
        }
        return present;
    }

    /**
     * Those that the user may see, in the order of registration; a filter that is null lets all through. Of a person who was
     * registered twice those of both registrations.
     */
    public List<Trajectory> list(
            @Nullable UUID participantId,
            @Nullable UUID programmeId,
            @Nullable TrajectoryStatus status,
            @Nullable UUID after,
            int limit) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        add(
                conditions,
                parameters,
                "participantId in :people",
                "people",
                participantId == null ? null : people.of(participantId));
        add(conditions, parameters, "programmeId = :programmeId", "programmeId", programmeId);
        add(conditions, parameters, "status = :status", "status", status);
        add(conditions, parameters, "participantId not in :hidden", "hidden", visibility.hidden());
        add(conditions, parameters, "organisation = :organisation", "organisation", visibility.onlyOrganisation());
        add(conditions, parameters, "id > :after", "after", after);
        return find(String.join(" and ", conditions) + " order by id", parameters)
                .range(0, limit - 1)
                .list();
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** A trajectory and those before it at other organisations, whose successor it is; the latest comes first. */
    public List<UUID> lineOf(Trajectory trajectory) {
        List<UUID> line = new ArrayList<>(List.of(trajectory.id()));
        for (UUID earlier = trajectory.predecessorId();
                earlier != null;
                earlier = findById(earlier).predecessorId()) {
            line.add(earlier);
        }
        return line;
    }

    Optional<Trajectory> findOpen(UUID participantId, UUID programmeId) {
        return find(
                        "participantId in ?1 and programmeId = ?2 and status not in ?3",
                        people.of(participantId),
                        programmeId,
                        TERMINAL)
                .firstResultOptional();
    }

    /** Whether a person, under these registrations, takes part in anything now, or is to: what is only proposed does not count. */
    public boolean existsRunning(Collection<UUID> registrations) {
        return count(
                        "participantId in ?1 and status not in ?2 and status not in ?3",
                        registrations,
                        TERMINAL,
                        List.of(TrajectoryStatus.DRAFT, TrajectoryStatus.PROPOSED))
                > 0;
    }

    /** Ids of those that go over to another organisation by a day, in the order of the ids. */
    List<UUID> listTransfersDue(LocalDate day, UUID after, int limit) {
        return find("transferOn <= ?1 and id > ?2 order by id", day, after).page(0, limit).stream()
                .map(Trajectory::id)
                .toList();
    }

    /** Trajectories that a job led into aftercare, oldest first; nobody else changes them until this transaction ends. */
    public List<Trajectory> lockInAftercareFor(UUID placementId) {
        return find("aftercarePlacementId = ?1 and status = ?2 order by id", placementId, TrajectoryStatus.AFTERCARE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Trajectories of a person that are not over, oldest first, whoever executes them; nobody else changes them until this
     * transaction ends.
     */
    public List<Trajectory> lockOpen(UUID participantId) {
        return find("participantId = ?1 and status not in ?2 order by id", participantId, TERMINAL)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Trajectories of a person that run or stand still now, oldest first, whoever executes them; nobody else changes them
     * until this transaction ends.
     */
    public List<Trajectory> lockRunning(UUID participantId) {
        return find(
                        "participantId in ?1 and status in ?2 order by id",
                        people.of(participantId),
                        List.of(TrajectoryStatus.ACTIVE, TrajectoryStatus.PAUSED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
