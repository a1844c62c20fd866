package nl.doorstroom.trajectories.stepup;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Rules of the programmes of the present tenant, by the id of their programme. */
@Singleton
public class StepUpRuleRepository implements PanacheRepositoryBase<StepUpRule, UUID> {

    /** What holds in a programme. */
    public StepUpTerms termsOf(UUID programmeId) {
        return findByIdOptional(programmeId).map(StepUpRule::terms).orElse(StepUpTerms.DEFAULT);
    }
}
