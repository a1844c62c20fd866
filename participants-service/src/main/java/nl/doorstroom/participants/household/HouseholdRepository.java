package nl.doorstroom.participants.household;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.visibility.Condition;
import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Households of the present tenant. */
@Singleton
public class HouseholdRepository implements PanacheRepositoryBase<Household, UUID> {

    private final Visibility visibility;

    HouseholdRepository(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the tenant has no such household */
    public Household get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Household", id));
    }

    /**
     * The household, to be changed: nobody else changes one of the tenant until the transaction ends.
     *
     * @throws NotFound when the tenant has no such household
     */
    public Household getInTurn(UUID id) {
        awaitTurn();
        return get(id);
    }

    /**
     * Waits until nobody else changes a household or a benefit of the tenant. Who lives together, the end of one benefit and
     * the start of another belong together, and without a turn neither of two requests would see what the other registers.
     * One turn for the tenant and not one for a person, because who is concerned is known only after reading.
     */
    public void awaitTurn() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock("
                        + "hashtextextended('benefits of ' || current_setting('app.tenant'), 0))")
                .getSingleResult();
    }

    /**
     * Waits until nobody changes a household or a benefit of the tenant, and lets nobody change one until the transaction
     * ends. Others may look at the same time.
     */
    public void awaitStillness() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock_shared("
                        + "hashtextextended('benefits of ' || current_setting('app.tenant'), 0))")
                .getSingleResult();
    }

    /** The household to which a participant belongs on a day. */
    public Optional<Household> findByMember(UUID participantId, LocalDate on) {
        return find(
                        "select m.household from HouseholdMember m where m.participantId = ?1"
                                + " and m.validFrom <= ?2 and (m.validTo is null or m.validTo >= ?2)",
                        participantId,
                        on)
                .firstResultOptional();
    }

    /**
     * At most {@code limit} households of people whom the user may see, in the order of registration, after one that was
     * seen.
     *
     * @param participantId those only to which this person belongs or belonged; null: of everybody
     * @param on those only to which such a person belongs on this day; null: on any
     */
    public List<Household> list(@Nullable UUID participantId, @Nullable LocalDate on, @Nullable UUID after, int limit) {
        Condition visible = visibility.of("m.participantId");
        Map<String, Object> values = new HashMap<>(visible.values());
        StringBuilder members =
                new StringBuilder("id in (select m.household.id from HouseholdMember m where " + visible.hql());
        if (participantId != null) {
            members.append(" and m.participantId = :person");
            values.put("person", participantId);
        }
        if (on != null) {
            members.append(" and m.validFrom <= :on and (m.validTo is null or m.validTo >= :on)");
            values.put("on", on);
        }
        return new PageQuery().suchThat(members + ")", values).list(this, after, limit);
    }

    /** Where a participant belongs or belonged, oldest first. */
    List<HouseholdMember> listMemberships(UUID participantId) {
        return getEntityManager()
                .createQuery(
                        "from HouseholdMember m where m.participantId = ?1 order by m.validFrom", HouseholdMember.class)
                .setParameter(1, participantId)
                .getResultList();
    }

    /** When and where a participant belongs to a household next, after a day. */
    Optional<HouseholdMember> findNext(UUID participantId, LocalDate on) {
        return getEntityManager()
                .createQuery(
                        "from HouseholdMember m where m.participantId = ?1 and m.validFrom > ?2 order by m.validFrom",
                        HouseholdMember.class)
                .setParameter(1, participantId)
                .setParameter(2, on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Other households to which a participant belongs on or after a day. */
    List<Household> listOther(UUID participantId, LocalDate from, UUID except) {
        return list(
                "from Household h where h.id <> ?3 and exists (select 1 from HouseholdMember m where m.household = h"
                        + " and m.participantId = ?1 and (m.validTo is null or m.validTo >= ?2))",
                participantId,
                from,
                except);
    }
}
