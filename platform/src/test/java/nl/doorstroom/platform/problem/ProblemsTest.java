package nl.doorstroom.platform.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProblemsTest {

    @Test
    void saysNothingOfWhatWentWrongInside() {
        fail("surprise")
                .then()
                .statusCode(500)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(500))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"database-away", "out-of-memory", "deadlock"})
    void asksToComeBackWhenAPartIsAway(String kind) {
        fail(kind)
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", containsString("unavailable"))
                .body(not(containsString("secret")));
    }

    @Test
    void asksToComeBackWhenThereIsTooMuch() {
        fail("too-many").then().statusCode(429).header("Retry-After", "1");
    }

    @Test
    void namesEveryFieldThatDoesNotFitItsType() {
        post("{\"text\": {\"a\": 1}, \"number\": \"many\", \"colour\": \"red\"}")
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-input"))
                .body("errors.pointer", containsInAnyOrder("/text", "/number", "/colour"))
                .body("errors.code", containsInAnyOrder("invalid-type", "invalid-value", "unknown-property"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00x", "a\\u0007b", "a\\rb", "\\u0085", "\\u202egnp.exe"})
    void refusesATextWithWhatNobodyWrites(String text) {
        post("{\"text\": \"" + text + "\"}").then().statusCode(400).body("errors.pointer", containsInAnyOrder("/text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999-12-31", "%2B999999999-12-31", "1899-12-31", "2201-01-01", "0000-01-01", "soon"})
    void refusesADayThatNobodyHasKnown(String day) {
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "code-lists:read"))
                .urlEncodingEnabled(false)
                .get("/sample/v1/code-lists/colours?on=" + day)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-input"));
    }

    @Test
    void tellsWhereTheJsonEnds() {
        post("{\"text\": ")
                .then()
                .statusCode(400)
                .body("type", containsString("malformed-request"))
                .body("detail", containsString("line [1]"));
    }

    @Test
    void tellsOfAMissingBodyAsTheWholeOfIt() {
        post("").then()
                .statusCode(400)
                .body("type", containsString("invalid-input"))
                .body("errors.pointer", contains(""))
                .body("errors.code", contains("not-null"))
                .body("errors.parameter", contains(nullValue()));
    }

    @Test
    void saysThatItIsTheAcceptHeaderWhichNothingFits() {
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "code-lists:read"))
                .accept("application/pdf")
                .get("/sample/v1/code-lists")
                .then()
                .statusCode(406)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", containsString("not-acceptable"))
                .body("detail", containsString("Accept"));
    }

    @Test
    void answersTwoWhoRegisterTheSameWithAConflict() {
        post("{\"text\": \"twice\"}").then().statusCode(201);

        post("{\"text\": \"twice\"}").then().statusCode(409).body("type", containsString("conflict"));
    }

    @Test
    void tellsOnlyWhoNamedAVersionThatItIsNotThePresentOne() {
        fail("overtaken").then().statusCode(409).body("type", containsString("conflict"));

        given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:read"))
                .header("If-Match", "\"1\"")
                .get("/sample/v1/notes/failures/overtaken")
                .then()
                .statusCode(412)
                .body("type", containsString("precondition-failed"));
    }

    @Test
    void tellsWhichMethodsAnAddressOffers() {
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "code-lists:read"))
                .delete("/sample/v1/code-lists")
                .then()
                .statusCode(405)
                .contentType(Problem.MEDIA_TYPE)
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:read"))
                .delete("/sample/v1/notes/0199c19e-1111-7f20-8c55-2f6a4b7d9e10")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
    }

    @Test
    void namesTheRuleThatWasBroken() {
        post("{\"text\": \"refuse me\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://doorstroom.nl/problems/note-is-forbidden"))
                .body("title", equalTo("Note is forbidden"))
                .body("detail", equalTo("This note is forbidden."));
    }

    private static Response fail(String kind) {
        return given().auth().oauth2(Tokens.of(PUTTEN, "notes:read")).get("/sample/v1/notes/failures/" + kind);
    }

    private static Response post(String body) {
        return given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:write"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/sample/v1/notes");
    }
}
