package nl.doorstroom.reporting;

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
        return Set.of("fact", "fact_subject", "publication", "publication_correction", "srg_code", "srg_delivery");
    }

    @Override
    protected Set<String> withoutTenant() {
        // An event has one tenant, and its fact is written with its subjects; an index more would slow down every fact.
        return Set.of("fact_subject_event_id_fk", "replayed_fact_subject_event_id_fk");
    }

    @Override
    protected Set<String> removed() {
        // Counted from the facts, and read from the topics: both can be made anew. Of who is erased nothing is kept.
        return Set.of(
                "outcome_benefit",
                "outcome_check",
                "outcome_finding",
                "outcome_placement",
                "outcome_step",
                "replayed_fact",
                "srg_delivery_row");
    }
}
