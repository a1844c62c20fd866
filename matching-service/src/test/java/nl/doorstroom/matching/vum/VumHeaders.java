package nl.doorstroom.matching.vum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;

/** A party of VUM that asks Putten, and the documents that it was given. */
public final class VumHeaders {

    public static final String PARTNER = "00000001000000000901";
    public static final Map<String, String> HEADERS = Map.of(
            "X-VUM-berichtVersie", "3.1.0",
            "X-VUM-fromParty", PARTNER,
            "X-VUM-toParty", Tokens.PUTTEN,
            "X-VUM-viaParty", "00000001000000000902",
            "X-VUM-SUWIparty", "true");

    private VumHeaders() {}

    /** A question by a party that has this permission. */
    public static RequestSpecification as(String permission) {
        return given().contentType(ContentType.JSON)
                .headers(HEADERS)
                .auth()
                .oauth2(Tokens.of(Tokens.PUTTEN, permission));
    }

    /** What is wrong with an answer by a schema of a document that partners have. */
    public static Set<?> violations(String document, String schema, String answer) throws IOException {
        JsonNode read = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("contracts", "vum", document).toFile());
        ObjectNode whole = ((ObjectNode) read.deepCopy()).put("$ref", "#/components/schemas/" + schema);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(new ObjectMapper().readTree(answer));
    }
}
