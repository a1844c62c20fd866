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
import static org.hamcrest.Matchers.everyItem;
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
    void knowsNothingAtAnAddressThatCannotBe() {
        get("/not-a-uuid").then().statusCode(404).body("type", containsString("not-found"));
        get("/not-a-uuid?on=2026-01-31").then().statusCode(404).body("type", containsString("not-found"));
    }

    @Test
    void refusesABodyThatIsTooLargeAlsoWhenItComesInPieces() throws IOException {
        String answer = postInPieces(20);

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("content-too-large"), answer);
    }

    /** Pieces of 64 kB; a client that waits for the answer only after the last one, as most do. */
    private static String postInPieces(int pieces) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /sample/v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer " + Tokens.of(PUTTEN, "notes:write")
                            + "\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(UTF_8));
            byte[] piece = ("10000\r\n" + "x".repeat(65_536) + "\r\n").getBytes(UTF_8);
            for (int i = 0; i < pieces; i++) {
                out.write(piece);
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
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
