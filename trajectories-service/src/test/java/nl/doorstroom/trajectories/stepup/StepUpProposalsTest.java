package nl.doorstroom.trajectories.stepup;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Erased;
import nl.doorstroom.platform.testing.Guarded;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Conditions;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.JobRuns;
import nl.doorstroom.trajectories.testing.TaskList;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aProgrammeWith;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class StepUpProposalsTest {

    /** The day of the run: the four weeks before it are 9 March to 5 April. */
    private static final LocalDate DAY = LocalDate.of(2026, 4, 6);

    private static final String GRESBO = "00000001000000000201";

    @Inject
    Inbox inbox;

    private final UUID person = UUID.randomUUID();
    private String programme;
    private String trajectory;

    @BeforeEach
    void workForFourWeeks() {
        programme = aProgramme();
        rule(programme, 0, true, 8).statusCode(200);
        trajectory = anActiveTrajectory(programme, person);
        work();
    }

    private void work() {
        plan(0, "{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 8, \"days\": [\"MONDAY\", \"WEDNESDAY\"]}");
        for (int week = 0; week < 4; week++) {
            LocalDate monday = LocalDate.of(2026, 3, 9).plusWeeks(week);
            tell(monday, "AANWEZIG", 4);
            tell(monday.plusDays(2), week == 3 ? "VERLOF" : "AANWEZIG", week == 2 ? 2 : 4);
        }
    }

    @Test
    void proposesOnceWithWhatItRestsOnAndPlansNothing() {
        runFor(DAY);
        runFor(DAY);
        runFor(DAY.plusDays(1));

        String proposal = onlyProposal();
        proposals(trajectory)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("PROPOSED"))
                .body("items[0].proposedOn", equalTo("2026-04-06"))
                .body("items[0].countedFrom", equalTo("2026-03-09"))
                .body("items[0].countedUntil", equalTo("2026-04-05"))
                .body("items[0].hoursPerWeek", equalTo(8f))
                .body("items[0].proposedHours", equalTo(12f))
                .body("items[0].planned", equalTo(32f))
                .body("items[0].worked", equalTo(26f))
                .body("items[0].excused", equalTo(4f))
                .body("items[0].percentage", equalTo(92.8f));
        hoursOn("2026-05-04", 8);
        assertEquals(List.of("STEP_UP_TO_DECIDE"), TaskList.about(proposal, "OPEN"));
        assertEquals(1, Given.linesAbout(person, "propose-step-up"));
        var told = Topics.await("trajectories.events.v1", "hours-step-up-proposed", UUID.fromString(proposal));
        assertEquals(Set.of(), Topics.violations(told));
        assertFalse(new String(told.value(), UTF_8).contains("percentage"));
        asCoach()
                .queryParam("programmeId", programme)
                .queryParam("state", "PROPOSED")
                .get("/step-up-proposals")
                .then()
                .statusCode(200)
                .body("items.id", contains(proposal));
    }

    @Test
    void plansTheHoursWhenACoachAgrees() {
        runFor(DAY);
        String proposal = onlyProposal();

        decide(proposal, "approvals", 1, "{\"validFrom\": \"2026-04-05\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/validFrom"));
        decide(proposal, "approvals", 9, "{\"validFrom\": \"2026-04-13\"}").statusCode(412);
        decide(proposal, "approvals", 1, "{\"validFrom\": \"2026-04-13\"}")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("validFrom", equalTo("2026-04-13"));
        decide(proposal, "rejections", 2, "{\"reason\": \"Toch niet\"}").statusCode(409);

        hoursOn("2026-04-12", 8);
        hoursOn("2026-04-13", 12);
        asCoach()
                .get("/trajectories/" + trajectory + "/hours-plan/history")
                .then()
                .body("items.cause", contains("PLANNED", "STEP_UP"))
                .body("items[1].steps[1].days", contains("MONDAY", "WEDNESDAY"));
        assertEquals(List.of("STEP_UP_TO_DECIDE"), TaskList.about(proposal, "DONE"));
        // The new hours have to be worked for four weeks first.
        runFor(LocalDate.of(2026, 4, 20));
        proposals(trajectory).body("items", hasSize(1));
    }

    @Test
    void stepsUpFromTheHoursOfTheProposalAlone() {
        plan(currentPlan(), "{\"validFrom\": \"2026-06-01\", \"hoursPerWeek\": 4}");
        runFor(DAY);
        String proposal = onlyProposal();

        decide(proposal, "approvals", 1, "{\"validFrom\": \"2026-06-08\"}")
                .statusCode(400)
                .body("errors.code", contains("other-hours"));
        decide(proposal, "approvals", 1, "{\"validFrom\": \"2026-04-13\"}").statusCode(200);
    }

    @Test
    void proposesNothingForSomeWeeksAfterARefusal() {
        runFor(DAY);
        String proposal = onlyProposal();
        decide(proposal, "rejections", 1, "{\"reason\": \" \"}").statusCode(400);

        decide(proposal, "rejections", 1, "{\"reason\": \"Wil eerst verhuizen\"}")
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("Wil eerst verhuizen"));

        runFor(DAY);
        proposals(trajectory).body("items", hasSize(1));
        check(trajectory).body("conditions.findAll { !it.met }.condition", hasItem("NO_RECENT_REFUSAL"));
        hoursOn("2026-05-04", 8);
        rule(programme, 1, true, 0).statusCode(200);
        check(trajectory).body("conditions.findAll { !it.met }.condition", not(hasItem("NO_RECENT_REFUSAL")));
    }

    @Test
    void proposesNothingWhenTheRuleIsOff() {
        rule(programme, 1, false, 8).statusCode(200);

        runFor(DAY);

        proposals(trajectory).body("items", empty());
        check(trajectory).body("met", equalTo(false)).body("conditions[0].met", equalTo(false));
    }

    @Test
    void proposesNothingWithoutATalkWhenTheRuleAsksForOne() {
        String other = aProgramme();
        asCoach()
                .get("/programmes/" + other + "/step-up-rule")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("minAttendance", equalTo(80))
                .body("requiresTalk", equalTo(true));
        String untalked = anActiveTrajectory(other, UUID.randomUUID());

        check(untalked)
                .body("met", equalTo(false))
                .body("conditions.findAll { !it.met }.condition", hasItems("TALK_HELD", "STEADY_HOURS", "ATTENDANCE"));
    }

    @Test
    void proposesWhenATalkWasHeldInTheseWeeks() {
        programme = aProgrammeWith(Tokens.PUTTEN, "HOURS_PLAN", "TALKS");
        trajectory = anActiveTrajectory(programme, UUID.randomUUID());
        work();
        talk("2026-03-08");
        runFor(DAY);
        proposals(trajectory).body("items", empty());

        talk("2026-03-09");
        runFor(DAY);

        proposals(trajectory).body("items.talkHeld", contains(true));
    }

    @Test
    void letsAProposalGoWhenASignalIsRaisedAndMakesNoneWhileItStandsOpen() {
        UUID condition = UUID.randomUUID();
        runFor(DAY);
        String proposal = onlyProposal();

        inbox.receive(List.of(Conditions.lost(condition, 2, person, "2026-04-06")));

        lapsed("SIGNAL_RAISED");
        assertEquals(List.of("STEP_UP_TO_DECIDE"), TaskList.about(proposal, "LAPSED"));
        decide(proposal, "approvals", 2, "{\"validFrom\": \"2026-04-13\"}").statusCode(409);
        runFor(DAY);
        proposals(trajectory).body("items", hasSize(1));
        // The condition is in order again: that is another occasion.
        inbox.receive(List.of(Conditions.inOrder(condition, 3, person)));
        runFor(DAY);
        proposals(trajectory).body("items.state", contains("LAPSED", "PROPOSED"));
    }

    @Test
    void doesNotMindASignalWhenTheRuleDoesNot() {
        asCoach()
                .header("If-Match", "\"1\"")
                .body(RULE.formatted(true, 8).replace("\"requiresNoSignal\": true", "\"requiresNoSignal\": false"))
                .put("/programmes/" + programme + "/step-up-rule")
                .then()
                .statusCode(200);
        runFor(DAY);

        inbox.receive(List.of(Conditions.lost(UUID.randomUUID(), 2, person, "2026-04-06")));

        proposals(trajectory).body("items.state", contains("PROPOSED"));
    }

    @Test
    void letsAProposalGoWhenTheTrajectoryStandsStillOrThePlanBecomesAnother() {
        runFor(DAY);
        move(trajectory, "pauses", "{\"from\": \"2026-04-06\", \"reason\": \"ANDERS\"}");
        lapsed("TRAJECTORY_PAUSED");
        runFor(DAY);
        proposals(trajectory).body("items", hasSize(1));
        move(trajectory, "resumptions", "{\"from\": \"2026-04-06\"}");

        runFor(DAY);
        plan(currentPlan(), "{\"validFrom\": \"2026-04-06\", \"hoursPerWeek\": 10}");
        proposals(trajectory).body("items.lapseCause", contains("TRAJECTORY_PAUSED", "PLAN_CHANGED"));
        runFor(DAY);
        proposals(trajectory).body("items", hasSize(2));
    }

    @Test
    void letsAProposalGoWhenTheTrajectoryEnds() {
        runFor(DAY);

        move(trajectory, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-04-06\"}");

        lapsed("TRAJECTORY_ENDED");
    }

    @Test
    void letsAProposalGoWhenWhatWasToldOfTheDaysDoesNotCarryItAnyMore() {
        runFor(DAY);
        String proposal = onlyProposal();

        retell(LocalDate.of(2026, 3, 9), 3);
        proposals(trajectory).body("items.state", contains("PROPOSED"));
        retell(LocalDate.of(2026, 3, 11), 1);

        lapsed("ATTENDANCE_CHANGED");
        assertEquals(List.of("STEP_UP_TO_DECIDE"), TaskList.about(proposal, "LAPSED"));
        decide(proposal, "approvals", 2, "{\"validFrom\": \"2026-04-13\"}")
                .statusCode(409)
                .body("state", equalTo("LAPSED"));
        retell(LocalDate.of(2026, 3, 11), 4);
        runFor(DAY);
        proposals(trajectory).body("items.state", contains("LAPSED", "PROPOSED"));
    }

    @Test
    void keepsQuietAfterARefusalWhenThePersonGoesOnElsewhere() {
        runFor(DAY);
        decide(onlyProposal(), "rejections", 1, "{\"reason\": \"Te vroeg\"}").statusCode(200);

        move(
                trajectory,
                "transfers",
                "{\"toOrganisation\": \"%s\", \"effectiveDate\": \"2026-04-06\"}".formatted(GRESBO));

        String successor = asCoach().get("/trajectories/" + trajectory).path("successorId");
        check(successor).body("conditions.findAll { !it.met }.condition", hasItem("NO_RECENT_REFUSAL"));
    }

    @Test
    void showsNothingOfAProtectedPersonAndForgetsAnErasedOne() throws SQLException {
        runFor(DAY);
        String proposal = onlyProposal();

        inbox.receive(List.of(Guarded.restricted(person, 1, "member-of-the-team")));
        asCoach().get("/step-up-proposals?programmeId=" + programme).then().body("items", empty());
        asCoach()
                .get("/trajectories/" + trajectory + "/step-up-proposals/" + proposal)
                .then()
                .statusCode(404);

        inbox.receive(List.of(Erased.event(Tokens.PUTTEN, person)));
        assertEquals(Erased.TRACES, Erased.tablesThatName(person));
    }

    @Test
    void explainsEachConditionToday() {
        check(trajectory)
                .body("conditions.condition", hasSize(9))
                .body("conditions.findAll { it.condition == 'STEADY_HOURS' }.met", contains(true))
                .body("conditions.findAll { it.condition == 'ATTENDANCE' }.met", contains(false));
    }

    @Test
    void showsAndDecidesNothingOfWhatAnotherOrganisationExecutes() {
        runFor(DAY);
        String proposal = onlyProposal();
        String own = "/trajectories/" + trajectory;

        for (String path :
                List.of(own + "/step-up-check", own + "/step-up-proposals", own + "/step-up-proposals/" + proposal)) {
            asGuest().get(path).then().statusCode(404);
        }
        asGuest().get("/step-up-proposals").then().statusCode(200).body("items.id", not(hasItem(proposal)));
        asGuest()
                .header("If-Match", "\"1\"")
                .body("{\"validFrom\": \"2026-04-13\"}")
                .post(own + "/step-up-proposals/" + proposal + "/approvals")
                .then()
                .statusCode(404);
        asGuest()
                .header("If-Match", "\"1\"")
                .body(RULE.formatted(true, 8))
                .put("/programmes/" + programme + "/step-up-rule")
                .then()
                .statusCode(403);
    }

    private static final String RULE = "{\"active\": %s, \"minAttendance\": 80, \"weeks\": 4, \"stepHours\": 4,"
            + " \"maxHours\": 36, \"requiresTalk\": false, \"requiresNoSignal\": true, \"quietWeeks\": %d}";

    private static RequestSpecification asGuest() {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(
                        Tokens.PUTTEN, GRESBO, "trajectories:read", "trajectories:write", "programmes:write"))
                .contentType("application/json")
                .basePath("/trajectories/v1");
    }

    private static ValidatableResponse rule(String of, int version, boolean active, int quietWeeks) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body(RULE.formatted(active, quietWeeks))
                .put("/programmes/" + of + "/step-up-rule")
                .then();
    }

    private void plan(int version, String step) {
        asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"steps\": [" + step + "]}")
                .put("/trajectories/" + trajectory + "/hours-plan")
                .then()
                .statusCode(200);
    }

    private int currentPlan() {
        return asCoach()
                .get("/trajectories/" + trajectory + "/hours-plan")
                .jsonPath()
                .getInt("version");
    }

    private void tell(LocalDate day, String code, int hours) {
        asCoach()
                .body("{\"entries\": [{\"day\": \"%s\", \"code\": \"%s\", \"hours\": %d}]}".formatted(day, code, hours))
                .post("/trajectories/" + trajectory + "/attendance")
                .then()
                .statusCode(200);
    }

    private void retell(LocalDate day, int hours) {
        String attendance = "/trajectories/" + trajectory + "/attendance";
        String entry = attendance + "/"
                + asCoach().queryParam("limit", 100).get(attendance).path("items.find { it.day == '" + day + "' }.id");
        asCoach()
                .header("If-Match", asCoach().get(entry).header("ETag"))
                .body("{\"day\": \"%s\", \"code\": \"AANWEZIG\", \"hours\": %d}".formatted(day, hours))
                .post(entry + "/corrections")
                .then()
                .statusCode(200);
    }

    private void hoursOn(String day, float hours) {
        asCoach()
                .queryParam("on", day)
                .get("/trajectories/" + trajectory + "/hours")
                .then()
                .body("hoursPerWeek", equalTo(hours));
    }

    private void lapsed(String cause) {
        proposals(trajectory).body("items.state", contains("LAPSED")).body("items.lapseCause", contains(cause));
    }

    private String onlyProposal() {
        return proposals(trajectory).body("items", hasSize(1)).extract().path("items[0].id");
    }

    private static ValidatableResponse proposals(String of) {
        return asCoach()
                .get("/trajectories/" + of + "/step-up-proposals")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse check(String of) {
        return asCoach().get("/trajectories/" + of + "/step-up-check").then().statusCode(200);
    }

    private ValidatableResponse decide(String proposal, String decision, int version, String body) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/trajectories/" + trajectory + "/step-up-proposals/" + proposal + "/" + decision)
                .then();
    }

    private void talk(String day) {
        asCoach()
                .body("{\"heldOn\": \"" + day + "\", \"channel\": \"OFFICE\", \"agreements\": []}")
                .post("/trajectories/" + trajectory + "/unplanned-talks")
                .then()
                .statusCode(201);
    }

    private static void runFor(LocalDate day) {
        assertEquals(0, JobRuns.run("step-up-proposals", day).jsonPath().getInt("failed"));
    }
}
