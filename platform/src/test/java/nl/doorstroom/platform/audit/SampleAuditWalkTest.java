package nl.doorstroom.platform.audit;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import nl.doorstroom.platform.testing.AuditWalk;
import nl.doorstroom.platform.testing.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class SampleAuditWalkTest extends AuditWalk {

    SampleAuditWalkTest() {
        super(Map.of());
    }
}
