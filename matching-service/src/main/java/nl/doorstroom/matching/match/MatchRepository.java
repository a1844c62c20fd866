package nl.doorstroom.matching.match;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import nl.doorstroom.platform.problem.NotFound;

/** Matches of the present tenant. */
@Singleton
public class MatchRepository implements PanacheRepositoryBase<Match, UUID> {

    /** @throws NotFound when the tenant has no such match */
    public Match get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Match", id));
    }
}
