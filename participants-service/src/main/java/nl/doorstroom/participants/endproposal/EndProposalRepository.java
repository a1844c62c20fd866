package nl.doorstroom.participants.endproposal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.visibility.Condition;
import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Proposals of the present tenant. */
@Singleton
public class EndProposalRepository implements PanacheRepositoryBase<BenefitEndProposal, UUID> {

    private final Visibility visibility;

    EndProposalRepository(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the tenant has no such proposal, or the user may not see the person */
    public BenefitEndProposal get(UUID id) {
        Condition visible = visibility.of("participantId");
        Map<String, Object> values = new HashMap<>(visible.values());
        values.put("id", id);
        return find("id = :id and " + visible.hql(), values)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Proposal", id));
    }

    /** Those about people whom the user may see, in the order of registration. */
    public List<BenefitEndProposal> list(Filter filter, @Nullable UUID after, int limit) {
        Condition visible = visibility.of("participantId");
        PageQuery query = new PageQuery()
                .suchThat(visible.hql(), visible.values())
                .where("participantId =", filter.participantId())
                .where("state =", filter.state())
                .where("responsible =", filter.responsible())
                .where("dueOn <", filter.dueBefore());
        if (filter.ofNobody()) {
            query.suchThat("responsible is null", Map.of());
        }
        return query.list(this, after, limit);
    }

    /** The ids of those that wait for a decision, in their order. */
    List<UUID> listOpen(UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select p.id from BenefitEndProposal p where p.state = :open and p.id > :after order by p.id",
                        UUID.class)
                .setParameter("open", EndProposalState.OPEN)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The proposal, which nobody else changes until the transaction ends. */
    Optional<BenefitEndProposal> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The latest about a benefit and a job. */
    Optional<BenefitEndProposal> findLatest(UUID spellId, UUID placementId) {
        return find("spellId = ?1 and placementId = ?2 order by id desc", spellId, placementId)
                .firstResultOptional();
    }

    List<BenefitEndProposal> listOpen(UUID participantId) {
        return list("participantId = ?1 and state = ?2", participantId, EndProposalState.OPEN);
    }

    /**
     * What is asked for; what is null is not asked for.
     *
     * @param responsible who is to decide, as the identity provider knows the user
     * @param ofNobody those only that are addressed to nobody
     * @param dueBefore those only that should have been decided before a day
     */
    public record Filter(
            @Nullable UUID participantId,
            @Nullable EndProposalState state,
            @Nullable String responsible,
            boolean ofNobody,
            @Nullable LocalDate dueBefore) {

        /** All about one participant. */
        public static Filter of(UUID participantId, @Nullable EndProposalState state) {
            return new Filter(participantId, state, null, false, null);
        }
    }
}
