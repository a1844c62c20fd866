package nl.doorstroom.matching.matchrun;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import nl.doorstroom.platform.problem.NotFound;

/** Match runs of the present tenant. */
@Singleton
public class MatchRunRepository implements PanacheRepositoryBase<MatchRun, UUID> {

    /** @throws NotFound when the tenant has no such run */
    public MatchRun get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Match run", id));
    }
}
