package nl.doorstroom.platform.sample;

import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;

/** Notes over HTTP: people of whom something is written and read. */
public final class Notes {

    private Notes() {}

    /** Writes a note. */
    public static Response write(String tenant, String text) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "notes:write"))
                .contentType(ContentType.JSON)
                .body("{\"text\": \"" + text + "\"}")
                .post("/sample/v1/notes");
    }

    /** Writes a note of which the text does not matter, and gives its address. */
    public static String written(String tenant) {
        return write(tenant, UUID.randomUUID().toString()).header("Location");
    }

    /** Reads a note by its address. */
    public static Response read(String tenant, String address) {
        return given().auth().oauth2(Tokens.of(tenant, "notes:read")).get(address);
    }

    /** The id that stands last in an address. */
    public static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
