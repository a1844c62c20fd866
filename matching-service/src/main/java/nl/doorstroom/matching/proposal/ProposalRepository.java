package nl.doorstroom.matching.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.NotFound;

/** Proposals of the present tenant. */
@Singleton
public class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {

    private static final List<ProposalState> OVER =
            Stream.of(ProposalState.values()).filter(ProposalState::isOver).toList();

    /** @throws NotFound when the tenant has no such proposal */
    public Proposal get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Proposal", id));
    }

    /**
     * The proposal as it is now, held until the transaction ends: of two people who base work on it at the same moment
     * one sees what the other did.
     */
    public Optional<Proposal> findAndLock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** At most {@code limit} proposals in the order of registration, after one that was seen. */
    public List<Proposal> list(
            @Nullable UUID participantId, @Nullable UUID vacancyId, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        if (participantId != null) {
            query.append(" and participantId = :participantId");
            parameters.put("participantId", participantId);
        }
        if (vacancyId != null) {
            query.append(" and vacancyId = :vacancyId");
            parameters.put("vacancyId", vacancyId);
        }
        if (after != null) {
            query.append(" and id > :after");
            parameters.put("after", after);
        }
        return find(query.toString(), Sort.by("id"), parameters).page(0, limit).list();
    }

    Optional<Proposal> findOpen(UUID participantId, UUID vacancyId) {
        return find("participantId = ?1 and vacancyId = ?2 and state not in ?3", participantId, vacancyId, OVER)
                .firstResultOptional();
    }
}
