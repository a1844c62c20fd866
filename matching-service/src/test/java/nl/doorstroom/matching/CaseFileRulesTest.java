package nl.doorstroom.matching;

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
        return Map.of();
    }

    @Override
    protected Map<String, String> unshown() {
        return Map.of(
                "candidate_move", "no more than that a row was somebody's once",
                "candidate_skill", "what participants told, which participants shows",
                "candidate_consent", "what participants told, which participants shows",
                "candidate_gain", "no entity, and shown as the profile by which work is sought",
                "candidate_profile", "no entity, and shown as the profile by which work is sought",
                "candidate_hours_plan", "no entity, and shown as the profile by which work is sought");
    }
}
