package nl.doorstroom.trajectories.rematch;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Rules of re-matches of the present tenant. */
@Singleton
public class ReMatchRuleRepository implements PanacheRepositoryBase<ReMatchRule, UUID> {

    int monthsOf(UUID programmeId) {
        return findByIdOptional(programmeId).map(ReMatchRule::months).orElse(ReMatchRule.DEFAULT_MONTHS);
    }
}
