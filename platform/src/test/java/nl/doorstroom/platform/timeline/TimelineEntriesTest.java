package nl.doorstroom.platform.timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.personaldata.PersonErasure;
import nl.doorstroom.platform.sample.Notes;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

@QuarkusTest
@WithTestResource(RealParts.class)
class TimelineEntriesTest {

    @Inject
    PersonErasure erasedPeople;

    @Test
    void tellsWhatWasDoneTheNewestFirstAndByWhom() {
        String note = Notes.written(PUTTEN);
        rewrite(note, "another");

        Response answer = timeline(note, "", "participants:read", "notes:read");

        assertEquals(List.of("CHANGED", "CREATED"), answer.path("items.change"));
        assertEquals(List.of("note", "note"), answer.path("items.kind"));
        assertEquals(List.of("NOTE", "NOTE"), answer.path("items.category"));
        assertEquals(List.of(note, note), answer.path("items.href"));
        assertEquals(PUTTEN, answer.path("items[0].organisation"));
        assertEquals("sample", answer.path("items[0].service"));
        assertNull(answer.path("nextCursor"));
    }

    @Test
    void leavesOutWhatTheCallerMayNotRead() {
        String note = Notes.written(PUTTEN);
        String secret = Notes.write(PUTTEN, "secret plan").header("Location");

        assertEquals(List.of(), timeline(note, "", "participants:read").path("items"));
        assertEquals(
                List.of(),
                timeline(secret, "", "participants:read", "notes:read").path("items"));
    }

    @Test
    void filtersByCategoryAndDay() {
        String note = Notes.written(PUTTEN);
        String[] permissions = {"participants:read", "notes:read"};

        assertEquals(1, size(timeline(note, "?category=NOTE", permissions)));
        assertEquals(0, size(timeline(note, "?category=OTHER", permissions)));
        assertEquals(0, size(timeline(note, "?to=2020-01-01", permissions)));
        assertEquals(1, size(timeline(note, "?from=2020-01-01", permissions)));
        timeline(note, "?category=NO_SUCH", permissions).then().statusCode(400);
    }

    @Test
    void walksThroughPagesByCursorAndByAnEntry() {
        String note = Notes.written(PUTTEN);
        rewrite(note, "second");
        rewrite(note, "third");
        String[] permissions = {"participants:read", "notes:read"};

        Response first = timeline(note, "?limit=2", permissions);
        Response second = timeline(note, "?limit=2&cursor=" + first.path("nextCursor"), permissions);
        Response behind = timeline(note, "?before=" + first.path("items[1].id"), permissions);

        assertEquals(List.of("CHANGED", "CHANGED"), first.path("items.change"));
        assertEquals(List.of("CREATED"), second.path("items.change"));
        assertEquals(second.<List<Map<String, Object>>>path("items"), behind.path("items"));
    }

    @Test
    void knowsNobodyOfAnotherTenant() {
        String note = Notes.written(PUTTEN);

        given().auth()
                .oauth2(Tokens.of(VOORBURG, "participants:read", "notes:read"))
                .get("/sample/v1/participants/" + Notes.id(note) + "/timeline-entries")
                .then()
                .statusCode(404);
    }

    @Test
    void knowsNobodyWhoWasErased() {
        String note = Notes.written(PUTTEN);
        UUID person = UUID.fromString(Notes.id(note));
        timeline(note, "", "participants:read").then().statusCode(200);

        CurrentTenant.call(
                PUTTEN,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    erasedPeople.erase(List.of(person));
                    return person;
                }));

        timeline(note, "", "participants:read").then().statusCode(404);
    }

    private static int size(Response answer) {
        return answer.<List<Object>>path("items").size();
    }

    private static void rewrite(String note, String text) {
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:write", "notes:read"))
                .contentType(ContentType.JSON)
                .header("If-Match", Notes.read(PUTTEN, note).header("ETag"))
                .body("{\"text\": \"" + text + "\"}")
                .put(note)
                .then()
                .statusCode(200);
    }

    private static Response timeline(String note, String query, String... permissions) {
        return given().auth()
                .oauth2(Tokens.of(PUTTEN, permissions))
                .get("/sample/v1/participants/" + Notes.id(note) + "/timeline-entries" + query);
    }
}
