package nl.doorstroom.trajectories.aftercare;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Rules of aftercare of the present tenant. */
@Singleton
public class AftercareRuleRepository implements PanacheRepositoryBase<AftercareRule, UUID> {

    List<Integer> weeksOf(UUID programmeId) {
        return findByIdOptional(programmeId).map(AftercareRule::weeks).orElse(AftercareRule.DEFAULT_WEEKS);
    }
}
