package nl.doorstroom.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The OpenAPI document that is served is the one that is checked in, so that every change of the contract is seen in
 * review. {@code -Dcontracts=write} writes it anew. And whoever was made for the contract of the last release can still
 * use it.
 */
public abstract class ContractAsWritten {

    private static final Path FILE = Path.of("contracts", "openapi.json");
    private static final Path RELEASED = Path.of("contracts", "released", "openapi.json");

    @Test
    void servesTheContractThatIsCheckedIn() throws IOException {
        String base = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);
        ObjectMapper mapper = JsonMapper.builder().build();
        JsonNode served = mapper.readTree(given().get(base + "/openapi.json").asString());
        String text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n";
        if ("write".equals(System.getProperty("contracts"))) {
            Files.writeString(FILE, text);
        }
        assertEquals(
                mapper.readTree(Files.readString(FILE)),
                served,
                "The API differs from contracts/openapi.json; when that is meant, run the test with"
                        + " -Dcontracts=write and review the difference.");
    }

    @Test
    void breaksNothingThatWasReleased() throws IOException {
        ObjectMapper mapper = JsonMapper.builder().build();
        assertEquals(
                List.of(),
                BreakingChanges.between(
                        mapper.readTree(Files.readString(RELEASED)), mapper.readTree(Files.readString(FILE))));
    }
}
