package nl.doorstroom.participants.employeeskill.web;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(RealParts.class)
class EmployeeSkillObservationsResourceTest {

    @Test
    void showsWhatAForemanSawAndWhereItIsGoing() {
        String person = aParticipant();
        record(person, "KENNIS", "NIET", "2026-01-01").then().statusCode(201);
        record(person, "KENNIS", "GOED", "2026-03-01").then().statusCode(201);
        // Recorded later, of a day in between.
        record(person, "KENNIS", "ONVOLDOENDE", "2026-02-01").then().statusCode(201);
        record(person, "KENNIS", "NVT", "2026-03-02").then().statusCode(201);

        asForeman()
                .get(BASE + "/participants/" + person + "/employee-skill-trends")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].skill", equalTo("KENNIS"))
                .body("items[0].rating", equalTo("GOED"))
                .body("items[0].observations", equalTo(3))
                .body("items[0].slope", equalTo(1.5f))
                .body("items[0].from", equalTo("2026-01-01"))
                .body("items[0].until", equalTo("2026-03-01"));
    }

    @Test
    void listsByFilterAndPageByPage() {
        String person = aParticipant();
        record(person, "KENNIS", "NIET", "2026-01-01").then().statusCode(201);
        record(person, "GEDRAG", "GOED", "2026-01-02").then().statusCode(201);
        record(person, "KENNIS", "GOED", "2026-01-03").then().statusCode(201);

        asForeman()
                .get(observationsOf(person) + "?skill=KENNIS&from=2026-01-02")
                .then()
                .body("items.observedOn", contains("2026-01-03"))
                .body("items.observedBy", contains(notNullValue()))
                .body("items.organisation", contains(equalTo(PUTTEN)));
        asForeman().get(observationsOf(person) + "?until=2026-01-02").then().body("items", hasSize(2));
        String cursor = asForeman().get(observationsOf(person) + "?limit=2").path("nextCursor");
        asForeman()
                .get(observationsOf(person) + "?limit=2&cursor=" + cursor)
                .then()
                .body("items.observedOn", contains("2026-01-03"))
                .body("nextCursor", nullValue());
    }

    @Test
    void correctsAndKeepsWhatWasKnownBefore() {
        String person = aParticipant();
        String observation = record(person, "KENNIS", "NIET", "2026-01-01").header("Location");

        asForeman()
                .body(body("KENNIS", "GOED", "2026-01-02"))
                .patch(observation)
                .then()
                .statusCode(428);
        asForeman()
                .header("If-Match", "\"1\"")
                .body(body("KENNIS", "GOED", "2026-01-02"))
                .patch(observation)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("rating", equalTo("GOED"));

        asForeman()
                .get(observation + "/history")
                .then()
                .body("items.change", contains("RECORDED", "CORRECTED"))
                .body("items.rating", contains("NIET", "GOED"))
                .body("items.note", contains("Was op tijd 👍", "Was op tijd 👍"))
                .body("items.recordedBy", contains(notNullValue(), notNullValue()));
    }

    @Test
    void leavesOutWhatIsWithdrawn() {
        String person = aParticipant();
        String observation = record(person, "KENNIS", "NIET", "2026-01-01").header("Location");

        asForeman()
                .header("If-Match", "\"1\"")
                .post(observation + "/withdrawals")
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(true));

        asForeman().get(observationsOf(person)).then().body("items", hasSize(0));
        asForeman()
                .get(BASE + "/participants/" + person + "/employee-skill-trends")
                .then()
                .body("items", hasSize(0));
        asForeman().get(observation).then().statusCode(200).body("rating", equalTo("NIET"));
        asForeman()
                .header("If-Match", "\"2\"")
                .body(body("KENNIS", "GOED", "2026-01-02"))
                .patch(observation)
                .then()
                .statusCode(409)
                .body("type", containsString("observation-is-withdrawn"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/skill | \"skill\": \"JONGLEREN\"",
                "/skill | \"skill\": \"\"",
                "/rating | \"rating\": \"PRIMA\"",
                "/rating | \"rating\": 3",
                "/observedOn | \"observedOn\": \"2999-01-01\"",
                "/observedOn | \"observedOn\": \"31-12-2025\"",
                "/note | \"note\": \"\"",
                "/note | \"note\": \"a\\u0000b\"",
            })
    void namesTheFieldThatIsWrong(String pointer, String member) {
        String body = body("KENNIS", "GOED", "2026-01-10")
                .replaceAll("\"" + pointer.substring(1) + "\": \"[^\"]*\"", member.replace("\\", "\\\\"));

        asForeman()
                .body(body)
                .post(observationsOf(aParticipant()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void isHiddenFromAnotherTenantAndFromWhoMayNot() {
        String person = aParticipant();
        String observation = record(person, "KENNIS", "NIET", "2026-01-01").header("Location");

        as(VOORBURG, "observations:read").get(observation).then().statusCode(404);
        as(VOORBURG, "observations:read").get(observationsOf(person)).then().statusCode(404);
        asCaseManager().get(observation).then().statusCode(403);
        asForeman()
                .get(observation.replace(person, aParticipant()))
                .then()
                .statusCode(404)
                .body("detail", not(containsString(person)));
    }

    private static Response record(String person, String skill, String rating, String observedOn) {
        return asForeman().body(body(skill, rating, observedOn)).post(observationsOf(person));
    }

    private static RequestSpecification asForeman() {
        return as(PUTTEN, "observations:read", "observations:write");
    }

    private static String body(String skill, String rating, String observedOn) {
        return """
            {"skill": "%s", "rating": "%s", "observedOn": "%s", "note": "Was op tijd 👍"}\
            """.formatted(skill, rating, observedOn);
    }

    private static String observationsOf(String person) {
        return BASE + "/participants/" + person + "/employee-skill-observations";
    }
}
