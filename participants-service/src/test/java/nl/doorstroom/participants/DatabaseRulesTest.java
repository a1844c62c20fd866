package nl.doorstroom.participants;

import java.util.Set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import nl.doorstroom.platform.testing.DatabaseRules;
import nl.doorstroom.platform.testing.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class DatabaseRulesTest extends DatabaseRules {

    @Override
    protected Set<String> history() {
        return Set.of(
                "basic_condition_statement",
                "benefit_application_version",
                "benefit_end_proposal_version",
                "benefit_reduction_version",
                "benefit_spell_version",
                "contact_details_version",
                "eligibility_decision",
                "employee_skill_observation_version",
                "fairness_cohort",
                "fairness_cohort_member",
                "household_member_version",
                "household_version",
                "label_access",
                "participant_merge_row",
                "participant_version",
                "review_exemption",
                "self_reliance_measurement_version",
                "skill_statement",
                "statutory_delivery_row",
                "work_event",
                "work_profile_version");
    }

    @Override
    protected Set<String> removed() {
        return Set.of();
    }
}
