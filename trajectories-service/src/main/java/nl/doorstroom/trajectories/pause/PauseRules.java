package nl.doorstroom.trajectories.pause;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

/** What programmes say of pauses, in the present tenant. */
@Singleton
public class PauseRules implements PanacheRepositoryBase<PauseRule, UUID> {

    private final Clock clock;

    PauseRules(Clock clock) {
        this.clock = clock;
    }

    /** That of the programme, or the usual one, which is not stored. */
    public PauseRule of(UUID programmeId) {
        return findByIdOptional(programmeId).orElseGet(() -> new PauseRule(programmeId, clock));
    }

    /** Changes the rule of a programme, which this transaction has locked, or makes its first. */
    public PauseRule change(
            UUID programmeId,
            @Nullable Integer maxBackdatedDays,
            @Nullable Integer maxDaysPerReason,
            Collection<ReasonLimit> limits) {
        PauseRule rule = of(programmeId);
        rule.change(maxBackdatedDays, maxDaysPerReason, limits, clock);
        persistAndFlush(rule);
        return rule;
    }
}
