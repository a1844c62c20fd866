package nl.doorstroom.trajectories.groupsession;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Rules for sessions of the present tenant's programmes. */
@Singleton
public class SessionRuleRepository implements PanacheRepositoryBase<SessionRule, UUID> {

    private final Clock clock;

    SessionRuleRepository(Clock clock) {
        this.clock = clock;
    }

    /** The programme's own, or what holds without one. */
    SessionRule of(UUID programmeId) {
        return findByIdOptional(programmeId).orElseGet(() -> new SessionRule(programmeId, clock));
    }
}
