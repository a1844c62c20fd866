package nl.doorstroom.participants.startrestriction.web;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class StartRestrictionsResourceTest {

    private static final String SELECTION = """
            "selection": {"motivated": true, "noDanger": true, "decidedBy": "Commissie Zuid", "decidedOn": "2026-09-01"}""";

    @Test
    void keepsWhatWasKnownBeforeForTheFewWhoMayKnow() throws SQLException {
        String address = restrictionsOf(aParticipant());
        as(PUTTEN, "start-restrictions:read").get(address).then().statusCode(404);
        write().body("{\"earliestStart\": \"2026-11-02\", %s}".formatted(SELECTION))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        write().body("{\"earliestStart\": \"2026-11-16\"}").put(address).then().statusCode(428);
        write().header("If-Match", "\"1\"")
                .body("{\"earliestStart\": \"2026-11-16\"}")
                .put(address)
                .then()
                .statusCode(200);
        write().header("If-Match", "\"2\"").body("{}").put(address).then().statusCode(200);

        as(PUTTEN, "start-restrictions:read")
                .get(address)
                .then()
                .statusCode(200)
                .body("earliestStart", nullValue());
        as(PUTTEN, "start-restrictions:read")
                .get(address + "/history")
                .then()
                .body("items.restriction.earliestStart", contains("2026-11-02", "2026-11-16", null))
                .body("items[0].restriction.selection.decidedBy", equalTo("Commissie Zuid"));
        asCaseManager().get(address).then().statusCode(403);
        as(VOORBURG, "start-restrictions:read").get(address).then().statusCode(404);
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select string_agg(encode(sealed, 'escape'), '') from start_restriction")) {
            row.next();
            assertFalse(row.getString(1).contains("Commissie"));
            assertFalse(row.getString(1).contains("2026-11"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'earliestStart': 'morgen'} | /earliestStart",
                "{'selection': {'motivated': 'ja', 'noDanger': true, 'decidedBy': 'A', 'decidedOn': '2026-01-01'}} | /selection/motivated",
                "{'selection': {'motivated': true, 'decidedBy': 'A', 'decidedOn': '2026-01-01'}} | /selection/noDanger",
                "{'selection': {'motivated': true, 'noDanger': true, 'decidedBy': 'A\\u0001', 'decidedOn': '2026-01-01'}} | /selection/decidedBy",
                "{'selection': {'motivated': true, 'noDanger': true, 'decidedBy': 'A', 'decidedOn': '2026-02-30'}} | /selection/decidedOn",
            })
    void namesWhatIsWrong(String body, String pointer) {
        write().body(body.replace('\'', '"'))
                .put(restrictionsOf(aParticipant()))
                .then()
                .statusCode(400)
                .body(containsString("\"" + pointer + "\""))
                .body(not(containsString("morgen")));
    }

    private static RequestSpecification write() {
        return as(PUTTEN, "start-restrictions:write");
    }

    private static String restrictionsOf(String participant) {
        return BASE + "/participants/" + participant + "/start-restrictions";
    }
}
