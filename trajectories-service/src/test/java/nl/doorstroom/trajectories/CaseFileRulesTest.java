package nl.doorstroom.trajectories;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import nl.doorstroom.platform.testing.CaseFileRules;
import nl.doorstroom.platform.testing.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class CaseFileRulesTest extends CaseFileRules {

    @Override
    protected Map<String, String> untold() {
        return Map.of("task", "says what a colleague has to decide, and not what was done for the person");
    }

    @Override
    protected Map<String, String> unshown() {
        return Map.of(
                "placement_event", "what matching tells of placements, which matching shows",
                "job_proposal", "what matching tells of proposals, which matching shows",
                "milestone_effect",
                        "counts vacancies, and tells nothing of the person but that a milestone was reached",
                "targeted_match", "what matching told, which matching shows",
                "condition_of_person", "what participants told, which participants shows",
                "earliest_start", "what participants told, which participants shows",
                "known_eligibility", "what participants told, which participants shows");
    }
}
