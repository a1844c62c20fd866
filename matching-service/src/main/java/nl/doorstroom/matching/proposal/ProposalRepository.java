package nl.doorstroom.matching.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.problem.NotFound;

/** Proposals of the present tenant. */
@Singleton
public class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {

    private static final List<ProposalState> OVER =
            Stream.of(ProposalState.values()).filter(ProposalState::isOver).toList();

    private final ProtectedPeople people;

    ProposalRepository(ProtectedPeople people) {
        this.people = people;
    }

    /** @throws NotFound when the tenant has no such proposal, or one for somebody whom the user may not see */
    public Proposal get(UUID id) {
        return findByIdOptional(id)
                .filter(proposal -> !people.hides(proposal.participantId()))
                .orElseThrow(() -> new NotFound("Proposal", id));
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
        return new PageQuery()
                .where("participantId =", participantId)
                .where("vacancyId =", vacancyId)
                .where("participantId not in", people.hidden())
                .list(this, after, limit);
    }

    Optional<Proposal> findOpen(UUID participantId, UUID vacancyId) {
        return find("participantId = ?1 and vacancyId = ?2 and state not in ?3", participantId, vacancyId, OVER)
                .firstResultOptional();
    }
}
