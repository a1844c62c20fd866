package nl.doorstroom.platform.http;

import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import nl.doorstroom.platform.testing.ApiWalk;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class SampleWalkTest extends ApiWalk {

    @Override
    protected String[] permissions() {
        return Stream.concat(Tokens.PERMISSIONS.stream(), Stream.of("notes:read", "notes:write"))
                .toArray(String[]::new);
    }
}
