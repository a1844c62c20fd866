package nl.doorstroom.platform.sample;

import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import nl.doorstroom.platform.personaldata.PersonErasure;
import nl.doorstroom.platform.tenancy.CurrentTenant;
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

    /** Erases the person of whom a note is. */
    public static void erase(PersonErasure erased, String tenant, String address) {
        List<UUID> person = List.of(UUID.fromString(id(address)));
        CurrentTenant.call(
                tenant,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    erased.erase(person);
                    return person;
                }));
    }

    /** The id that stands last in an address. */
    public static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
