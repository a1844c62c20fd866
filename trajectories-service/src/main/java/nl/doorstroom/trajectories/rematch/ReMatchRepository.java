package nl.doorstroom.trajectories.rematch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Re-matches of the present tenant. */
@Singleton
public class ReMatchRepository implements PanacheRepositoryBase<ReMatch, UUID> {

    private final Visibility visibility;

    ReMatchRepository(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the trajectory did not end, or in a way that leads to none */
    public ReMatch get(UUID trajectoryId) {
        return find("trajectoryId", trajectoryId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Re-match", trajectoryId));
    }

    /** The same, which nobody else changes until this transaction ends. */
    public ReMatch getLocked(UUID trajectoryId) {
        return findLockedOf(trajectoryId).orElseThrow(() -> new NotFound("Re-match", trajectoryId));
    }

    Optional<ReMatch> findLockedOf(UUID trajectoryId) {
        return find("trajectoryId", trajectoryId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<ReMatch> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of a person, under these registrations; nobody else changes them until this transaction ends. */
    List<ReMatch> lockOf(Collection<UUID> registrations) {
        return find("participantId in ?1 order by id", registrations)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that the user may see, in the order in which they were planned; a filter that is null lets all through. */
    public List<ReMatch> list(
            @Nullable ReMatchState state, @Nullable LocalDate dueUntil, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("state =", state)
                .where("dueOn <=", dueUntil)
                .where("organisation =", visibility.onlyOrganisation())
                .where("participantId not in", visibility.hidden())
                .list(this, after, limit);
    }

    List<UUID> listDue(LocalDate day, UUID after, int limit) {
        return find("state = ?1 and dueOn <= ?2 and id > ?3 order by id", ReMatchState.PLANNED, day, after)
                .page(0, limit)
                .stream()
                .map(ReMatch::id)
                .toList();
    }
}
