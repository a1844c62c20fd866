package nl.doorstroom.participants.participant.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ParticipantSearchTest {

    private static final String SEARCH = "/participants/v1/participants/_zoek";

    /** Each name of its own birth date, so that other tests' people are not found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1951-01-01 | Sanne       | van der | Berg       | berg
            1951-01-02 | Sanne       | van der | Berg       | van der Be
            1951-01-03 | Sanne       | van der | Berg       | van den BERG
            1951-01-04 | Sanne       |         | "'t Hoen"  | hoen
            1951-01-05 | Sanne       | ’t      | Hoen       | 't hoe
            1951-01-06 | Sanne       |         | d'Ancona   | Ancona
            1951-01-07 | Sanne       |         | Dijkstra   | Dy
            1951-01-08 | Sanne       |         | Dykstra    | Di
            1951-01-09 | Sanne       |         | IJsbrandy  | Ysbrandij
            1951-01-10 | Sanne       |         | Müller     | mullér
            1951-01-11 | Sanne       |         | Öztürk     | oz
            1951-01-12 | Sanne       |         | Jansen-Bos | jansen bo
            1951-01-13 | Sanne       |         | محمد       | محم
            1951-01-14 | Sanne       |         | Иванов     | ИВАН
            """)
    void findsAFamilyNameHoweverItIsWritten(
            String birthDate, String givenName, String prefix, String familyName, String asked) {
        String id = register(givenName, prefix, familyName, birthDate);

        List<String> found = search("{\"familyName\": \"%s\", \"birthDate\": \"%s\"}".formatted(asked, birthDate))
                .path("items.id");

        assertEquals(List.of(id), found);
    }

    @ParameterizedTest
    @CsvSource({
        "1952-01-01, Sanne, San, true",
        "1952-01-02, Sanne, S., true",
        "1952-01-03, Sanne, S.M., true",
        "1952-01-04, Sanne Maria, S M, true",
        "1952-01-05, S.M., Sanne, true",
        "1952-01-06, Björn, bjorn, true",
        "1952-01-07, Sanne, Tim, false",
        "1952-01-08, Sanne, T., false",
        "1952-01-09, S.M., Tim, false",
        "1952-01-10, Sanne Maria, S.T., false",
    })
    void comparesGivenNamesAndInitials(String birthDate, String givenName, String asked, boolean fits) {
        String id = register(givenName, null, "Initiaal", birthDate);

        Response found = search("{\"familyName\": \"Initiaal\", \"givenName\": \"%s\", \"birthDate\": \"%s\"}"
                .formatted(asked, birthDate));

        assertEquals(fits ? List.of(id) : List.of(), found.path("items.id"));
    }

    @Test
    void findsByAGivenNameAloneAndByANumberThatFitsTheName() {
        String bsn = Numbers.next();
        String id = register(bsn, "Zacharias", null, "Gevonden", "1953-01-01");

        search("{\"givenName\": \"zachar\"}").then().statusCode(200).body("items.id", hasItem(id));
        search("{\"bsn\": \"%s\", \"familyName\": \"gev\"}".formatted(bsn))
                .then()
                .body("items", hasSize(1));
        search("{\"bsn\": \"%s\", \"familyName\": \"anders\"}".formatted(bsn))
                .then()
                .body("items", hasSize(0));
        search("{\"familyName\": \"Gevonden\", \"birthDate\": \"1953-01-02\"}")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void walksThroughWhatItFoundInTheOrderOfNames() {
        String second = register("Bram", null, "Bladeraar", "1954-01-01");
        String first = register("Anna", null, "Bladeraar", "1954-01-02");
        String third = register("Anna", "van", "Bladeren", "1954-01-03");

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = search("{\"familyName\": \"blader\", \"limit\": 1%s}".formatted(cursor));
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor") == null
                    ? null
                    : ", \"cursor\": \"" + page.<String>path("nextCursor") + "\"";
        } while (cursor != null);

        assertEquals(List.of(first, second, third), seen);
    }

    @Test
    void takesACursorForTheSameSearchAlone() {
        register("Anna", null, "Cursorlist", "1954-02-01");
        register("Anna", null, "Cursorlist", "1954-02-02");
        String cursor = search("{\"familyName\": \"cursorlist\", \"limit\": 1}").path("nextCursor");

        search("{\"familyName\": \"cursor\", \"limit\": 1, \"cursor\": \"%s\"}".formatted(cursor))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"familyName\": \"B\"}",
                "{\"familyName\": \"B-\"}",
                "{\"familyName\": \"\\uD83D\\uDE00\\uD83D\\uDE00\"}",
                "{\"familyName\": \"%%\"}",
                "{\"familyName\": \"Be\\u0000rg\"}",
                "{\"givenName\": \".\"}",
                "{\"birthDate\": \"1984-02-30\"}",
                "{\"familyName\": \"Berg\", \"limit\": 101}"
            })
    void refusesWhatCannotBeSearchedAndRepeatsNothingOfIt(String body) {
        search(body).then().statusCode(400).body("errors", hasSize(1)).body(not(containsString("Berg")));
    }

    @Test
    void findsNobodyOfAnotherTenantAndNobodyByAPattern() {
        String id = register("Anna", null, "Grensganger", "1955-01-01");

        as(VOORBURG, "participants:read")
                .body("{\"familyName\": \"grensg\"}")
                .post(SEARCH)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        search("{\"familyName\": \"gr%ns\"}").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void writesALineOfTheSearchForWhomItShows() throws SQLException {
        String id = register("Anna", null, "Gelogd", "1956-01-01");
        String trace = UUID.randomUUID().toString();

        search("{\"familyName\": \"gelogd\"}");
        asCaseManager()
                .header("traceparent", "00-" + trace.replace("-", "") + "-00f067aa0ba902b7-00")
                .body("{\"familyName\": \"niemandheetzo\"}")
                .post(SEARCH)
                .then()
                .body("items", hasSize(0));

        assertEquals(List.of("register-participant", "search-participant"), activities(id));
        as(PUTTEN, "processing-log:read")
                .body("{\"traceId\": \"" + trace + "\"}")
                .post("/participants/v1/processing-activities")
                .then()
                .body("processingActivities", hasSize(1))
                .body("processingActivities[0].name", containsString("search-participant"));
    }

    /** Under row-level security an index helps only where its comparison cannot leak another tenant's rows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "family_key >= 'be' and family_key < 'bf'",
                "given_key >= 'be' and given_key < 'bf'",
                "birth_date = '1951-05-05'"
            })
    void findsByAnIndexThatAlsoHoldsUnderRowLevelSecurity(String condition) throws SQLException {
        StringBuilder plan = new StringBuilder();
        // As the owner, for whom row-level security holds as well, and who may tell the planner how much there is.
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + PUTTEN + "', true)");
            statement.execute("insert into participant (id, tenant, version, created_at, changed_at, last_event_id,"
                    + " identification, given_name, family_name, birth_date) select gen_random_uuid(), '" + PUTTEN
                    + "', 1, now(), now(), gen_random_uuid(), 'NONE', md5((i + 1)::text), md5(i::text),"
                    + " date '1950-01-01' + i from generate_series(1, 2000) i");
            statement.execute("analyze participant");
            try (ResultSet row = statement.executeQuery("explain select id from participant where merged_into is null"
                    + " and tenant = '" + PUTTEN + "' and " + condition)) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
        }

        String column = condition.substring(0, condition.indexOf(' '));
        assertTrue(plan.toString().matches("(?s).*Index Cond: [^\\n]*" + column + ".*"), plan.toString());
    }

    private static Connection owner() throws SQLException {
        try (Connection superuser = RealParts.superuser()) {
            return DriverManager.getConnection(superuser.getMetaData().getURL(), "service_owner", "service_owner");
        }
    }

    private static Response search(String body) {
        return asCaseManager().body(body).post(SEARCH);
    }

    private static String register(String givenName, String prefix, String familyName, String birthDate) {
        return register(Numbers.next(), givenName, prefix, familyName, birthDate);
    }

    private static String register(String bsn, String givenName, String prefix, String familyName, String birthDate) {
        return asCaseManager()
                .body("""
                        {"bsn": "%s", "givenName": "%s", "namePrefix": "%s", "familyName": "%s", "birthDate": "%s"}""".formatted(bsn, givenName, prefix == null ? "" : prefix, familyName, birthDate))
                .post("/participants/v1/participants")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
