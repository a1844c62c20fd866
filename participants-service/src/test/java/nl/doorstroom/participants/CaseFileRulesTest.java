package nl.doorstroom.participants;

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
        return Map.ofEntries(
                Map.entry("label-vault", "a label is in no answer but its own"),
                Map.entry("label-access", "that the vault was opened tells that there is something in it"),
                Map.entry("start-restriction", "it is in no answer but its own"),
                Map.entry(
                        "statutory-delivery-row", "it is a report about many, and nothing that happened to the person"),
                Map.entry("participant-link", "what others may see follows from what they do, which is told"),
                Map.entry("protection", "who is protected is told to nobody"),
                Map.entry("emergency-access", "the privacy officer is told"),
                Map.entry("participant-merge", "it is told at the records that were merged"),
                Map.entry("participant-version", "the participant itself stands there"));
    }

    @Override
    protected Map<String, String> unshown() {
        return Map.of(
                "work_event", "what others told of work, which they show",
                "training_certificate", "which statement a training made, which stands among the skills",
                "fairness_cohort_member", "of whom a count was made, which shows nobody",
                "file_due", "no table: which closures are due");
    }
}
