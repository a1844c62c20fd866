package nl.doorstroom.matching.match;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.problem.NotFound;

/** Matches of the present tenant. */
@Singleton
public class MatchRepository implements PanacheRepositoryBase<Match, UUID> {

    private final ProtectedPeople people;

    MatchRepository(ProtectedPeople people) {
        this.people = people;
    }

    /** The match of which a gap is. */
    public Optional<Match> findByGap(UUID gapId) {
        return find("select m from Match m join m.gaps g where g.id = ?1", gapId)
                .firstResultOptional();
    }

    /** @throws NotFound when the tenant has no such match, or one of somebody whom the user may not see */
    public Match get(UUID id) {
        return findByIdOptional(id)
                .filter(match -> !people.hides(match.participantId()))
                .orElseThrow(() -> new NotFound("Match", id));
    }
}
