package nl.doorstroom.trajectories.aftercare.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.TaskList;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static nl.doorstroom.trajectories.testing.JobRuns.run;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class AftercareTest {

    private final UUID person = UUID.randomUUID();
    private String programme;
    private String trajectory;

    @BeforeEach
    void guideSomebody() {
        programme = aProgramme();
        trajectory = anActiveTrajectory(programme, person);
    }

    @Test
    void asksAfterSomeWeeksOnceOnItsDay() {
        move(trajectory, "aftercares", "{\"from\": \"2026-03-02\"}");
        checks().body("items.dueOn", contains("2026-03-30", "2026-06-01", "2026-08-31", "2027-03-01"));

        run("aftercare-checks", LocalDate.of(2026, 3, 29));
        checks().body("items.state", everyItem(equalTo("PLANNED")));
        run("aftercare-checks", LocalDate.of(2026, 3, 30));
        run("aftercare-checks", LocalDate.of(2026, 3, 30));

        checks().body("items.state", contains("OPEN", "PLANNED", "PLANNED", "PLANNED"));
        assertEquals(List.of("AFTERCARE_CHECK"), TaskList.openAbout(person));
        assertEquals(1, Given.linesAbout(person, "open-aftercare-check"));
    }

    @Test
    void recordsHowThePersonDoesAndTellsTheClassAlone() {
        move(trajectory, "aftercares", "{\"from\": \"2026-03-02\"}");
        run("aftercare-checks", LocalDate.of(2026, 3, 30));
        String check = checks().extract().path("items[0].id");
        refused(check, "{\"outcome\": \"ZELFDE_WERK\", \"checkedOn\": \"2026-03-01\"}", "/checkedOn");
        refused(check, "{\"outcome\": \"ZELFDE_WERK\", \"checkedOn\": \"2199-03-01\"}", "/checkedOn");
        refused(check, "{\"outcome\": \"GOED\", \"checkedOn\": \"2026-03-30\"}", "/outcome");

        post(check, "records", "{\"outcome\": \"ANDER_WERK\", \"checkedOn\": \"2026-03-31\", \"note\": \"Blij\"}")
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("note", equalTo("Blij"));

        assertEquals(List.of(), TaskList.openAbout(person));
        checks().body("items[0].note", nullValue());
        String told = heard(check);
        assertFalse(told.contains("Blij") || told.contains("ANDER_WERK"), told);
        post(check, "records", "{\"outcome\": \"ZELFDE_WERK\", \"checkedOn\": \"2026-03-31\"}")
                .statusCode(409);
        post(check, "corrections", "{\"outcome\": \"GEEN_WERK\", \"checkedOn\": \"2026-03-31\"}")
                .statusCode(200)
                .body("note", nullValue());
    }

    @Test
    void letsGoWhatIsLeftWhenTheAftercareIsOver() {
        move(trajectory, "aftercares", "{\"from\": \"2026-03-02\"}");
        run("aftercare-checks", LocalDate.of(2026, 3, 30));
        String check = checks().extract().path("items[1].id");

        move(trajectory, "resumptions", "{\"from\": \"2026-04-06\"}");

        checks().body("items.state", everyItem(equalTo("LAPSED")));
        assertEquals(List.of(), TaskList.openAbout(person));
        post(check, "records", "{\"outcome\": \"ZELFDE_WERK\", \"checkedOn\": \"2026-04-07\"}")
                .statusCode(409)
                .body("type", equalTo("https://doorstroom.nl/problems/aftercare-check-is-not"));
        move(trajectory, "aftercares", "{\"from\": \"2026-05-04\"}");
        asCoach()
                .queryParam("state", "PLANNED")
                .queryParam("dueUntil", "2026-06-01")
                .get("/aftercare-checks")
                .then()
                .body("items.findAll { it.participantId == '" + person + "' }.dueOn", contains("2026-06-01"));
        move(trajectory, "terminations", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-05-31\"}");
        checks().body("items.state", everyItem(equalTo("LAPSED")));
    }

    @Test
    void countsFromWhereItBeganWhenAnotherOrganisationGoesOn() {
        move(trajectory, "aftercares", "{\"from\": \"2026-03-02\"}");

        String successor = move(
                        trajectory,
                        "transfers",
                        "{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"2026-04-06\"}")
                .extract()
                .path("successorId");

        checks().body("items.state", everyItem(equalTo("LAPSED")));
        asCoach()
                .get("/trajectories/" + successor + "/aftercare-checks")
                .then()
                // Nobody had asked after four weeks.
                .body("items.week", contains(4, 13, 26, 52))
                .body("items.since", everyItem(equalTo("2026-03-02")));
    }

    @Test
    void asksWhenTheProgrammeSaysSo() {
        String rule = "/programmes/" + programme + "/aftercare-rule";
        asCoach().get(rule).then().header("ETag", equalTo("\"0\"")).body("weeks", contains(4, 13, 26, 52));
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"weeks\": [8, 2]}")
                .put(rule)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("weeks", contains(2, 8));
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"weeks\": []}")
                .put(rule)
                .then()
                .statusCode(412);

        move(trajectory, "aftercares", "{\"from\": \"2026-03-02\"}");

        checks().body("items", hasSize(2)).body("items.week", contains(2, 8));
    }

    @Test
    void isSeenByWhoExecutesIt() {
        move(trajectory, "aftercares", "{\"from\": \"2026-03-02\"}");

        Given.as(Tokens.VOORBURG)
                .get("/trajectories/" + trajectory + "/aftercare-checks")
                .then()
                .statusCode(404);
        Given.as(Tokens.VOORBURG)
                .get("/aftercare-checks")
                .then()
                .body("items.findAll { it.participantId == '" + person + "' }", hasSize(0));
    }

    private ValidatableResponse checks() {
        return asCoach()
                .get("/trajectories/" + trajectory + "/aftercare-checks")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse post(String check, String what, String body) {
        String one = "/trajectories/" + trajectory + "/aftercare-checks/" + check;
        return asCoach()
                .header("If-Match", asCoach().get(one).header("ETag"))
                .body(body)
                .post(one + "/" + what)
                .then();
    }

    private void refused(String check, String body, String pointer) {
        post(check, "records", body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static String heard(String check) {
        ConsumerRecord<String, byte[]> record =
                Topics.await("trajectories.events.v1", "aftercare-check-recorded", UUID.fromString(check));
        assertEquals(Set.of(), Topics.violations(record));
        return new String(record.value(), UTF_8);
    }
}
