package nl.doorstroom.platform.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is said of values that do not fit, in bodies and in addresses. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ValuesTest {

    @Test
    void namesEveryFieldOfAWrongTypeOnce() {
        post("""
                {"flag": [], "number": true, "large": {"a": 1}, "maybe": false, "amount": true, "day": 1,
                 "moment": true, "id": 1, "colour": {}, "numbers": "x", "nested": "x", "text": {}}""")
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-input"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/flag",
                                "/number",
                                "/large",
                                "/maybe",
                                "/amount",
                                "/day",
                                "/moment",
                                "/id",
                                "/colour",
                                "/numbers",
                                "/nested",
                                "/text"));
    }

    @Test
    void namesEveryValueThatDoesNotFitOnce() {
        post("""
                {"flag": "perhaps", "number": 99999999999, "large": 1.5, "maybe": "many", "amount": "much",
                 "day": "soon", "moment": "now", "id": "x", "colour": "GREEN", "numbers": [1, 1.5, "x", null],
                 "nested": {"text": 1, "other": 2}, "text": "\\u0000"}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/flag",
                                "/number",
                                "/large",
                                "/maybe",
                                "/amount",
                                "/day",
                                "/moment",
                                "/id",
                                "/colour",
                                "/numbers/1",
                                "/numbers/2",
                                "/nested/text",
                                "/nested/other",
                                "/text"));
    }

    /** In a field with room for much the same is two lines. */
    @Test
    void refusesASecondLineInAShortText() {
        post("{\"text\": \"one\\ntwo\", \"nested\": {\"text\": \"one\\ttwo\"}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/text", "/nested/text"));
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:write"))
                .contentType(ContentType.JSON)
                .body("{\"text\": \"one\\n\\ttwo\", \"number\": 1}")
                .post("/sample/v1/notes")
                .then()
                .statusCode(201)
                .body("text", equalTo("one\n\ttwo"));
    }

    @Test
    void givesATextBackAsItWasWritten() {
        String text =
                "Zoe\u0308 \u05e9\u05e8\u05d4 \u200f\u0641\u0627\u0637\u0645\u0629 \ud83d\udc69\ud83c\udffd\u200d\ud83c\udf3e";

        post("{\"text\": \"" + text + "\"}").then().statusCode(200).body("text", equalTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2201-01-01", "+999999999-12-31", "0000-01-01"})
    void refusesADayThatNobodyHasKnown(String day) {
        post("{\"day\": \"" + day + "\"}").then().statusCode(400).body("errors.pointer", contains("/day"));
    }

    @Test
    void takesValuesThatFit() {
        post("""
                {"flag": true, "number": 1, "large": 99999999999, "amount": 1.5, "day": "2026-01-31", "colour": "RED",
                 "numbers": [1, 2], "nested": {"text": "x"}}""").then().statusCode(200);
    }

    @Test
    void namesEveryParameterThatCannotBeReadAsTheCallerKnowsIt() {
        get("?note-id=x&on=soon&at-most=many&colour=RED&colour=GREEN")
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-input"))
                .body("errors.parameter", containsInAnyOrder("note-id", "on", "at-most", "colour"))
                .body("errors.pointer", everyItem(nullValue()));
    }

    @Test
    void namesAParameterThatBreaksARuleAsTheCallerKnowsIt() {
        get("?at-most=11").then().statusCode(400).body("errors.parameter", contains("at-most"));
    }

    @Test
    void refusesAParameterThatTheRouteHasNot() {
        get("?bsn=123456782&on=soon&colour=RED")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("bsn", "on"))
                .body("errors.code", containsInAnyOrder("unknown-parameter", "invalid-value"))
                .body(not(containsString("123456782")));
        get("/0199c19e-1111-7f20-8c55-2f6a4b7d9e10?123456782")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("?"))
                .body(not(containsString("123456782")));
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:write"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sample/v1/values?bsn=123456782")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("bsn"));
    }

    @Test
    void tellsWhatItTakesToNobodyWhoMayNotAsk() {
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "code-lists:read"))
                .get("/sample/v1/values?bsn=123456782")
                .then()
                .statusCode(403);
    }

    @Test
    void knowsNothingAtAnAddressThatCannotBe() {
        get("/not-a-uuid").then().statusCode(404).body("type", containsString("not-found"));
    }

    /** Ten megabytes and more; a client that waits for the answer only after the last one, as most do. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesABodyThatIsTooLargeAlsoWhenItComesInPieces(boolean inPieces) throws IOException {
        String answer = postMuch(inPieces);

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("content-too-large"), answer);
    }

    private static String postMuch(boolean inPieces) throws IOException {
        int pieces = 161;
        int size = 65_536;
        String length = inPieces ? "Transfer-Encoding: chunked" : "Content-Length: " + pieces * size;
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /sample/v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer " + Tokens.of(PUTTEN, "notes:write")
                            + "\r\nConnection: close\r\n" + length + "\r\n\r\n")
                    .getBytes(UTF_8));
            String text = "x".repeat(size);
            byte[] piece = (inPieces ? Integer.toHexString(size) + "\r\n" + text + "\r\n" : text).getBytes(UTF_8);
            for (int i = 0; i < pieces; i++) {
                out.write(piece);
            }
            if (inPieces) {
                out.write("0\r\n\r\n".getBytes(UTF_8));
            }
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static Response get(String tail) {
        return given().auth().oauth2(Tokens.of(PUTTEN, "notes:read")).get("/sample/v1/values" + tail);
    }

    private static Response post(String body) {
        return given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:write"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/sample/v1/values");
    }
}
