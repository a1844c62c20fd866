package nl.doorstroom.trajectories.instrument.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.AtOnce;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.JobRuns;
import nl.doorstroom.trajectories.testing.TaskList;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class InstrumentsResourceTest {

    private static final String GRESBO = "00000001000000000201";
    private static final String OTHER = "00000001000000000202";

    @Inject
    Clock clock;

    @Test
    void refusesATrialPlaceThatLastsLongerThanTheByLawAllows() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());

        start(trajectory, "PROEFPLAATS", "2026-03-02", "2026-05-02")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/plannedEnd"))
                .body("errors[0].detail", containsString("[2026-05-01]"));
        start(trajectory, "PROEFPLAATS", "2026-03-02", null)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/plannedEnd"));
        start(trajectory, "PROEFPLAATS", "2026-03-02", "2026-05-01").then().statusCode(201);
    }

    @Test
    void refusesTheTwentyFifthMonthOfAPersonOverAllTrajectories() {
        UUID person = UUID.randomUUID();
        String first = anActiveTrajectory(aProgramme(), person);
        String second = anActiveTrajectory(aProgramme(), person);
        Given.id(start(first, "PARTICIPATIEPLAATS", "2026-02-02", "2027-02-01"));

        start(second, "PARTICIPATIEPLAATS", "2027-02-02", "2028-02-02")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("beyond-limit"))
                .body("errors[0].detail", containsString("[2028-02-01]"));
        start(second, "PARTICIPATIEPLAATS", "2027-02-01", "2027-06-01")
                .then()
                .statusCode(409)
                .body("type", containsString("instruments-overlap"));
        start(second, "PARTICIPATIEPLAATS", "2027-02-02", "2028-02-01").then().statusCode(201);
    }

    @Test
    void letsOneOfTwoAtTheSameMomentHaveWhatIsLeft() throws Exception {
        UUID person = UUID.randomUUID();
        String first = anActiveTrajectory(aProgramme(), person);
        String second = anActiveTrajectory(aProgramme(), person);

        List<Integer> codes = AtOnce.ask(
                List.of(first, second),
                trajectory -> start(trajectory, "PARTICIPATIEPLAATS", "2026-02-02", "2028-02-01"));

        assertEquals(Set.of(201, 409), Set.copyOf(codes));
    }

    @Test
    void beginsASubsidyWithoutWageValueAtAFlatRateOnly() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());

        start(trajectory, "LKS", "2026-03-02", null)
                .then()
                .statusCode(400)
                .body("errors.code", contains("wage-value-is-missing"));
        start(trajectory, "LKS_FORFAITAIR", "2026-03-02", "2026-09-02").then().statusCode(400);
        start(trajectory, "LKS_FORFAITAIR", "2026-03-02", "2026-09-01").then().statusCode(201);
        start(trajectory, "BESCHUT_WERK", "2026-03-02", null)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/adviceOn"));
    }

    @Test
    void saysByWhenTheWageValueIsMeasuredAgainAndRemindsOnce() {
        UUID person = UUID.randomUUID();
        String trajectory = anActiveTrajectory(aProgramme(), person);
        LocalDate measured = DutchCalendar.today(clock).minusMonths(36).plusWeeks(2);
        String subsidy =
                Given.id(asCoach().body("""
                        {"kind": "LKS", "startDate": "2026-01-12",
                         "wageValue": {"percentage": 60, "determinedOn": "%s"}}""".formatted(measured)).post("/trajectories/" + trajectory + "/instruments"));

        asCoach()
                .queryParam("remeasureBy", measured.plusMonths(36).toString())
                .queryParam("participantId", person)
                .get("/instruments")
                .then()
                .body("items.id", contains(subsidy));
        runReminders();
        runReminders();
        assertEquals(List.of("WAGE_VALUE_TO_REMEASURE"), TaskList.openAbout(person));
        assertEquals(1, Given.linesAbout(person, "remind-of-wage-value"));

        change(trajectory, subsidy, "wage-values", """
                {"percentage": 70, "determinedOn": "2026-10-01"}""").statusCode(200).body("remeasureBy", equalTo("2029-10-01"));
        assertEquals(List.of(), TaskList.openAbout(person));
        runReminders();
        assertEquals(List.of(), TaskList.openAbout(person));
    }

    @Test
    void goesByTheNewestMeasurementAlsoWhenTheByLawLeavesLessTime() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        String subsidy = Given.id(asCoach().body("""
                        {"kind": "LKS", "startDate": "2026-01-12",
                         "wageValue": {"percentage": 60, "determinedOn": "2026-01-05"}}""").post("/trajectories/" + trajectory + "/instruments"));
        String limit = "/instrument-limits/LKS";
        limit(limit, "{\"remeasureMonths\": 12}");
        try {
            change(trajectory, subsidy, "wage-values", """
                {"percentage": 70, "determinedOn": "2026-06-01"}""").statusCode(200).body("remeasureBy", equalTo("2027-06-01"));
        } finally {
            limit(limit, "{}");
        }

        // Of what was measured before nothing follows any more.
        change(trajectory, subsidy, "wage-values", """
                {"percentage": 50, "determinedOn": "2026-03-02"}""").statusCode(200).body("remeasureBy", equalTo("2027-06-01"));
        var told = Topics.await("trajectories.events.v1", "wage-value-determined", UUID.fromString(subsidy));
        assertEquals(Set.of(), Topics.violations(told));
    }

    @Test
    void keepsWhatWasKnownBefore() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        String coach = Given.id(start(trajectory, "JOBCOACH", "2026-03-02", null));
        String one = "/trajectories/" + trajectory + "/instruments/" + coach;

        asCoach()
                .header("If-Match", etag(one))
                .body("{\"startDate\": \"2026-02-16\", \"placementId\": \"%s\"}".formatted(UUID.randomUUID()))
                .put(one)
                .then()
                .statusCode(200)
                .body("workplaceIsMissing", equalTo(false));
        change(trajectory, coach, "terminations", "{\"lastDay\": \"2026-02-15\", \"reason\": \"ANDERS\"}")
                .statusCode(400);
        change(trajectory, coach, "terminations", "{\"lastDay\": \"2026-06-30\", \"reason\": \"ANDERS\"}")
                .statusCode(200);
        change(trajectory, coach, "terminations", "{\"lastDay\": \"2026-06-30\", \"reason\": \"ANDERS\"}")
                .statusCode(409);

        asCoach()
                .get(one + "/history")
                .then()
                .body("items.state", contains("RUNNING", "RUNNING", "ENDED"))
                .body("items.startDate", contains("2026-03-02", "2026-02-16", "2026-02-16"));
        assertEquals(
                Set.of(),
                Topics.violations(Topics.await("trajectories.events.v1", "instrument-ended", UUID.fromString(coach))));
    }

    @Test
    void endsWithTheTrajectoryUnlessItBelongsToAJob() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        String trial = Given.id(start(trajectory, "PROEFPLAATS", "2026-03-02", "2026-05-01"));
        String coach = Given.id(start(trajectory, "JOBCOACH", "2026-03-02", null));

        Given.move(trajectory, "terminations", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-04-15\"}");

        asCoach()
                .get("/trajectories/" + trajectory + "/instruments/" + trial)
                .then()
                .body("state", equalTo("ENDED"))
                .body("lastDay", equalTo("2026-04-15"));
        Given.move(trajectory, "end-corrections", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-04-20\"}");
        asCoach()
                .get("/trajectories/" + trajectory + "/instruments/" + trial + "/history")
                .then()
                .body("items.lastDay", contains(null, "2026-04-15", "2026-04-20"));
        asCoach()
                .get("/trajectories/" + trajectory + "/instruments/" + coach)
                .then()
                .body("state", equalTo("RUNNING"))
                .body("workplaceIsMissing", equalTo(true));
    }

    /** A job that begins after the last day of the trajectory has its subsidy all the same. */
    @Test
    void leavesWhatBelongsToAJobThatBeginsLater() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        String subsidy = Given.id(start(trajectory, "LKS_FORFAITAIR", "2026-05-01", "2026-10-31"));
        String trial = Given.id(start(trajectory, "PROEFPLAATS", "2026-05-01", "2026-06-30"));

        Given.move(trajectory, "terminations", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-04-15\"}");

        String all = "/trajectories/" + trajectory + "/instruments/";
        asCoach().get(all + subsidy).then().body("state", equalTo("RUNNING"));
        asCoach().get(all + trial).then().body("state", equalTo("ANNULLED"));
    }

    @Test
    void takesBackAnEndAfterTheTrajectoryOnlyOfWhatGoesOnWithoutIt() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        String trial = Given.id(start(trajectory, "PROEFPLAATS", "2026-03-02", "2026-05-01"));
        String coach = Given.id(start(trajectory, "JOBCOACH", "2026-03-02", null));
        change(trajectory, coach, "terminations", "{\"lastDay\": \"2026-03-31\", \"reason\": \"ANDERS\"}")
                .statusCode(200);
        Given.move(trajectory, "terminations", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-04-15\"}");

        change(trajectory, trial, "reopenings", "")
                .statusCode(409)
                .body("type", containsString("trajectory-is-not-under-way"));
        change(trajectory, coach, "reopenings", "").statusCode(200).body("state", equalTo("RUNNING"));
    }

    @Test
    void goesOverWithATransferAndIsSeenByWhoExecutesIt() {
        String trajectory = anActiveTrajectory(aProgramme(GRESBO), UUID.randomUUID());
        String coach = Given.id(start(trajectory, "JOBCOACH", "2026-03-02", null));
        as(OTHER).get("/instruments").then().body("items.id", not(hasItem(coach)));

        Given.move(
                trajectory,
                "transfers",
                "{\"toOrganisation\": \"%s\", \"effectiveDate\": \"2026-04-01\"}".formatted(OTHER));

        as(OTHER).get("/instruments").then().body("items.id", hasItem(coach));
        as(GRESBO).get("/instruments").then().body("items.id", not(hasItem(coach)));
        as(GRESBO).get("/trajectories/" + trajectory + "/instruments").then().body("items", hasSize(0));
    }

    @Test
    void remindsWhoGoesOnAfterATransfer() throws SQLException {
        UUID person = UUID.randomUUID();
        String trajectory = anActiveTrajectory(aProgramme(GRESBO), person);
        LocalDate measured = DutchCalendar.today(clock).minusMonths(36).plusWeeks(2);
        asCoach()
                .body("""
                {"kind": "LKS", "startDate": "2026-01-12", "wageValue": {"percentage": 60, "determinedOn": "%s"}}""".formatted(measured))
                .post("/trajectories/" + trajectory + "/instruments")
                .then()
                .statusCode(201);
        runReminders();
        assertEquals(List.of("WAGE_VALUE_TO_REMEASURE"), tasksOf(GRESBO, person));

        Given.move(
                trajectory,
                "transfers",
                "{\"toOrganisation\": \"%s\", \"effectiveDate\": \"2026-04-01\"}".formatted(OTHER));
        runReminders();

        assertEquals(List.of(), tasksOf(GRESBO, person));
        assertEquals(List.of("WAGE_VALUE_TO_REMEASURE"), tasksOf(OTHER, person));
    }

    @Test
    void narrowsTheLawByAByLawAndNeverWidensIt() {
        String limit = "/instrument-limits/LKS_FORFAITAIR";
        asCoach().get(limit).then().header("ETag", equalTo("\"0\"")).body("maxMonths", equalTo(6));
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"maxMonths\": 7}")
                .put(limit)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/maxMonths"));
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"maxMonths\": 3, \"remeasureMonths\": 3}")
                .put(limit)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/remeasureMonths"));
        as(OTHER)
                .header("If-Match", "\"0\"")
                .body("{\"maxMonths\": 3}")
                .put(limit)
                .then()
                .statusCode(403);
        asCoach().get("/instrument-limits/ONBEKEND").then().statusCode(404);
    }

    private static RequestSpecification as(String organisation) {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(Tokens.PUTTEN, organisation, Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
    }

    private static List<String> tasksOf(String organisation, UUID person) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement(
                        "select kind from task where organisation = ? and participant_id = ? and state = 'OPEN'")) {
            query.setString(1, organisation);
            query.setObject(2, person);
            try (ResultSet row = query.executeQuery()) {
                List<String> kinds = new ArrayList<>();
                while (row.next()) {
                    kinds.add(row.getString(1));
                }
                return kinds;
            }
        }
    }

    private static void limit(String address, String body) {
        asCoach()
                .header("If-Match", etag(address))
                .body(body)
                .put(address)
                .then()
                .statusCode(200);
    }

    private static Response start(String trajectory, String kind, String from, String until) {
        return asCoach()
                .body("{\"kind\": \"%s\", \"startDate\": \"%s\"%s}"
                        .formatted(kind, from, until == null ? "" : ", \"plannedEnd\": \"" + until + "\""))
                .post("/trajectories/" + trajectory + "/instruments");
    }

    private static ValidatableResponse change(String trajectory, String instrument, String what, String body) {
        String one = "/trajectories/" + trajectory + "/instruments/" + instrument;
        return asCoach()
                .header("If-Match", etag(one))
                .body(body)
                .post(one + "/" + what)
                .then();
    }

    private static String etag(String address) {
        return asCoach().get(address).header("ETag");
    }

    private void runReminders() {
        JobRuns.run("remeasurement-reminders", DutchCalendar.today(clock))
                .then()
                .body("failed", equalTo(0));
    }
}
