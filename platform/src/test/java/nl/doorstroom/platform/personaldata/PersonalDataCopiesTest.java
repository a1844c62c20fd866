package nl.doorstroom.platform.personaldata;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.sample.Notes;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class PersonalDataCopiesTest {

    @Inject
    PersonalDataCopies copies;

    @Inject
    PersonalDataCopyExpiry expiry;

    @Inject
    Clock clock;

    @Test
    void keepsWhatThereWasWhenItWasPrepared() {
        String note = Notes.write(PUTTEN, "as it was").header("Location");
        UUID export = prepared(note);

        Response part = part(note, export, "data-exports:read");

        assertEquals(List.of(), part.path("corrections"));
        assertEquals("as it was", part.path("sections.find { it.name == 'notes' }.records[0].text"));
        assertEquals("sample", part.path("service"));
        assertFalse(part.asString().contains("tenant"), part.asString());
        assertFalse(part.asString().contains(Notes.id(note)), part.asString());
    }

    @Test
    void isNotMadeAnew() {
        String note = Notes.written(PUTTEN);
        UUID export = prepared(note);

        assertFalse(prepare(note, export));
    }

    @Test
    void withholdsWhatAsksForAFurtherPermissionAndKeepsItNowhere() throws SQLException {
        String note = Notes.write(PUTTEN, "four").header("Location");
        UUID export = prepared(note);

        String lengths = "sections.find { it.name == 'lengths' }";
        Response withheld = part(note, export, "data-exports:read");
        assertEquals("notes:read", withheld.path(lengths + ".withheldFor"));
        assertEquals(List.of(), withheld.path(lengths + ".records"));
        assertEquals(
                4, part(note, export, "data-exports:read", "notes:read").<Integer>path(lengths + ".records[0].length"));
        assertFalse(content(export).contains("four"), "the copy is not sealed");
    }

    @Test
    void namesWhoSawWhatByOrganisationAndRole() {
        String note = Notes.written(PUTTEN);
        given().auth()
                .oauth2(Tokens.ofOrganisation(PUTTEN, VOORBURG, "notes:read", "job-coach", "default-roles-doorstroom"))
                .get(note)
                .then()
                .statusCode(200);
        UUID export = prepared(note);

        Response part = part(note, export, "data-exports:read");

        String reading = "disclosures.find { it.organisation == '" + VOORBURG + "' }";
        assertEquals(List.of("job-coach"), part.path(reading + ".roles"));
        assertEquals("read-note", part.path(reading + ".what"));
        assertEquals(DutchCalendar.today(clock).toString(), part.path(reading + ".day"));
    }

    @Test
    void tellsWhatWasCorrectedByWhichOrganisation() {
        String note = Notes.write(PUTTEN, "wrong").header("Location");
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:write"))
                .contentType(ContentType.JSON)
                .header("If-Match", Notes.read(PUTTEN, note).header("ETag"))
                .body("{\"text\": \"right\"}")
                .put(note)
                .then()
                .statusCode(200);
        UUID export = prepared(note);

        Response part = part(note, export, "data-exports:read");

        assertEquals(
                Map.of(
                        "organisation",
                        PUTTEN,
                        "section",
                        "notes",
                        "fields",
                        List.of(Map.of("name", "text", "from", "wrong", "to", "right")),
                        "service",
                        "sample",
                        "at",
                        part.path("corrections[0].at")),
                part.path("corrections[0]"));
    }

    @Test
    void isForTheTenantsOwnOrganisation() {
        String note = Notes.written(PUTTEN);
        UUID export = prepared(note);
        String address = address(note, export);

        given().auth()
                .oauth2(Tokens.ofOrganisation(PUTTEN, VOORBURG, "data-exports:read"))
                .get(address)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(VOORBURG, "data-exports:read"))
                .get(address)
                .then()
                .statusCode(404);
    }

    @Test
    void isEmptiedOnceItHasExpired() throws SQLException {
        String note = Notes.written(PUTTEN);
        UUID export = prepared(note);
        LocalDate today = DutchCalendar.today(clock);

        empty(export, today.plusDays(29));
        assertTrue(content(export).length() > 2);
        empty(export, today.plusDays(32));
        assertEquals("", content(export));
        part(note, export, "data-exports:read").then().statusCode(404);
    }

    private void empty(UUID export, LocalDate day) {
        CurrentTenant.call(PUTTEN, () -> {
            if (expiry.due(day, new UUID(0, 0), 1_000).contains(export)) {
                expiry.handle(export, day);
            }
            return null;
        });
    }

    private UUID prepared(String note) {
        UUID export = Ids.next();
        assertTrue(prepare(note, export));
        return export;
    }

    private boolean prepare(String note, UUID export) {
        return CurrentTenant.call(PUTTEN, () -> copies.prepare(export, UUID.fromString(Notes.id(note))));
    }

    private static String content(UUID export) throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(encode(content, 'escape'), '')"
                        + " from personal_data_copy where id = '" + export + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String address(String note, UUID export) {
        return "/sample/v1/participants/" + Notes.id(note) + "/data-export-parts/" + export;
    }

    private static Response part(String note, UUID export, String... permissions) {
        return given().auth().oauth2(Tokens.of(PUTTEN, permissions)).get(address(note, export));
    }
}
