package nl.doorstroom.platform.http;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.personaldata.PersonErasure;
import nl.doorstroom.platform.sample.Gate;
import nl.doorstroom.platform.sample.Notes;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class IdempotencyTest {

    @Inject
    PersonErasure erased;

    @Test
    void hasOneEffectAndOneAnswer() throws SQLException {
        String key = UUID.randomUUID().toString();

        Response first = post(PUTTEN, key, key);
        Response second = post(PUTTEN, key, key);

        first.then().statusCode(201);
        second.then().statusCode(201).header("Location", equalTo(first.header("Location")));
        second.then().header("ETag", equalTo(first.header("ETag"))).body(equalTo(first.asString()));
        assertEquals(1, count("select count(*) from note where text = '" + key + "'"));
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        post(PUTTEN, key, key).then().statusCode(201);

        post(PUTTEN, key, key + " changed")
                .then()
                .statusCode(409)
                .body("type", containsString("idempotency-key-reused"));
    }

    @Test
    void keepsNoPlainHashByWhichABodyCouldBeFound() throws SQLException {
        String key = UUID.randomUUID().toString();
        post(PUTTEN, key, key).then().statusCode(201);

        assertEquals(0, count("select count(*) from idempotency where key = '" + key + "' and length(body_hash) = 32"));
        assertEquals(1, count("select count(*) from idempotency where key = '" + key + "'"));
    }

    @Test
    void keepsTheKeysOfTenantsApart() {
        String key = UUID.randomUUID().toString();
        post(PUTTEN, key, key).then().statusCode(201);

        post(VOORBURG, key, key + " of another tenant").then().statusCode(201);
    }

    @Test
    void keepsTheKeysOfOrganisationsApart() {
        String key = UUID.randomUUID().toString();
        post(PUTTEN, key, key).then().statusCode(201);

        post(Tokens.ofOrganisation(PUTTEN, "00000001000000000201", "notes:write"), key, key + " of another", "")
                .then()
                .statusCode(201);
    }

    @Test
    void promisesNothingThatItCannotKeep() {
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:write"))
                .contentType(ContentType.JSON)
                .post("/sample/v1/values/forgetful")
                .then()
                .statusCode(500)
                .body("type", containsString("internal-error"));
    }

    @Test
    void tellsAnAddressThatHoldsByWhateverNameTheServiceIsReached() {
        String key = UUID.randomUUID().toString();

        Response first = post(Tokens.of(PUTTEN, "notes:write"), key, key, "a-proxy.example");
        Response second = post(Tokens.of(PUTTEN, "notes:write"), key, key, "another.example");

        first.then().statusCode(201).header("Location", startsWith("/sample/v1/notes/"));
        second.then().statusCode(201).header("Location", equalTo(first.header("Location")));
    }

    @Test
    void storesNoRefusal() {
        String key = UUID.randomUUID().toString();
        post(PUTTEN, key, "refuse " + key).then().statusCode(409).body("why", equalTo("because"));

        post(PUTTEN, key, key).then().statusCode(201);
    }

    @Test
    void tellsThatTheSameRequestIsInProgress() {
        String key = UUID.randomUUID().toString();
        CountDownLatch gate = Gate.close();
        try {
            CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> post(PUTTEN, key, key));
            Awaitility.await()
                    .untilAsserted(() -> assertEquals(
                            1,
                            count("select count(*) from pg_locks where locktype = 'advisory' and objsubid = 1"
                                    + " and pid in (select pid from pg_stat_activity where usename = 'service_app')")));

            post(PUTTEN, key, key)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("type", containsString("request-in-progress"));

            gate.countDown();
            first.join().then().statusCode(201);
        } finally {
            Gate.open();
        }
    }

    @Test
    void keepsAnswersUnreadableAndLogsEveryRepetition() throws SQLException {
        String key = UUID.randomUUID().toString();
        String location = post(PUTTEN, key, key).header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);

        post(PUTTEN, key, key).then().statusCode(201);

        assertEquals(2, count("select count(*) from processing_log where data_subject_id = '" + id + "'"));
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select body from idempotency where key = '" + key + "'")) {
            row.next();
            assertFalse(new String(row.getBytes(1), StandardCharsets.ISO_8859_1).contains(key));
        }
    }

    @Test
    void keepsNoAnswerAboutWhoWasErased() throws SQLException {
        String key = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        String person = post(PUTTEN, key, key).header("Location");
        post(PUTTEN, other, other).then().statusCode(201);
        String kept = "select count(*) from idempotency where key = '%s'";
        assertEquals(1, count(kept.formatted(key)));

        Notes.erase(erased, PUTTEN, person);

        assertEquals(0, count(kept.formatted(key)));
        assertEquals(1, count(kept.formatted(other)));
    }

    @Test
    void namesAKeyThatIsTooLong() {
        post(PUTTEN, "k".repeat(256), "text")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    private static Response post(String tenant, String key, String text) {
        return post(Tokens.of(tenant, "notes:write"), key, text, "");
    }

    private static Response post(String token, String key, String text, String host) {
        var request = host.isEmpty() ? given() : given().header("Host", host);
        return request.auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"text\": \"" + text + "\", \"number\": 1}")
                .post("/sample/v1/notes");
    }

    private static int count(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
