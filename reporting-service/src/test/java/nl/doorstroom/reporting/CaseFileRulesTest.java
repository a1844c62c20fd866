package nl.doorstroom.reporting;

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
        String counted = "counted from the facts, which are shown";
        return Map.of(
                "fact_subject", "by which the facts are found that are shown",
                "replayed_fact_subject", "the same facts once more, while a replay lasts",
                "outcome_placement", counted,
                "outcome_benefit", counted,
                "outcome_check", counted,
                "outcome_finding", counted,
                "srg_delivery_row", "shown as reintegrationStatistics, and no entity",
                "outcome_step", counted);
    }
}
