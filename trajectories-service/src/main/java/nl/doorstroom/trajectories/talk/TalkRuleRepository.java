package nl.doorstroom.trajectories.talk;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Rules of talks of the present tenant. */
@Singleton
public class TalkRuleRepository implements PanacheRepositoryBase<TalkRule, UUID> {

    private final Clock clock;

    TalkRuleRepository(Clock clock) {
        this.clock = clock;
    }

    /** The rule of a programme, or what holds without one. */
    TalkRule of(UUID programmeId) {
        return findByIdOptional(programmeId).orElseGet(() -> new TalkRule(programmeId, clock));
    }

    /** By which a planned series knows whether the rule has changed since. */
    long versionOf(UUID programmeId) {
        return findByIdOptional(programmeId).map(TalkRule::version).orElse(0L);
    }
}
