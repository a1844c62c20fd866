package nl.doorstroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlatformDescriptionTest {

    @TempDir
    Path temporary;

    private final Progress progress = new Progress(line -> {}, System::nanoTime);
    private DataDirectory data;
    private PlatformDescription description;

    @BeforeEach
    void describeAPlatformThatHasNotStarted() throws IOException {
        PlatformSettings settings =
                PlatformSettings.of(PlatformSettings.enclosingCheckout()).withData(temporary.resolve("data"));
        data = DataDirectory.open(settings.data(), progress);
        description = new PlatformDescription(new Platform(settings, progress, data));
    }

    @AfterEach
    void letGo() {
        data.close();
        progress.close();
    }

    @Test
    void tellsProgramsWhereEverythingIs() throws IOException {
        Path file = temporary.resolve("target/platform.json");

        description.writeTo(file);

        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertEquals(
                "http://localhost:8083/matching/v1",
                json.at("/services/matching/baseUrl").asText());
        assertEquals(
                "http://localhost:8083/matching/v1/openapi.json",
                json.at("/services/matching/openApi").asText());
        assertEquals(
                "http://localhost:8180/realms/doorstroom/protocol/openid-connect/token",
                json.at("/keycloak/tokenEndpoint").asText());
        assertEquals("case-manager.putten", json.at("/users/0/username").asText());
        assertEquals("doorstroom-web", json.at("/clients/0/clientId").asText());
        assertEquals(
                ProcessHandle.current().pid(), json.at("/processes/launcher").asLong());
        assertEquals(data.path().toString(), json.at("/dataDirectory").asText());
    }

    @Test
    void hidesThePasswordsFromOtherUsers() throws IOException {
        Path file = temporary.resolve("platform.json");

        description.writeTo(file);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void showsPeopleHowToAskForTheFigures() {
        String text = String.join("\n", description.lines());

        assertTrue(text.contains("http://localhost:8084/reporting/v1/reports/placements?"), text);
        assertTrue(text.contains("username=policy-officer.putten"), text);
    }
}
