package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.problem.NotFound;

/** Benefit spells of the present tenant. */
@Singleton
public class BenefitSpellRepository implements PanacheRepositoryBase<BenefitSpell, UUID> {

    /** A spell concerns its holder and, when it is the household's, every adult who was in it during the spell. */
    private static final String CONCERNING =
            "from BenefitSpell b where (b.holderId = ?1 or (b.holderId = b.householdId and exists ("
                    + "select 1 from HouseholdMember m where m.household.id = b.householdId and m.participantId = ?1"
                    + " and (b.lastDay is null or m.validFrom <= b.lastDay)"
                    + " and (m.validTo is null or m.validTo >= b.startDate))))";

    private static final String AROUND = "b.householdId in ("
            + "select other.household.id from HouseholdMember own join HouseholdMember other"
            + " on other.participantId = own.participantId where own.household.id = ?1)"
            + " order by b.startDate, b.id";

    private final HouseholdRepository households;
    private final Visibility visibility;

    BenefitSpellRepository(HouseholdRepository households, Visibility visibility) {
        this.households = households;
        this.visibility = visibility;
    }

    /**
     * A spell that concerns a participant.
     *
     * @throws NotFound when the tenant has no such spell, or it concerns other people, or somebody whom the user may not see
     * @throws nl.doorstroom.participants.participant.ParticipantIsMerged when everything goes on with another registration
     */
    public BenefitSpell get(UUID participantId, UUID id) {
        Optional.ofNullable(getEntityManager().find(Participant.class, participantId))
                .ifPresent(Participant::requireNotMerged);
        return find(CONCERNING + " and b.id = ?2", participantId, id)
                .firstResultOptional()
                .filter(spell -> visibility.covers(participantId))
                .orElseThrow(() -> new NotFound("Benefit", id));
    }

    /**
     * The spell as {@link #get} gives it, to be changed: nobody else changes a benefit or household of the tenant until
     * the transaction ends.
     *
     * @throws NotFound when the tenant has no such spell, or it concerns other people
     */
    public BenefitSpell getInTurn(UUID participantId, UUID id) {
        households.awaitTurn();
        return get(participantId, id);
    }

    /** All spells that concern a participant, oldest first; a person has few in a life. */
    public List<BenefitSpell> listByParticipant(UUID participantId) {
        return find(CONCERNING + " order by b.startDate, b.id", participantId).list();
    }

    /**
     * At most {@code limit} of the spells that concern a participant, oldest first, after one that was seen.
     *
     * @param kind code of list {@code benefit-kinds}
     * @param activeOn a day on which there is a right to it; a spell that was annulled never gave one
     */
    public List<BenefitSpell> listByParticipant(
            UUID participantId, @Nullable String kind, @Nullable LocalDate activeOn, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder(CONCERNING);
        List<Object> values = new ArrayList<>(List.of(participantId));
        if (kind != null) {
            values.add(kind);
            query.append(" and b.kind = ?").append(values.size());
        }
        if (activeOn != null) {
            values.add(activeOn);
            String day = "?" + values.size();
            query.append(" and b.annulled = false and b.startDate <= ").append(day);
            query.append(" and (b.lastDay is null or b.lastDay >= ").append(day).append(")");
        }
        if (after != null) {
            values.add(after);
            query.append(" and exists (select 1 from BenefitSpell seen where seen.id = ?")
                    .append(values.size());
            query.append(" and (b.startDate > seen.startDate or (b.startDate = seen.startDate and b.id > seen.id)))");
        }
        return find(query + " order by b.startDate, b.id", values.toArray())
                .range(0, limit - 1)
                .list();
    }

    /** The ids of all spells that concern a participant. */
    public Set<UUID> listIdsByParticipant(UUID participantId) {
        return Set.copyOf(getEntityManager()
                .createQuery("select b.id " + CONCERNING, UUID.class)
                .setParameter(1, participantId)
                .getResultList());
    }

    /**
     * At most {@code limit} reductions of a spell in the order of registration, after one that was seen.
     *
     * @param annulled whether they were registered in error; null: both
     */
    public List<BenefitReduction> listReductions(
            UUID spellId, @Nullable Boolean annulled, @Nullable UUID after, int limit) {
        StringBuilder hql = new StringBuilder("from BenefitReduction r where r.spell.id = :spell");
        Map<String, Object> values = new HashMap<>(Map.of("spell", spellId));
        if (annulled != null) {
            hql.append(" and r.annulled = :annulled");
            values.put("annulled", annulled);
        }
        if (after != null) {
            hql.append(" and r.id > :after");
            values.put("after", after);
        }
        TypedQuery<BenefitReduction> query =
                getEntityManager().createQuery(hql + " order by r.id", BenefitReduction.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /**
     * The ids of spells that run and of which a reduction ran out in a period, in their order.
     *
     * @param after the last one that was seen
     */
    public List<UUID> listIdsByReductionEnd(LocalDate first, LocalDate last, UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select b.id from BenefitSpell b where b.annulled = false and b.lastDay is null and b.id > :after"
                                + " and exists (select 1 from BenefitReduction r where r.spell = b and r.annulled = false"
                                + " and r.toDate between :first and :last) order by b.id",
                        UUID.class)
                .setParameter("after", after)
                .setParameter("first", first)
                .setParameter("last", last)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The latest spell of some kinds that a participant had and that ended in a period. */
    public Optional<BenefitSpell> findLatestEnded(
            UUID participantId, Collection<String> kinds, LocalDate first, LocalDate last) {
        return find(
                        CONCERNING + " and b.annulled = false and b.kind in ?2 and b.lastDay between ?3 and ?4"
                                + " order by b.lastDay desc, b.id desc",
                        participantId,
                        kinds,
                        first,
                        last)
                .firstResultOptional();
    }

    /** Spells of a kind that somebody has on some day of a period. */
    List<BenefitSpell> listOverlapping(UUID holderId, String kind, LocalDate start, @Nullable LocalDate last) {
        return list(
                "holderId = ?1 and kind = ?2 and annulled = false and startDate <= ?3 and (lastDay is null or lastDay >= ?4)",
                holderId,
                kind,
                last == null ? LocalDate.of(9999, 12, 31) : last,
                start);
    }

    /**
     * Spells of everybody who ever shared a household with somebody of this spell, itself included, and those whose end it
     * annulled; the earliest first.
     */
    List<BenefitSpell> listAround(BenefitSpell spell) {
        return list("from BenefitSpell b where b.annulledBy = ?2 or " + AROUND, spell.householdId(), spell.id());
    }

    /** Spells of everybody who ever shared a household with somebody of this one; the earliest first. */
    List<BenefitSpell> listAround(UUID householdId) {
        return list("from BenefitSpell b where " + AROUND, householdId);
    }
}
