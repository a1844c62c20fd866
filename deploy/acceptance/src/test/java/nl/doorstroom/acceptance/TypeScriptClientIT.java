package nl.doorstroom.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import nl.doorstroom.local.Platform;
import nl.doorstroom.local.PlatformSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The client that a frontend team makes from the contracts, used against the running platform. */
@Tag("typescript")
class TypeScriptClientIT {

    @Test
    void walksThroughTheApisOfARunningPlatform() throws IOException, InterruptedException {
        Platform platform = RunningPlatform.get();
        RunningPlatform.putten();
        Path api = PlatformSettings.enclosingCheckout().resolve("api");
        Path output = Files.createTempFile("walk", ".log");
        ProcessBuilder walk = new ProcessBuilder("node", "target/client/walk.js")
                .directory(api.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        for (String service : List.of("participants", "trajectories", "matching", "reporting")) {
            walk.environment()
                    .put(
                            service.toUpperCase(Locale.ROOT),
                            platform.baseUri(service).toString());
        }
        walk.environment().put("CASE_MANAGER_TOKEN", platform.token("case-manager.putten"));
        walk.environment().put("POLICY_OFFICER_TOKEN", platform.token("policy-officer.putten"));
        walk.environment().put("BSN", "999949974");

        Process process = walk.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the walk takes more than a minute");

        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), said);
        assertTrue(said.endsWith("Who lacks the permission is refused.\n"), said);
    }
}
