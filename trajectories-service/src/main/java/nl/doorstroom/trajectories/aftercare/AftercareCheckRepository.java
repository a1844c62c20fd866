package nl.doorstroom.trajectories.aftercare;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Aftercare checks of the present tenant. */
@Singleton
public class AftercareCheckRepository implements PanacheRepositoryBase<AftercareCheck, UUID> {

    private final Visibility visibility;

    AftercareCheckRepository(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the trajectory has no such check */
    public AftercareCheck get(UUID trajectoryId, UUID id) {
        return find("trajectoryId = ?1 and id = ?2", trajectoryId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Aftercare check", id));
    }

    /** Those that the user may see, in the order in which they were planned; a filter that is null lets all through. */
    public List<AftercareCheck> list(
            @Nullable UUID trajectoryId,
            @Nullable AftercareCheckState state,
            @Nullable LocalDate dueUntil,
            @Nullable UUID after,
            int limit) {
        return new PageQuery()
                .where("trajectoryId =", trajectoryId)
                .where("state =", state)
                .where("dueOn <=", dueUntil)
                .where("organisation =", visibility.onlyOrganisation())
                .where("participantId not in", visibility.hidden())
                .list(this, after, limit);
    }

    List<AftercareCheck> listOf(UUID trajectoryId) {
        return list("trajectoryId = ?1 order by id", trajectoryId);
    }

    /** Ids of those whose day has come, and for which nobody has a task yet. */
    List<UUID> listDue(LocalDate day, UUID after, int limit) {
        return find("state = ?1 and dueOn <= ?2 and id > ?3 order by id", AftercareCheckState.PLANNED, day, after)
                .page(0, limit)
                .stream()
                .map(AftercareCheck::id)
                .toList();
    }

    AftercareCheck lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("Aftercare check", id));
    }
}
