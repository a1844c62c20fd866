package nl.doorstroom.participants;

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
                "Household", "who belongs to it stands in its members",
                "HouseholdVersion", "who belonged to it stands in its members",
                "RetentionTerm", "it is the tenant's",
                "Erasure", "what it names leads to nobody",
                "StatutoryDelivery", "whom it is about stands in its rows"));
    }
}
