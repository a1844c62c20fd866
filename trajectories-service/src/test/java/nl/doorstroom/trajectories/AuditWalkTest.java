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
        super(Map.of(
                "Programme", "it is for many",
                "InstrumentLimit", "it is what a by-law says",
                "TalkRule", "it is for all in a programme",
                "ContractReviewRule", "it is for all in a programme",
                "MilestoneRule", "it is for many",
                "RoleRule", "it is of a programme",
                "SessionRule", "it is of a programme",
                "SessionSeries", "it is for everybody",
                "GroupSession", "who comes to it stands with its visitors",
                "Crew", "who works in it stands in its places",
                "StepUpRule", "it is for many",
                "FreeSeat", "it is what nobody has"));
    }
}
