package nl.doorstroom.matching.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.NotFound;

/** Placements of the present tenant. */
@Singleton
public class PlacementRepository implements PanacheRepositoryBase<Placement, UUID> {

    private final ProtectedPeople people;
    private final Registrations registrations;

    PlacementRepository(ProtectedPeople people, Registrations registrations) {
        this.people = people;
        this.registrations = registrations;
    }

    /** @throws NotFound when the tenant has no such placement, or one of somebody whom the user may not see */
    public Placement get(UUID id) {
        return findByIdOptional(id).filter(this::isVisible).orElseThrow(() -> new NotFound("Placement", id));
    }

    /**
     * The placement as it is now, held until the transaction ends: what is added to it by two people at the same moment
     * is added one after the other.
     *
     * @throws NotFound when the tenant has no such placement, or one of somebody whom the user may not see
     */
    public Placement lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isVisible)
                .orElseThrow(() -> new NotFound("Placement", id));
    }

    private boolean isVisible(Placement placement) {
        return !people.hides(placement.parties().participantId());
    }

    /**
     * The placement as {@link #lock} gives it, with the one that it extends held as well. The predecessor goes first, as
     * for everybody who holds two.
     *
     * @throws NotFound when the tenant has no such placement
     */
    public Placement lockAfterPredecessor(UUID id) {
        // Who extends whom never changes, so it can be asked before anything is held.
        getEntityManager()
                .createQuery(
                        "select p.predecessorId from Placement p where p.id = :id and p.predecessorId is not null",
                        UUID.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(this::lock);
        return lock(id);
    }

    /** At most {@code limit} placements in the order of registration, after one that was seen. */
    public List<Placement> list(Filter filter, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where(
                        "participantId in",
                        filter.participantId() == null ? null : registrations.of(filter.participantId()))
                .where("employerId =", filter.employerId())
                .where("startDate >=", filter.startFrom())
                .where("startDate <=", filter.startTo())
                .where("participantId not in", people.hidden())
                .list(this, after, limit);
    }

    /** Placements that extend this one; whoever adds one or moves its first day holds this one. */
    List<Placement> listSuccessors(UUID id) {
        return list("predecessorId = ?1 and annulmentReason is null", id);
    }

    /** The paid work to which a proposal led, the first of it. */
    Optional<Placement> findPaidThrough(UUID proposalId) {
        return find("proposalId = ?1 and paid and annulmentReason is null", Sort.by("id"), proposalId)
                .firstResultOptional();
    }

    /**
     * Which placements are asked for.
     *
     * @param participantId whose, under whichever registration
     * @param startFrom earliest first day
     * @param startTo latest first day
     */
    public record Filter(
            @Nullable UUID participantId,
            @Nullable UUID employerId,
            @Nullable LocalDate startFrom,
            @Nullable LocalDate startTo) {}
}
