package nl.doorstroom.platform.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.sample.Note;
import nl.doorstroom.platform.sample.Notes;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class AuditLogTest {

    private static final String USER = "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Test
    void tellsWhoChangedWhatAndWhy() {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        String note = write(first);
        change(note, second).then().statusCode(200);

        Response answer = search(Map.of("participantId", note, "action", "UPDATE"));
        JsonPath update = answer.jsonPath().setRootPath("items[0]");
        assertEquals(1, answer.jsonPath().getList("items").size(), answer.asString());
        assertEquals(USER, update.getString("userId"));
        assertEquals("doorstroom-test", update.getString("client"));
        assertEquals(PUTTEN, update.getString("organisation"));
        assertEquals("note", update.getString("entity"));
        assertEquals(note, update.getString("entityId"));
        assertEquals(List.of(Map.of("path", "text", "before", first, "after", second)), update.getList("fields"));

        JsonPath create = search(Map.of("participantId", note, "action", "CREATE"))
                .jsonPath()
                .setRootPath("items[0]");
        assertEquals(List.of("write-note"), create.getList("activities"));
        assertEquals("text", create.getString("fields[0].path"));
        assertNull(create.getString("fields[0].before"));
    }

    @Test
    void tellsWhoReadWhom() {
        String note = write(UUID.randomUUID().toString());
        Notes.read(PUTTEN, "/sample/v1/notes/" + note);

        JsonPath read = search(Map.of("participantId", note, "action", "READ", "userId", USER))
                .jsonPath()
                .setRootPath("items[0]");

        assertEquals(List.of("read-note"), read.getList("activities"));
        assertNull(read.getString("entity"));
        assertEquals(0, count(Map.of("participantId", note, "userId", "somebody-else")));
        assertEquals(0, count(Map.of("participantId", note, "recordedTo", "2001-01-01T00:00:00Z")));
        assertTrue(count(Map.of("participantId", note, "recordedFrom", "2001-01-01T00:00:00Z")) > 0);
    }

    @Test
    void hasNoUserForWorkThatNobodyAskedFor() {
        UUID note = CurrentTenant.call(PUTTEN, () -> {
            Note written = new Note("by itself " + UUID.randomUUID(), clock);
            entities.persist(written);
            return written.id();
        });

        JsonPath create = search(Map.of("participantId", note)).jsonPath().setRootPath("items[0]");

        assertEquals("CREATE", create.getString("action"));
        assertNull(create.getString("userId"));
    }

    @Test
    void isWalkedPageByPageTheNewestFirst() {
        String note = write(UUID.randomUUID().toString());
        change(note, UUID.randomUUID().toString());

        Response first = search(Map.of("participantId", note, "limit", 2));
        Response second = search(Map.of("participantId", note, "limit", 2, "cursor", first.path("nextCursor")));

        assertEquals(List.of("UPDATE", "CREATE"), sorted(first, second));
    }

    @Test
    void keepsNoValueInTheClear() throws SQLException {
        String note = write("SecretText " + UUID.randomUUID());

        try (Connection connection = RealParts.superuser();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select a::text, encode(changes, 'escape') from audit_entry a"
                                + " where entity_id = '" + note + "'")) {
            assertTrue(row.next());
            assertFalse((row.getString(1) + row.getString(2)).contains("SecretText"));
            assertTrue(row.getString(1).contains("{text}"));
        }
    }

    @Test
    void losesTheValuesOfWhoIsErasedAndStaysWhole() throws SQLException {
        String note = write(UUID.randomUUID().toString());
        try (Connection connection = RealParts.superuser()) {
            assertEquals(
                    1,
                    connection
                            .createStatement()
                            .executeUpdate("update data_key set wrapped_key = null where person_id = '" + note + "'"));
        }

        change(note, UUID.randomUUID().toString()).then().statusCode(200);

        Response answer = search(Map.of("participantId", note));
        for (String action : List.of("CREATE", "UPDATE")) {
            JsonPath entry = answer.jsonPath().setRootPath("items.find { it.action == '" + action + "' }");
            assertEquals(true, entry.getBoolean("erased"), answer.asString());
            assertEquals(List.of(Map.of("path", "text")), entry.getList("fields"));
        }
    }

    @Test
    void changesNothingThatItCannotTell() throws SQLException {
        String kept = UUID.randomUUID().toString();
        String note = write(kept);
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("revoke insert on audit_entry from service_app");
            try {
                assertEquals(500, change(note, "lost").statusCode());
            } finally {
                statement.execute("grant insert on audit_entry to service_app");
            }
        }

        assertEquals(kept, Notes.read(PUTTEN, "/sample/v1/notes/" + note).path("text"));
    }

    @Test
    void isOnlyEverAddedTo() throws SQLException {
        write(UUID.randomUUID().toString());
        for (Connection role : List.of(RealParts.application(), RealParts.superuser())) {
            try (role;
                    Statement statement = role.createStatement()) {
                statement.execute("select set_config('app.tenant', '" + PUTTEN + "', false)");
                assertThrows(SQLException.class, () -> statement.executeUpdate("update audit_entry set user_id = 'x'"));
                assertThrows(SQLException.class, () -> statement.executeUpdate("delete from audit_entry"));
            }
        }
    }

    @Test
    void isForTheTenantsOwnPeopleAlone() {
        Map<String, Object> question =
                Map.of("participantId", write(UUID.randomUUID().toString()));

        assertEquals(
                List.of(),
                send(Tokens.of(VOORBURG, "audit:read"), question).jsonPath().getList("items"));
        assertEquals(
                403,
                send(Tokens.ofOrganisation(PUTTEN, VOORBURG, "audit:read"), question)
                        .statusCode());
    }

    private static List<String> sorted(Response first, Response second) {
        List<String> actions = first.jsonPath().getList("items.action");
        List<String> more = second.jsonPath().getList("items.action");
        return Stream.concat(actions.stream(), more.stream())
                .filter(action -> !action.equals("READ"))
                .toList();
    }

    private static int count(Map<String, Object> question) {
        return search(question).jsonPath().getList("items").size();
    }

    private static Response search(Map<String, Object> question) {
        Response answer = send(Tokens.of(PUTTEN, "audit:read"), question);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    private static Response send(String token, Map<String, Object> question) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(new HashMap<>(question))
                .post("/sample/v1/audit-entries/_zoek");
    }

    /** @return its id */
    private static String write(String text) {
        return Notes.id(Notes.write(PUTTEN, text).header("Location"));
    }

    private static Response change(String note, String text) {
        return given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:write"))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"text\": \"" + text + "\"}")
                .put("/sample/v1/notes/" + note);
    }
}
