package nl.doorstroom.matching;

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
                "Employer", "it is an organisation",
                "ContactMoment", "it is with an organisation",
                "AccountManager", "it is a professional at work",
                "Vacancy", "it is open to all",
                "MatchingRound", "what it has for people stands in its allocations"));
    }
}
