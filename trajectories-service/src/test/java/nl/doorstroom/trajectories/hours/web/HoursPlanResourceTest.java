package nl.doorstroom.trajectories.hours.web;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Stored;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class HoursPlanResourceTest {

    @Test
    void plansTheGrowthAndGivesTheHoursOfADay() {
        String trajectory = "/trajectories/" + anActiveTrajectory(aProgramme(), UUID.randomUUID());
        asCoach()
                .get(trajectory + "/hours-plan")
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("steps", hasSize(0));

        put(
                        trajectory,
                        0,
                        "{\"steps\": [%s, %s, %s]}"
                                .formatted(step("2026-01-12", 8), step("2026-03-02", 12), step("2026-05-04", 16)))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        put(trajectory, 1, "{\"steps\": [%s], \"keepLater\": true}".formatted(step("2026-02-02", 10)))
                .statusCode(200)
                .body("steps.validFrom", contains("2026-01-12", "2026-02-02", "2026-03-02", "2026-05-04"));
        put(trajectory, 2, "{\"steps\": [%s]}".formatted(step("2026-02-16", 11)))
                .statusCode(200)
                .body("steps.validFrom", contains("2026-01-12", "2026-02-02", "2026-02-16"));

        hours(trajectory, "2026-01-11").body("hoursPerWeek", equalTo(0));
        hours(trajectory, "2026-01-12").body("hoursPerWeek", equalTo(8f));
        hours(trajectory, "2026-06-01").body("hoursPerWeek", equalTo(11f));
    }

    @Test
    void asksForThePresentVersion() {
        String trajectory = "/trajectories/" + anActiveTrajectory(aProgramme(), UUID.randomUUID());
        String plan = "{\"steps\": [%s]}".formatted(step("2026-01-12", 8));

        asCoach().body(plan).put(trajectory + "/hours-plan").then().statusCode(428);
        put(trajectory, 4, plan).statusCode(412);
        put(trajectory, 0, "{\"steps\": [%s]}".formatted(step("2026-01-12", 61)))
                .statusCode(400);
        put(trajectory, 0, "{\"steps\": []}").statusCode(400);
        put(trajectory, 0, "{\"steps\": [%s, %s]}".formatted(step("2026-01-12", 8), step("2026-01-12", 12)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/steps/1/validFrom"));
    }

    @Test
    void plansNothingForATrajectoryThatEndsAtTheSameMoment() throws Exception {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        Future<ValidatableResponse> plan;

        try (Connection ending = RealParts.superuser();
                Statement statement = ending.createStatement()) {
            ending.setAutoCommit(false);
            statement.execute("update trajectory set status = 'DISCONTINUED', end_reason = 'EIGEN_KEUZE',"
                    + " last_day = '2026-03-01', version = version + 1 where id = '" + trajectory + "'");
            plan = meanwhile(
                    () -> put("/trajectories/" + trajectory, 0, "{\"steps\": [%s]}".formatted(step("2026-01-12", 8))));
            ending.commit();
        }

        plan.get().statusCode(409);
    }

    @Test
    void cutsThePlanThatWasMadeWhenTheTrajectoryEnded() throws Exception {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        Future<ValidatableResponse> end;

        try (Connection planning = RealParts.superuser();
                Statement statement = planning.createStatement()) {
            planning.setAutoCommit(false);
            statement.execute("select 1 from trajectory where id = '" + trajectory + "' for update");
            statement.execute("insert into hours_plan (id, tenant, version, created_at, changed_at, last_event_id,"
                    + " participant_id) select id, tenant, 1, now(), now(), id, participant_id from trajectory"
                    + " where id = '" + trajectory + "'");
            insertStep(statement, trajectory, "'2026-01-12'", "null");
            end = meanwhile(() -> asCoach()
                    .header("If-Match", "\"2\"")
                    .body("{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-01\"}")
                    .post("/trajectories/" + trajectory + "/terminations")
                    .then());
            planning.commit();
        }

        end.get().statusCode(200);
        String told = new String(
                Topics.await("trajectories.progress.v1", "hours-planned", UUID.fromString(trajectory))
                        .value(),
                UTF_8);
        assertTrue(told.contains("{\"validFrom\":\"2026-03-02\",\"hoursPerWeek\":0}"), told);
    }

    /** Begins a request, and waits until it waits for a lock, or is answered. */
    private static Future<ValidatableResponse> meanwhile(Callable<ValidatableResponse> request) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<ValidatableResponse> answer = thread.submit(request);
        thread.shutdown();
        Awaitility.await().until(() -> answer.isDone() || somebodyWaitsForALock());
        return answer;
    }

    private static boolean somebodyWaitsForALock() throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    @Test
    void cannotHaveAGapOrAnOverlapInTheSchemaEither() throws SQLException {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        put("/trajectories/" + trajectory, 0, "{\"steps\": [%s]}".formatted(step("2026-01-12", 8)))
                .statusCode(200);

        assertThrows(SQLException.class, () -> insertStep(trajectory, "'2026-02-02'", "null"));
        assertThrows(SQLException.class, () -> insertStep(trajectory, "'2025-01-01'", "'2025-06-01'"));
    }

    @Test
    void keepsWhatWasPlannedAsKnownWhen() {
        String trajectory = "/trajectories/" + anActiveTrajectory(aProgramme(), UUID.randomUUID());
        put(trajectory, 0, "{\"steps\": [%s, %s]}".formatted(step("2026-01-12", 8), step("2026-03-02", 12)))
                .statusCode(200);
        put(trajectory, 1, "{\"steps\": [%s]}".formatted(step("2026-02-02", 10)))
                .statusCode(200);

        history(trajectory)
                .body("items.version", contains(1, 2))
                .body("items.cause", contains("PLANNED", "PLANNED"))
                .body("items[0].steps.validFrom", contains("2026-01-12", "2026-03-02"))
                .body("items[1].steps.validFrom", contains("2026-01-12", "2026-02-02"))
                .body("items[1].recordedBy", notNullValue());
        String cursor = asCoach()
                .queryParam("limit", 1)
                .get(trajectory + "/hours-plan/history")
                .path("nextCursor");
        asCoach()
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(trajectory + "/hours-plan/history")
                .then()
                .body("items.version", contains(2));
    }

    @Test
    void plansNoHoursOnDaysOnWhichTheTrajectoryStandsStill() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        put("/trajectories/" + trajectory, 0, "{\"steps\": [%s]}".formatted(step("2026-01-12", 8)))
                .statusCode(200);

        move(trajectory, "pauses", "{\"from\": \"2026-02-02\", \"reason\": \"ANDERS\"}");
        awaitTold(trajectory, "2026-01-12:8 2026-02-02:0");
        move(trajectory, "resumptions", "{\"from\": \"2026-02-16\"}");
        awaitTold(trajectory, "2026-01-12:8 2026-02-02:0 2026-02-16:8");

        hours("/trajectories/" + trajectory, "2026-02-01").body("hoursPerWeek", equalTo(8f));
        hours("/trajectories/" + trajectory, "2026-02-02").body("hoursPerWeek", equalTo(0));
        hours("/trajectories/" + trajectory, "2026-02-16").body("hoursPerWeek", equalTo(8f));
        history("/trajectories/" + trajectory).body("items", hasSize(1));
    }

    @Test
    void plansHoursAgainOnDaysThatAreNoPauseAfterAll() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        put("/trajectories/" + trajectory, 0, "{\"steps\": [%s]}".formatted(step("2026-01-12", 8)))
                .statusCode(200);
        move(trajectory, "pauses", "{\"from\": \"2026-02-02\", \"reason\": \"ANDERS\"}");
        String pauses = "/trajectories/" + trajectory + "/pauses";
        String pause = pauses + "/" + asCoach().get(pauses).path("items[0].id");

        changePause(pause + "/corrections", "{\"from\": \"2026-02-04\", \"reason\": \"ANDERS\"}");
        awaitTold(trajectory, "2026-01-12:8 2026-02-04:0");
        move(trajectory, "resumptions", "{\"from\": \"2026-02-16\"}");
        awaitTold(trajectory, "2026-01-12:8 2026-02-04:0 2026-02-16:8");
        changePause(
                pause + "/corrections",
                "{\"from\": \"2026-02-09\", \"lastDay\": \"2026-02-17\", \"reason\": \"ANDERS\"}");

        awaitTold(trajectory, "2026-01-12:8 2026-02-09:0 2026-02-18:8");
        hours("/trajectories/" + trajectory, "2026-02-06").body("hoursPerWeek", equalTo(8f));
        hours("/trajectories/" + trajectory, "2026-02-17").body("hoursPerWeek", equalTo(0));
        asCoach()
                .queryParam("from", "2026-02-02")
                .queryParam("until", "2026-02-22")
                .get("/trajectories/" + trajectory + "/hours-progress")
                .then()
                .statusCode(200)
                .body("total.planned", equalTo(12.8f));
        changePause(pause + "/annulments", "");
        awaitTold(trajectory, "2026-01-12:8");
        hours("/trajectories/" + trajectory, "2026-02-16").body("hoursPerWeek", equalTo(8f));
    }

    @Test
    void tellsMatchingNothingWhenOnlyAReasonIsCorrected() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        put("/trajectories/" + trajectory, 0, "{\"steps\": [%s]}".formatted(step("2026-01-12", 8)))
                .statusCode(200);
        move(trajectory, "pauses", "{\"from\": \"2026-02-02\", \"reason\": \"ANDERS\"}");
        String pauses = "/trajectories/" + trajectory + "/pauses";
        String pause = pauses + "/" + asCoach().get(pauses).path("items[0].id");

        changePause(pause + "/corrections", "{\"from\": \"2026-02-02\", \"reason\": \"ZIEKTE\"}");
        move(trajectory, "resumptions", "{\"from\": \"2026-02-16\"}");
        move(trajectory, "terminations", "{\"lastDay\": \"2026-03-01\", \"reason\": \"EIGEN_KEUZE\"}");
        move(trajectory, "end-corrections", "{\"lastDay\": \"2026-03-01\", \"reason\": \"ZIEKTE\"}");
        move(trajectory, "end-corrections", "{\"lastDay\": \"2026-03-08\", \"reason\": \"ZIEKTE\"}");

        awaitTold(trajectory, "2026-01-12:8 2026-02-02:0 2026-02-16:8 2026-03-09:0");
        // Planned, paused, resumed, ended, ended on another day.
        assertEquals(
                List.of(1, 2, 3, 4, 5),
                Topics.readAll("trajectories.progress.v1").stream()
                        .map(told -> JsonPath.from(new String(told.value(), UTF_8)))
                        .filter(told -> trajectory.equals(told.getString("aggregateId")))
                        .map(told -> told.getInt("aggregateVersion"))
                        .toList());
    }

    @Test
    void standsStillInPausesOfWhichOnlyTheHistoryTells() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        put("/trajectories/" + trajectory, 0, "{\"steps\": [%s]}".formatted(step("2026-01-12", 8)))
                .statusCode(200);
        move(trajectory, "pauses", "{\"from\": \"2026-02-02\", \"reason\": \"ANDERS\"}");
        move(trajectory, "resumptions", "{\"from\": \"2026-02-16\"}");
        Stored.execute("delete from pause where trajectory_id = '" + trajectory + "'");
        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ANDERS\"}");

        awaitTold(trajectory, "2026-01-12:8 2026-02-02:0 2026-02-16:8 2026-03-02:0");
    }

    @Test
    void goesOnWithTheSameHoursElsewhere() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        put(
                        "/trajectories/" + trajectory,
                        0,
                        "{\"steps\": [%s, %s, %s]}"
                                .formatted(step("2026-01-12", 8), step("2026-03-02", 12), step("2026-05-04", 16)))
                .statusCode(200);

        move(
                trajectory,
                "transfers",
                "{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"2026-04-01\"}");

        String successor = asCoach().get("/trajectories/" + trajectory).path("successorId");
        awaitTold(trajectory, "2026-01-12:8 2026-03-02:12 2026-04-01:0");
        awaitTold(successor, "2026-04-01:12 2026-05-04:16");
        history("/trajectories/" + successor)
                .body("items.cause", contains("CARRIED_OVER"))
                .body("items[0].steps.validFrom", contains("2026-04-01", "2026-05-04"));
        asCoach()
                .get("/trajectories/" + successor + "/hours-plan")
                .then()
                .body("steps.validFrom", contains("2026-04-01", "2026-05-04"));
    }

    @Test
    void tellsThatAPausedPersonStandsStillElsewhereToo() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        put("/trajectories/" + trajectory, 0, "{\"steps\": [%s]}".formatted(step("2026-01-12", 8)))
                .statusCode(200);
        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ANDERS\"}");

        move(
                trajectory,
                "transfers",
                "{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"2026-04-01\"}");

        String successor = asCoach().get("/trajectories/" + trajectory).path("successorId");
        awaitTold(successor, "2026-04-01:0");
        move(successor, "resumptions", "{\"from\": \"2026-05-01\"}");
        awaitTold(successor, "2026-05-01:8");
    }

    @Test
    void tellsOfNoHoursBeforeTheDayOnWhichItReallyStarts() {
        String trajectory = aTrajectory(aProgramme());
        put("/trajectories/" + trajectory, 0, "{\"steps\": [%s]}".formatted(step("2026-01-12", 8)))
                .statusCode(200);
        awaitTold(trajectory, "2026-01-12:8");

        move(trajectory, "starts", "{\"startDate\": \"2026-01-19\"}");

        awaitTold(trajectory, "2026-01-19:8");
        hours("/trajectories/" + trajectory, "2026-01-18").body("hoursPerWeek", equalTo(0));
    }

    @Test
    void tellsOfNoHoursWhenItShouldNotHaveBeenRegistered() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        put("/trajectories/" + trajectory, 0, "{\"steps\": [%s]}".formatted(step("2026-01-12", 8)))
                .statusCode(200);

        move(trajectory, "annulments", "");

        awaitTold(trajectory, "2026-01-12:0");
    }

    /** Waits until the newest event of a plan says these hours. */
    private static void changePause(String path, String body) {
        String pause = path.substring(0, path.lastIndexOf('/'));
        asCoach()
                .header("If-Match", asCoach().get(pause).header("ETag"))
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    private static void awaitTold(String trajectory, String steps) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var told = Topics.await("trajectories.progress.v1", "hours-planned", UUID.fromString(trajectory));
            assertEquals(Set.of(), Topics.violations(told));
            List<Map<String, Object>> heard =
                    JsonPath.from(new String(told.value(), UTF_8)).getList("steps");
            assertEquals(
                    steps,
                    heard.stream()
                            .map(step -> step.get("validFrom") + ":" + step.get("hoursPerWeek"))
                            .collect(Collectors.joining(" ")));
        });
    }

    private static ValidatableResponse history(String trajectory) {
        return asCoach().get(trajectory + "/hours-plan/history").then().statusCode(200);
    }

    private static void insertStep(String trajectory, String from, String next) throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            insertStep(statement, trajectory, from, next);
        }
    }

    private static void insertStep(Statement statement, String trajectory, String from, String next)
            throws SQLException {
        statement.execute(
                "insert into hours_step (tenant, plan_id, valid_from, next_from, hours_per_week, days) select tenant, id, "
                        + from + ", " + next + ", 8, '{}' from hours_plan where id = '" + trajectory + "'");
    }

    private static String step(String from, int hours) {
        return "{\"validFrom\": \"%s\", \"hoursPerWeek\": %d}".formatted(from, hours);
    }

    private static ValidatableResponse put(String trajectory, int version, String body) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(trajectory + "/hours-plan")
                .then();
    }

    private static ValidatableResponse hours(String trajectory, String on) {
        return asCoach().queryParam("on", on).get(trajectory + "/hours").then().statusCode(200);
    }
}
