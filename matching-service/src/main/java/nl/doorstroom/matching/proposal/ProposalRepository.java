package nl.doorstroom.matching.proposal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.NotFound;

/** Proposals of the present tenant. */
@Singleton
public class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {

    private static final List<ProposalState> OVER =
            Stream.of(ProposalState.values()).filter(ProposalState::isOver).toList();

    private static final List<ProposalState> AWAITING = Stream.of(ProposalState.values())
            .filter(ProposalState::awaitsAnswer)
            .toList();

    private final ProtectedPeople people;
    private final Registrations registrations;

    ProposalRepository(ProtectedPeople people, Registrations registrations) {
        this.people = people;
        this.registrations = registrations;
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

    /**
     * At most {@code limit} proposals in the order of registration, after one that was seen.
     *
     * @param participantId whose, under whichever registration; null: everybody's
     */
    public List<Proposal> list(
            @Nullable UUID participantId,
            @Nullable UUID vacancyId,
            Collection<ProposalState> states,
            @Nullable UUID after,
            int limit) {
        return new PageQuery()
                .where("participantId in", participantId == null ? null : registrations.of(participantId))
                .where("vacancyId =", vacancyId)
                .where("state in", states.isEmpty() ? null : states)
                .where("participantId not in", people.hidden())
                .list(this, after, limit);
    }

    /** What waits for an answer whose last day was before a day, or whose last day nobody said. */
    List<UUID> listUnanswered(LocalDate day, UUID after, int limit) {
        return find(
                        "state in ?1 and (answerBy is null or answerBy < ?2) and id > ?3",
                        Sort.by("id"),
                        AWAITING,
                        day,
                        after)
                .page(0, limit)
                .stream()
                .map(Proposal::id)
                .toList();
    }

    /** The open proposals of these registrations, and one that is named, held in the order of their ids. */
    List<Proposal> lockOpenOf(Collection<UUID> registrations, @Nullable UUID named) {
        return find("(participantId in ?1 and state not in ?2) or id = ?3", Sort.by("id"), registrations, OVER, named)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The open proposals of a vacancy, held in the order of their ids. */
    List<Proposal> lockOpenFor(UUID vacancyId) {
        return find("vacancyId = ?1 and state not in ?2", Sort.by("id"), vacancyId, OVER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Proposal> findOpen(Collection<UUID> registrations, UUID vacancyId) {
        return find("participantId in ?1 and vacancyId = ?2 and state not in ?3", registrations, vacancyId, OVER)
                .firstResultOptional();
    }

    Optional<Proposal> findAccepted(Collection<UUID> registrations, UUID vacancyId) {
        return find(
                        "participantId in ?1 and vacancyId = ?2 and state = ?3",
                        registrations,
                        vacancyId,
                        ProposalState.ACCEPTED)
                .firstResultOptional();
    }
}
