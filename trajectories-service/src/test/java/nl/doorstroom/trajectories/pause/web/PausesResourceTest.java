package nl.doorstroom.trajectories.pause.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.JobRuns;
import nl.doorstroom.trajectories.testing.TaskList;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Trajectories that run since 12 January 2026 and are planned to last a year. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PausesResourceTest {

    @Inject
    Clock clock;

    private final UUID person = UUID.randomUUID();

    @Test
    void movesThePlannedEndByTheDaysOfAPause() {
        String trajectory = anActiveTrajectory(aProgramme(12), person);
        plannedEnd(trajectory).body("plannedEnd", equalTo("2027-01-11"));

        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"MANTELZORG_ACUUT\"}")
                .body("status", equalTo("PAUSED"))
                .body("plannedEnd", equalTo("2027-01-11"));
        LocalDate projected =
                LocalDate.of(2027, 1, 11).plusDays(ChronoUnit.DAYS.between(LocalDate.of(2026, 3, 2), today()));
        plannedEnd(trajectory).body("projectedEnd", equalTo(projected.toString()));
        move(trajectory, "resumptions", "{\"from\": \"2026-03-16\"}").body("plannedEnd", equalTo("2027-01-25"));

        plannedEnd(trajectory)
                .body("projectedEnd", equalTo("2027-01-25"))
                .body("extendableUntil", equalTo("2027-04-25"));
        pauses(trajectory)
                .body("items", hasSize(1))
                .body("items[0].from", equalTo("2026-03-02"))
                .body("items[0].lastDay", equalTo("2026-03-15"))
                .body("items[0].days", equalTo(14))
                .body("items[0].movedDays", equalTo(14))
                .body("items[0].reason", equalTo("MANTELZORG_ACUUT"));
        var told =
                Topics.await("trajectories.events.v1", "trajectory-planned-end-changed", UUID.fromString(trajectory));
        assertEquals(Set.of(), Topics.violations(told));
    }

    @Test
    void takesAPlannedEndOfItsOwn() {
        String programme = aProgramme(12);
        String trajectory =
                Given.id(asCoach().body("""
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12",
                         "plannedEnd": "2026-06-30"}""".formatted(person, programme)).post("/trajectories"));
        plannedEnd(trajectory).body("plannedEnd", equalTo("2026-06-30"));
        move(trajectory, "starts", "{\"startDate\": \"2026-01-12\"}").body("plannedEnd", equalTo("2026-06-30"));

        asCoach()
                .body("""
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12",
                         "plannedEnd": "2026-01-11"}""".formatted(UUID.randomUUID(), programme))
                .post("/trajectories")
                .then()
                .statusCode(409)
                .body("type", containsString("planned-end-before-start"));
        String registered = Given.aTrajectory(programme);
        change(
                        "/trajectories/" + registered + "/starts",
                        1,
                        "{\"startDate\": \"2026-01-12\", \"plannedEnd\": \"2026-01-01\"}")
                .statusCode(409);
    }

    @Test
    void showsNoRestrictedReason() {
        String trajectory = anActiveTrajectory(aProgramme(12), person);
        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"DETENTIE\"}");

        pauses(trajectory).body("items[0].reason", nullValue()).body("items[0].from", equalTo("2026-03-02"));
        String pause = pauses(trajectory).extract().path("items[0].id");
        String shown = asCoach()
                .get("/trajectories/" + trajectory + "/pauses/" + pause)
                .asString();
        assertEquals(-1, shown.indexOf("DETENTIE"));
    }

    @Test
    void refusesAPauseBeforeTheStartOrOverAnotherOrAhead() {
        String trajectory = anActiveTrajectory(aProgramme(12), person);

        pause(trajectory, "2026-01-11", "ANDERS").statusCode(409).body("type", containsString("pause-before-start"));
        pause(trajectory, today().plusDays(1).toString(), "ANDERS").statusCode(400);
        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ANDERS\"}");
        pause(trajectory, "2026-04-01", "ANDERS")
                .statusCode(409)
                .body("type", containsString("transition-not-allowed"));
        move(trajectory, "resumptions", "{\"from\": \"2026-03-16\"}");
        pause(trajectory, "2026-03-15", "ANDERS").statusCode(409).body("type", containsString("pauses-overlap"));
        pause(trajectory, "2026-03-16", "ANDERS").statusCode(200);
    }

    @Test
    void keepsToTheRuleOfTheProgramme() {
        String programme = aProgramme(12);
        rule(
                        programme,
                        "pause",
                        0,
                        "{\"maxBackdatedDays\": 31, \"limits\": [{\"reason\": \"ZIEKTE\", \"maxDays\": 10}]}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        String trajectory = anActiveTrajectory(programme, person);
        LocalDate first = today().minusDays(31);

        pause(trajectory, first.minusDays(1).toString(), "ZIEKTE")
                .statusCode(409)
                .body("type", containsString("pause-is-too-far-back"))
                .body("earliest", equalTo(first.toString()));
        pause(trajectory, first.toString(), "ZIEKTE").statusCode(200);
        // The person stood still for longer than the programme makes good.
        move(trajectory, "resumptions", "{\"from\": \"" + first.plusDays(14) + "\"}")
                .body("plannedEnd", equalTo("2027-01-21"));
        pause(trajectory, first.plusDays(20).toString(), "ZIEKTE")
                .statusCode(409)
                .body("type", containsString("pause-is-too-long"))
                .body("daysLeft", equalTo(0));
        pause(trajectory, first.plusDays(20).toString(), "ANDERS").statusCode(200);
    }

    @Test
    void correctsAPauseAndMovesTheEndByTheDifference() {
        String trajectory = anActiveTrajectory(aProgramme(12), person);
        String one = pausedFor14Days(trajectory);

        change(
                        one + "/corrections",
                        2,
                        "{\"from\": \"2026-03-04\", \"lastDay\": \"2026-03-13\", \"reason\": \"ZIEKTE\"}")
                .statusCode(200)
                .body("days", equalTo(10))
                .body("reason", equalTo("ZIEKTE"));
        plannedEnd(trajectory).body("plannedEnd", equalTo("2027-01-21"));
        change(one + "/corrections", 3, "{\"from\": \"2026-03-04\", \"reason\": \"ZIEKTE\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lastDay"));
        change(
                        one + "/corrections",
                        3,
                        "{\"from\": \"2026-03-14\", \"lastDay\": \"2026-03-13\", \"reason\": \"ZIEKTE\"}")
                .statusCode(400);
        change(
                        one + "/corrections",
                        3,
                        "{\"from\": \"2026-01-01\", \"lastDay\": \"2026-03-13\", \"reason\": \"ZIEKTE\"}")
                .statusCode(409);
        var told = Topics.await("trajectories.events.v1", "trajectory-pause-corrected", UUID.fromString(trajectory));
        assertEquals(Set.of(), Topics.violations(told));

        change(one + "/annulments", 3, "")
                .statusCode(200)
                .body("annulled", equalTo(true))
                .body("days", equalTo(0));
        plannedEnd(trajectory).body("plannedEnd", equalTo("2027-01-11"));
        change(one + "/annulments", 4, "").statusCode(409).body("type", containsString("pause-is-annulled"));
    }

    @Test
    void goesOnFromTheFirstDayOfAPauseThatNeverWas() {
        String trajectory = anActiveTrajectory(aProgramme(12), person);
        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ANDERS\"}");
        String pause = pauses(trajectory).extract().path("items[0].id");
        String one = "/trajectories/" + trajectory + "/pauses/" + pause;
        change(
                        one + "/corrections",
                        1,
                        "{\"from\": \"2026-03-03\", \"lastDay\": \"2026-03-05\", \"reason\": \"ANDERS\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("pause-lasts"));
        change(one + "/corrections", 1, "{\"from\": \"2026-03-03\", \"reason\": \"ANDERS\"}")
                .statusCode(200);

        change(one + "/annulments", 2, "").statusCode(200).body("annulled", equalTo(true));

        asCoach()
                .get("/trajectories/" + trajectory)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("plannedEnd", equalTo("2027-01-11"));
        pause(trajectory, "2026-03-02", "ANDERS").statusCode(200);
    }

    @Test
    void endsAPauseWithTheTrajectory() {
        String trajectory = anActiveTrajectory(aProgramme(12), person);
        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ANDERS\"}");

        move(trajectory, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-31\"}")
                .body("plannedEnd", equalTo("2027-01-11"));

        pauses(trajectory).body("items.lastDay", contains("2026-03-31"));
        move(trajectory, "end-corrections", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-15\"}");
        pauses(trajectory).body("items.lastDay", contains("2026-03-15"));
    }

    @Test
    void takesThePlannedEndToTheOrganisationThatGoesOn() {
        String trajectory = anActiveTrajectory(aProgramme(12), person);
        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ANDERS\"}");
        String successor = move(
                        trajectory,
                        "transfers",
                        "{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"2026-03-16\"}")
                .extract()
                .path("successorId");

        plannedEnd(successor).body("plannedEnd", equalTo("2027-01-25"));
        pauses(successor).body("items.from", contains("2026-03-16"));
        pauses(trajectory).body("items.lastDay", contains("2026-03-15"));
    }

    @Test
    void givesNoMoreDaysWhenItGoesOnElsewhereInAPause() {
        String programme = aProgramme(12);
        rule(programme, "pause", 0, "{\"limits\": [{\"reason\": \"ZIEKTE\", \"maxDays\": 10}]}")
                .statusCode(200);
        String trajectory = anActiveTrajectory(programme, person);
        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ZIEKTE\"}");
        String successor = transferred(trajectory, "2026-03-09");

        pauses(trajectory).body("items.movedDays", contains(7));
        plannedEnd(successor).body("plannedEnd", equalTo("2027-01-18")).body("projectedEnd", equalTo("2027-01-21"));
        move(successor, "resumptions", "{\"from\": \"2026-03-30\"}").body("plannedEnd", equalTo("2027-01-21"));
        pauses(successor).body("items.movedDays", contains(3));
        pause(successor, "2026-04-06", "ZIEKTE")
                .statusCode(409)
                .body("type", containsString("pause-is-too-long"))
                .body("daysLeft", equalTo(0));
        move(successor, "pauses", "{\"from\": \"2026-04-06\", \"reason\": \"ANDERS\"}");
    }

    @Test
    void movesTheEndByTheDaysThatWereLeftWhenItGoesOnElsewhere() {
        String programme = aProgramme(12);
        rule(programme, "pause", 0, "{\"maxDaysPerReason\": 10, \"limits\": []}")
                .statusCode(200);
        String trajectory = anActiveTrajectory(programme, person);
        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ZIEKTE\"}");

        String successor = transferred(trajectory, "2026-03-30");

        plannedEnd(successor).body("plannedEnd", equalTo("2027-01-21"));
    }

    @Test
    void countsTheDaysOfAnExtensionElsewhereToo() {
        String programme = aProgramme(12);
        rule(programme, "extension", 0, """
                        {"monthsAfterEnd": 2, "reviewWeeks": 4, "maxDaysPerReason": 30, "limits": []}""").statusCode(200);
        String trajectory = anActiveTrajectory(programme, person);
        move(trajectory, "extensions", "{\"reason\": \"ANDERS\", \"until\": \"2027-01-31\"}");
        String successor = transferred(trajectory, "2026-03-30");

        String etag = asCoach().get("/trajectories/" + successor).header("ETag");
        asCoach()
                .header("If-Match", etag)
                .body("{\"reason\": \"ANDERS\", \"until\": \"2027-02-11\"}")
                .post("/trajectories/" + successor + "/extensions")
                .then()
                .statusCode(409)
                .body("type", containsString("extension-is-too-long"))
                .body("daysLeft", equalTo(10));
    }

    @Test
    void extendsForAReasonUntilItsDaysAreUsed() {
        String programme = aProgramme(12);
        rule(programme, "extension", 0, """
                        {"monthsAfterEnd": 2, "reviewWeeks": 4, "maxDaysPerReason": 30,
                         "limits": [{"reason": "ZICHT_OP_WERK", "maxDays": 60}]}""").statusCode(200);
        String trajectory = anActiveTrajectory(programme, person);
        String path = "/trajectories/" + trajectory + "/extensions";

        change(path, 3, "{\"reason\": \"ZICHT_OP_WERK\", \"until\": \"2027-02-10\"}")
                .statusCode(200)
                .body("plannedEnd", equalTo("2027-02-10"))
                .header("ETag", equalTo("\"4\""));
        change(path, 4, "{\"reason\": \"ZICHT_OP_WERK\", \"until\": \"2027-03-14\"}")
                .statusCode(409)
                .body("type", containsString("extension-is-too-long"))
                .body("daysLeft", equalTo(30));
        change(path, 4, "{\"reason\": \"ANDERS\", \"until\": \"2027-03-12\"}").statusCode(200);
        change(path, 5, "{\"reason\": \"ANDERS\", \"until\": \"2027-03-12\"}")
                .statusCode(409)
                .body("type", containsString("extension-ends-not-later"));
        asCoach()
                .get(path)
                .then()
                .body("items.days", contains(30, 30))
                .body("items.was", contains("2027-01-11", "2027-02-10"));
    }

    @Test
    void extendsNothingThatHasNoEndOrEndedLongAgo() {
        String without = anActiveTrajectory(Given.aProgramme(), person);
        change("/trajectories/" + without + "/extensions", 2, "{\"reason\": \"ANDERS\", \"until\": \"2027-03-12\"}")
                .statusCode(409)
                .body("type", containsString("trajectory-has-no-planned-end"));
        String past = anActiveTrajectory(aProgramme(1), UUID.randomUUID());
        change("/trajectories/" + past + "/extensions", 3, "{\"reason\": \"ANDERS\", \"until\": \"2027-01-12\"}")
                .statusCode(409)
                .body("type", containsString("extension-comes-too-late"))
                .body("extendableUntil", equalTo("2026-05-11"));
    }

    @Test
    void givesTheCoachATaskSomeWeeksBeforeTheEndOnce() {
        String programme = aProgramme(12);
        String trajectory = Given.aTrajectory(programme, person);
        LocalDate end = today().plusWeeks(6);
        change(
                        "/trajectories/" + trajectory + "/starts",
                        1,
                        "{\"startDate\": \"2026-01-12\", \"plannedEnd\": \"" + end + "\"}")
                .statusCode(200);

        runFor(today().minusDays(1));
        assertEquals(List.of(), TaskList.openAbout(person));
        runFor(today());
        runFor(today());
        assertEquals(List.of("PLANNED_END_NEAR"), TaskList.openAbout(person));
        assertEquals(1, Given.linesAbout(person, "review-planned-end"));

        change(
                        "/trajectories/" + trajectory + "/extensions",
                        3,
                        "{\"reason\": \"ANDERS\", \"until\": \"" + end.plusDays(1) + "\"}")
                .statusCode(200);
        assertEquals(List.of(), TaskList.openAbout(person));
        runFor(today());
        assertEquals(List.of(), TaskList.openAbout(person), "it is a day too early for the new end");
        rule(programme, "extension", 0, "{\"monthsAfterEnd\": 3, \"reviewWeeks\": 7, \"limits\": []}")
                .statusCode(200);
        runFor(today());
        assertEquals(List.of("PLANNED_END_NEAR"), TaskList.openAbout(person));
        move(trajectory, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-10-31\"}");
        assertEquals(List.of(), TaskList.openAbout(person));
    }

    @Test
    void showsTheUsualRulesAndThoseOfTheProgramme() {
        String programme = aProgramme(12);
        asCoach()
                .get("/programmes/" + programme + "/pause-rule")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("maxBackdatedDays", nullValue())
                .body("limits", hasSize(0));
        asCoach()
                .get("/programmes/" + programme + "/extension-rule")
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("monthsAfterEnd", equalTo(3))
                .body("reviewWeeks", equalTo(6))
                .body("maxDaysPerReason", equalTo(366));
        rule(programme, "pause", 0, "{\"limits\": [{\"reason\": \"NIETS\", \"maxDays\": 10}]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/limits/0/reason"));
        rule(programme, "pause", 0, """
                        {"limits": [{"reason": "ZIEKTE", "maxDays": 10}, {"reason": "ZIEKTE", "maxDays": 20}]}""").statusCode(400).body("errors[0].pointer", equalTo("/limits/1/reason"));
        rule(programme, "pause", 0, "{\"limits\": []}").statusCode(200);
        rule(programme, "pause", 0, "{\"limits\": []}").statusCode(412);
        rule(programme, "pause", 1, "{\"maxDaysPerReason\": 5, \"limits\": []}")
                .statusCode(200)
                .body("maxDaysPerReason", equalTo(5))
                .body("version", equalTo(2));
    }

    @Test
    void showsAnotherOrganisationNothing() {
        String programme = aProgramme(12);
        String trajectory = anActiveTrajectory(programme, person);
        String one = pausedFor14Days(trajectory);
        String base = "/trajectories/" + trajectory;

        for (String path : List.of(base + "/pauses", one, base + "/extensions", base + "/planned-end")) {
            asOther().get(path).then().statusCode(404);
        }
        String pause = "{\"from\": \"2026-05-04\", \"reason\": \"ANDERS\"}";
        for (String path : List.of(base + "/pauses", one + "/corrections", one + "/annulments")) {
            asOther().header("If-Match", "\"1\"").body(pause).post(path).then().statusCode(404);
        }
        asOther()
                .header("If-Match", "\"0\"")
                .body("{\"limits\": []}")
                .put("/programmes/" + programme + "/pause-rule")
                .then()
                .statusCode(403);
        pauses(trajectory).body("items.from", not(hasItem("2026-05-04")));
    }

    private static String transferred(String trajectory, String on) {
        return move(
                        trajectory,
                        "transfers",
                        "{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"" + on + "\"}")
                .extract()
                .path("successorId");
    }

    private static String pausedFor14Days(String trajectory) {
        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ANDERS\"}");
        move(trajectory, "resumptions", "{\"from\": \"2026-03-16\"}");
        return "/trajectories/" + trajectory + "/pauses/"
                + pauses(trajectory).extract().path("items[0].id");
    }

    private static String aProgramme(int months) {
        return Given.id(asCoach().body("""
                        {"name": "Pilot", "kind": "WORK_PROJECT", "features": ["MILESTONES"], "organisation": "%s",
                         "validFrom": "2020-01-01", "durationMonths": %d}""".formatted(Tokens.PUTTEN, months)).post("/programmes"));
    }

    private static ValidatableResponse plannedEnd(String trajectory) {
        return asCoach()
                .get("/trajectories/" + trajectory + "/planned-end")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse pauses(String trajectory) {
        return asCoach().get("/trajectories/" + trajectory + "/pauses").then().statusCode(200);
    }

    private static ValidatableResponse pause(String trajectory, String from, String reason) {
        String etag = asCoach().get("/trajectories/" + trajectory).header("ETag");
        return asCoach()
                .header("If-Match", etag)
                .body("{\"from\": \"%s\", \"reason\": \"%s\"}".formatted(from, reason))
                .post("/trajectories/" + trajectory + "/pauses")
                .then();
    }

    private static ValidatableResponse change(String path, int version, String body) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse rule(String programme, String kind, int version, String body) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/programmes/" + programme + "/" + kind + "-rule")
                .then();
    }

    private static RequestSpecification asOther() {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(
                        Tokens.PUTTEN, "00000001000000000202", Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
    }

    private LocalDate today() {
        return DutchCalendar.today(clock);
    }

    private static void runFor(LocalDate day) {
        JobRuns.run("end-reviews", day).then().body("failed", equalTo(0));
    }
}
