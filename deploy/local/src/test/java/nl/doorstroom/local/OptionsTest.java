package nl.doorstroom.local;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OptionsTest {

    @Test
    void keepsTheDataAndLoadsTheDemoUnlessAskedOtherwise() {
        Options options = Options.parse("root=/checkout");

        assertTrue(options.demo());
        assertFalse(options.settings().fresh());
        assertEquals(Path.of("/checkout/deploy/local/data"), options.settings().data());
        assertEquals(Ports.documented(), options.settings().ports());
    }

    @Test
    void readsEveryOption() {
        Options options =
                Options.parse("root=/checkout", "data=/elsewhere", "fresh=true", "demo=false", "services=none");

        assertFalse(options.demo());
        assertTrue(options.settings().fresh());
        assertEquals(Path.of("/elsewhere"), options.settings().data());
        assertEquals(List.of(), options.settings().services());
    }

    @Test
    void refusesAValueThatIsNeitherTrueNorFalse() {
        PlatformFailure failure =
                assertThrows(PlatformFailure.class, () -> Options.parse("root=/checkout", "fresh=yes"));

        assertEquals("-Dfresh is [yes] and has to be true or false.", failure.getMessage());
    }

    @Test
    void refusesToStartSomeServices() {
        PlatformFailure failure =
                assertThrows(PlatformFailure.class, () -> Options.parse("root=/checkout", "services=matching"));

        assertEquals("-Ddoorstroom.services is [matching] and has to be all or none.", failure.getMessage());
    }

    @Test
    void refusesAnOptionThatDoesNotExist() {
        assertThrows(PlatformFailure.class, () -> Options.parse("root=/checkout", "frehs=true"));
    }
}
