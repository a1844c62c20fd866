package nl.doorstroom.matching;

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
                "candidate_move",
                "contact_moment",
                "match_run",
                "matching_round",
                "re_match",
                "proposal_transition",
                "placement_version",
                "vum_search",
                "vum_search_answer",
                "vum_search_detail");
    }

    /**
     * The areas of a table that is no longer in force: they are about nobody, and the operator has the file. The name of an
     * account manager, two years after the contact.
     */
    @Override
    protected Set<String> removed() {
        return Set.of("postcode_area", "account_manager");
    }
}
