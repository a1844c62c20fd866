package nl.doorstroom.trajectories.pause;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

/** What programmes say of extensions, in the present tenant. */
@Singleton
public class ExtensionRules implements PanacheRepositoryBase<ExtensionRule, UUID> {

    private final Clock clock;

    ExtensionRules(Clock clock) {
        this.clock = clock;
    }

    /** That of the programme, or the usual one, which is not stored. */
    public ExtensionRule of(UUID programmeId) {
        return findByIdOptional(programmeId).orElseGet(() -> new ExtensionRule(programmeId, clock));
    }

    /** Changes the rule of a programme, which this transaction has locked, or makes its first. */
    public ExtensionRule change(
            UUID programmeId,
            int monthsAfterEnd,
            int reviewWeeks,
            @Nullable Integer maxDaysPerReason,
            Collection<ReasonLimit> limits) {
        ExtensionRule rule = of(programmeId);
        rule.change(monthsAfterEnd, reviewWeeks, maxDaysPerReason, limits, clock);
        persistAndFlush(rule);
        return rule;
    }
}
