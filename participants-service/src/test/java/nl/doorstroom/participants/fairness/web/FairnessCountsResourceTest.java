package nl.doorstroom.participants.fairness.web;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Vault.record;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class FairnessCountsResourceTest {

    @Test
    void countsLabelsWithoutTellingOfAFew() throws SQLException {
        List<String> people = people(12);
        people.subList(0, 5).forEach(person -> record(person, "LANGDURIG_WERKLOOS", "2020-01-01"));
        people.subList(0, 3).forEach(person -> record(person, "STATUSHOUDER", "2020-01-01"));
        people.subList(0, 9).forEach(person -> record(person, "SW_INDICATIE", "2020-01-01"));
        people.subList(0, 5).forEach(person -> record(person, "VIJFTIG_PLUS", "2200-01-01"));

        Response first = count(cohort("voorgesteld", people));

        first.then()
                .statusCode(200)
                .body("cohorts[0].size", equalTo(12))
                .body(cell("LANGDURIG_WERKLOOS"), equalTo(5))
                .body(cell("STATUSHOUDER"), nullValue())
                .body(cell("SW_INDICATIE"), nullValue())
                .body(cell("VIJFTIG_PLUS"), nullValue())
                .body(cell("EX_DETENTIE"), nullValue());
        assertEquals(
                List.of("register-participant", "record-label"),
                activities(people.get(4)).subList(0, 2));
        assertFalse(activities(people.get(4)).contains("count-labels-for-statutory-report"));
        assertEquals("count-labels-for-statutory-report", activityOf(first.path("inputVersion")));
    }

    @Test
    void givesTheSameCohortTheSameAnswerAgain() {
        List<String> people = people(10);
        people.subList(0, 5).forEach(person -> record(person, "JONGERE", "2020-01-01"));
        count(cohort("eerste", people)).then().body(cell("JONGERE"), equalTo(5));

        // Otherwise asking before and after tells whose label it is.
        record(people.get(5), "JONGERE", "2020-01-01");
        String label = record(people.get(6), "LANGDURIG_WERKLOOS", "2020-01-01").header("Location");
        as(PUTTEN, "labels:write").header("If-Match", "\"1\"").post(label + "/annulments");

        count(cohort("tweede", people)).then().statusCode(200).body(cell("JONGERE"), equalTo(5));
    }

    @Test
    void refusesACohortThatDiffersByAFew() {
        List<String> people = people(21);
        count(cohort("eerste", people.subList(0, 11))).then().statusCode(200);

        count(cohort("zonder een", people.subList(0, 10)))
                .then()
                .statusCode(409)
                .body("type", containsString("counted-already"));
        count(cohort("een deelt", people.subList(10, 21))).then().statusCode(409);
        count(cohort("niemand deelt", people.subList(11, 21))).then().statusCode(200);
    }

    @Test
    void namesEverybodyWhoIsUnknownOrNamedTwice() {
        List<String> people = people(12);
        List<String> other = new ArrayList<>(people.subList(0, 9));
        other.add(UUID.randomUUID().toString());

        count(cohort("een", people), cohort("twee", other))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/cohorts/1/participantIds/0", "/cohorts/1/participantIds/9"));
        count(cohort("te klein", people.subList(0, 9)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cohorts/0/participantIds"));
        // What was refused counts as not asked.
        count(cohort("een", people)).then().statusCode(200);
    }

    private static List<String> people(int number) {
        return IntStream.range(0, number).mapToObj(i -> aParticipant()).toList();
    }

    private static String cohort(String name, List<String> people) {
        return "{\"name\": \"%s\", \"participantIds\": [\"%s\"]}".formatted(name, String.join("\", \"", people));
    }

    private static Response count(String... cohorts) {
        return as(PUTTEN, "labels:statutory")
                .body("{\"cohorts\": [%s]}".formatted(List.of(cohorts).stream().collect(Collectors.joining(", "))))
                .post(BASE + "/fairness-counts");
    }

    private static String cell(String label) {
        return "cohorts[0].counts.find { it.label == '" + label + "' }.count";
    }

    private static String activityOf(String inputVersion) throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select name from processing_log where input_version = '" + inputVersion + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
