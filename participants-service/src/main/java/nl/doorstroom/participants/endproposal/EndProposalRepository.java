package nl.doorstroom.participants.endproposal;

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
    public List<BenefitEndProposal> list(
            @Nullable UUID participantId, @Nullable EndProposalState state, @Nullable UUID after, int limit) {
        Condition visible = visibility.of("participantId");
        StringBuilder query = new StringBuilder(visible.hql());
        Map<String, Object> values = new HashMap<>(visible.values());
        if (participantId != null) {
            query.append(" and participantId = :participantId");
            values.put("participantId", participantId);
        }
        if (state != null) {
            query.append(" and state = :state");
            values.put("state", state);
        }
        if (after != null) {
            query.append(" and id > :after");
            values.put("after", after);
        }
        return find(query + " order by id", values).range(0, limit - 1).list();
    }

    /** The latest about a benefit and a job. */
    Optional<BenefitEndProposal> findLatest(UUID spellId, UUID placementId) {
        return find("spellId = ?1 and placementId = ?2 order by id desc", spellId, placementId)
                .firstResultOptional();
    }

    List<BenefitEndProposal> listOpen(UUID participantId) {
        return list("participantId = ?1 and state = ?2", participantId, EndProposalState.OPEN);
    }
}
