package nl.doorstroom.matching.matchrun;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.problem.NotFound;

/** Match runs of the present tenant. */
@Singleton
public class MatchRunRepository implements PanacheRepositoryBase<MatchRun, UUID> {

    private final ProtectedPeople people;

    MatchRunRepository(ProtectedPeople people) {
        this.people = people;
    }

    /** @throws NotFound when the tenant has no such run, or one for somebody whom the user may not see */
    public MatchRun get(UUID id) {
        return findByIdOptional(id)
                .filter(run -> run.participantId() == null || !people.hides(run.participantId()))
                .orElseThrow(() -> new NotFound("Match run", id));
    }
}
