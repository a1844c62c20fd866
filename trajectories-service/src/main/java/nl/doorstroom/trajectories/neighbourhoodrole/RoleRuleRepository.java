package nl.doorstroom.trajectories.neighbourhoodrole;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Rules for roles of the present tenant's programmes. */
@Singleton
public class RoleRuleRepository implements PanacheRepositoryBase<RoleRule, UUID> {

    private final Clock clock;

    RoleRuleRepository(Clock clock) {
        this.clock = clock;
    }

    /** The programme's own, or what holds without one. */
    RoleRule of(UUID programmeId) {
        return findByIdOptional(programmeId).orElseGet(() -> new RoleRule(programmeId, clock));
    }
}
