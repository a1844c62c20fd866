package nl.doorstroom.trajectories;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import nl.doorstroom.platform.testing.AuditWalk;
import nl.doorstroom.platform.testing.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class AuditWalkTest extends AuditWalk {

    AuditWalkTest() {
        super(Map.ofEntries(
                Map.entry("Programme", "it is for many"),
                Map.entry("InstrumentLimit", "it is what a by-law says"),
                Map.entry("TalkRule", "it is for all in a programme"),
                Map.entry("ContractReviewRule", "it is for all in a programme"),
                Map.entry("MilestoneRule", "it is for many"),
                Map.entry("RoleRule", "it is of a programme"),
                Map.entry("SessionRule", "it is of a programme"),
                Map.entry("SessionSeries", "it is for everybody"),
                Map.entry("GroupSession", "who comes to it stands with its visitors"),
                Map.entry("CrewOpening", "it is how many places of a crew nobody has"),
                Map.entry("Crew", "who works in it stands in its places"),
                Map.entry("StepUpRule", "it is for many"),
                Map.entry("ReMatchRule", "it is of a programme"),
                Map.entry("OverlapGroup", "it is for many"),
                Map.entry("ExtensionRule", "it is of a programme"),
                Map.entry("PauseRule", "it is of a programme"),
                Map.entry("AftercareRule", "it is of a programme"),
                Map.entry("StageTemplate", "it is of a programme"),
                Map.entry("StageTemplateVersion", "it is of a programme"),
                Map.entry("FreeSeat", "it is what nobody has"),
                Map.entry("CapacityStep", "it is how many places a crew has"),
                Map.entry("WorkRecord", "it is what a crew did, and nothing of a person"),
                Map.entry("WorkRecordVersion", "it is what a crew did, and nothing of a person")));
    }
}
