package nl.doorstroom.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compiles the distribution of this checkout, so that whatever starts a platform here finds it compiled. */
class KeycloakDistributionTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path temporary;

    private final List<String> said = new ArrayList<>();
    private final Progress progress = new Progress(said::add, System::nanoTime);
    private DataDirectory data;
    private KeycloakDistribution distribution;

    @BeforeEach
    void openData() {
        data = DataDirectory.open(temporary.resolve("data"), progress);
        distribution = new KeycloakDistribution(
                PlatformSettings.of(PlatformSettings.enclosingCheckout()), new Processes(data), progress);
    }

    @AfterEach
    void close() {
        data.close();
        progress.close();
    }

    @Test
    void isCompiledOnce() throws Exception {
        Path compiled = distribution.compiled(temporary.resolve("log"), PATIENCE);
        var compiledAt = Files.getLastModifiedTime(compiled.resolve("compiled-from"));
        said.clear();

        assertEquals(compiled, distribution.compiled(temporary.resolve("log"), PATIENCE));

        assertEquals(List.of(), said);
        assertEquals(compiledAt, Files.getLastModifiedTime(compiled.resolve("compiled-from")));
        assertTrue(Files.exists(compiled.resolve("lib/quarkus-run.jar")));
    }
}
