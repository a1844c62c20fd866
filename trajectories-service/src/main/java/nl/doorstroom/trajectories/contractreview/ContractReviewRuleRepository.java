package nl.doorstroom.trajectories.contractreview;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Rules of contract reviews of the present tenant. */
@Singleton
public class ContractReviewRuleRepository implements PanacheRepositoryBase<ContractReviewRule, UUID> {

    /** The own dimensions of a programme. */
    List<ContractReviewRule.Dimension> dimensionsOf(UUID programmeId) {
        return findByIdOptional(programmeId).map(ContractReviewRule::dimensions).orElse(List.of());
    }
}
