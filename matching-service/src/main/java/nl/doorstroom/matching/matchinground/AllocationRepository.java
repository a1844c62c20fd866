package nl.doorstroom.matching.matchinground;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.person.MergedPeople;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.problem.NotFound;

/** Allocations of the present tenant. */
@Singleton
public class AllocationRepository implements PanacheRepositoryBase<Allocation, UUID> {

    private final ProtectedPeople people;
    private final MergedPeople merged;

    AllocationRepository(ProtectedPeople people, MergedPeople merged) {
        this.people = people;
        this.merged = merged;
    }

    /** @throws NotFound when the tenant has no such allocation, or one of somebody whom the user may not see */
    public Allocation get(UUID id) {
        return findByIdOptional(id)
                .filter(allocation -> !people.hides(allocation.participantId()))
                .orElseThrow(() -> new NotFound("Allocation", id));
    }

    /**
     * The allocation as it is now, held until the transaction ends with the others of that person in the same round: of two
     * people who decide at the same moment one sees what the other did.
     *
     * @throws NotFound when the tenant has no such allocation, or one of somebody whom the user may not see
     */
    public Allocation lock(UUID id) {
        // Of whom it is never changes, so it can be asked before anything is held.
        List<Object[]> asked = getEntityManager()
                .createQuery(
                        "select a.participantId, a.matchingRoundId from Allocation a where a.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList();
        if (asked.isEmpty() || people.hides((UUID) asked.get(0)[0])) {
            throw new NotFound("Allocation", id);
        }
        return lockOf((UUID) asked.get(0)[1], merged.of((UUID) asked.get(0)[0])).stream()
                .filter(allocation -> allocation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Allocation", id));
    }

    /** What a round has for a person, held until the transaction ends, in the order of the ids. */
    List<Allocation> lockOf(UUID round, Collection<UUID> registrations) {
        return find("matchingRoundId = ?1 and participantId in ?2 order by id", round, registrations)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** At most {@code limit} allocations of a round in the order of their ids, after one that was seen. */
    public List<Allocation> list(UUID round, Filter filter, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("matchingRoundId =", round)
                .where("state =", filter.state())
                .where("participantId =", filter.participantId())
                .where("vacancyId =", filter.vacancyId())
                .where("participantId not in", people.hidden())
                .list(this, after, limit);
    }

    /** Which allocations are asked for. */
    public record Filter(
            @Nullable AllocationState state,
            @Nullable UUID participantId,
            @Nullable UUID vacancyId) {}
}
