package nl.doorstroom.matching.rematch;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.NotFound;

/** Re-matches of the present tenant. */
@Singleton
public class ReMatchRepository implements PanacheRepositoryBase<ReMatch, UUID> {

    private final CandidateProfiles profiles;
    private final Registrations people;
    private final ProtectedPeople guarded;

    ReMatchRepository(CandidateProfiles profiles, Registrations people, ProtectedPeople guarded) {
        this.profiles = profiles;
        this.people = people;
        this.guarded = guarded;
    }

    /**
     * Those of a person, also under the other registrations, in the order in which trajectories planned them.
     *
     * @throws NotFound when nothing is known of the person that the user may see
     */
    public List<ReMatch> list(UUID participantId, @Nullable UUID after, int limit) {
        List<UUID> registrations = people.of(participantId);
        if (guarded.hides(participantId)
                || (profiles.find(participantId).isEmpty() && count("participantId in ?1", registrations) == 0)) {
            throw new NotFound("Participant", participantId);
        }
        return new PageQuery().where("participantId in", registrations).list(this, after, limit);
    }
}
