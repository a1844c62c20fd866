package nl.doorstroom.trajectories.talk.web;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.Erased;
import nl.doorstroom.platform.testing.Guarded;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.talk.TalkRepository;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.JobRuns;
import nl.doorstroom.trajectories.testing.Stored;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class TalksResourceTest {

    private static final String GRESBO = "00000001000000000201";
    private static final String REPORT = """
            {"heldOn": "2026-03-05", "channel": "OFFICE", "agreements": [
               {"text": "Belt de rijschool", "by": "PARTICIPANT", "dueDate": "2026-03-20"},
               {"text": "Stuurt het formulier", "by": "COACH"}],
             "privateNote": "Ziet op tegen het examen"}""";

    @Inject
    Clock clock;

    @Inject
    Inbox inbox;

    @Inject
    TalkRepository talks;

    private final UUID person = UUID.randomUUID();

    @Test
    void suggestsTalksOnWorkingDaysWhenTheTrajectoryStarts() {
        LocalDate today = DutchCalendar.today(clock);
        String trajectory = anActiveTrajectory(aProgramme(), person);

        List<LocalDate> days = days(trajectory, "suggested");

        assertTrue(days.size() >= 4 && days.size() <= 5, days.toString());
        for (LocalDate day : days) {
            assertFalse(day.isBefore(today) || day.isAfter(today.plusWeeks(8)), day.toString());
            assertEquals(day, DutchCalendar.plusWorkingDays(day.minusDays(1), 1));
        }
    }

    @Test
    void suggestsNoneInAProgrammeWithoutTalks() {
        String trajectory = anActiveTrajectory(Given.aProgramme(), person);

        assertEquals(List.of(), days(trajectory, "suggested"));
        asCoach()
                .body("{\"plannedOn\": \"2199-03-05\"}")
                .post("/trajectories/" + trajectory + "/talks")
                .then()
                .statusCode(409)
                .body("type", endsWith("/programme-lacks-feature"));
    }

    @Test
    void plansAheadByTheJobAndOnceHoweverOftenItRuns() {
        String trajectory = anActiveTrajectory(aProgramme(), person);
        int now = days(trajectory, "suggested").size();
        LocalDate later = DutchCalendar.today(clock).plusWeeks(4);

        assertTrue(JobRuns.ahead("talk-planning", later, UUID.fromString(trajectory)));
        List<LocalDate> ahead = days(trajectory, "suggested");
        assertEquals(now + 2, ahead.size());
        assertEquals(1, Given.linesAbout(person, "plan-talks"));
        assertFalse(JobRuns.ahead("talk-planning", later, UUID.fromString(trajectory)), "there is nothing left to do");
        assertEquals(0, runFor(DutchCalendar.today(clock)).jsonPath().getInt("failed"));

        assertEquals(ahead, days(trajectory, "suggested"));
        assertEquals(1, Given.linesAbout(person, "plan-talks"), "there was nothing left to do");
    }

    @Test
    void plansAnewWhatIsOnlySuggestedWhenTheRuleChanges() {
        String programme = aProgramme();
        String trajectory = anActiveTrajectory(programme, person);
        LocalDate today = DutchCalendar.today(clock);
        String agreed = talk(trajectory, "suggested", 0);
        plan(trajectory, agreed, today.plusDays(1)).statusCode(200);
        asCoach()
                .get("/programmes/" + programme + "/talk-rule")
                .then()
                .header("ETag", "\"0\"")
                .body("everyWeeks", equalTo(2))
                .body("version", equalTo(0));

        rule(programme, "{\"everyWeeks\": 4, \"horizonWeeks\": 12, \"overdueDays\": 3}")
                .statusCode(200)
                .body("version", equalTo(1));
        runFor(today);

        List<LocalDate> suggested = days(trajectory, "suggested");
        assertTrue(suggested.size() <= 3, suggested.toString());
        for (int i = 1; i < suggested.size(); i++) {
            assertTrue(suggested.get(i).isAfter(suggested.get(i - 1).plusWeeks(3)), suggested.toString());
        }
        asCoach()
                .get("/trajectories/" + trajectory + "/talks/" + agreed)
                .then()
                .body("status", equalTo("PLANNED"))
                .body("plannedOn", equalTo(today.plusDays(1).toString()));
        asCoach()
                .queryParam("trajectoryId", trajectory)
                .queryParam("state", "lapsed")
                .get("/talks")
                .then()
                .body("items.lapsedBecause.unique()", contains("RULE_CHANGED"));
        for (LocalDate day : suggested) {
            asCoach()
                    .queryParam("trajectoryId", trajectory)
                    .queryParam("from", day.toString())
                    .queryParam("until", day.toString())
                    .queryParam("state", "suggested")
                    .get("/talks")
                    .then()
                    .body("items.overdueFrom", contains(day.plusDays(4).toString()));
        }
    }

    @Test
    void refusesARuleForWeekendsAndByOthers() {
        String programme = aProgramme();

        rule(programme, "{\"everyWeeks\": 1, \"weekday\": \"SUNDAY\", \"horizonWeeks\": 4, \"overdueDays\": 7}")
                .statusCode(400)
                .body("errors.pointer", contains("/weekday"));
        asGresbo("coach-of-gresbo")
                .header("If-Match", "\"0\"")
                .body("{\"everyWeeks\": 1, \"horizonWeeks\": 4, \"overdueDays\": 7}")
                .put("/programmes/" + programme + "/talk-rule")
                .then()
                .statusCode(403);
        rule(Given.aProgramme(), "{\"everyWeeks\": 1, \"horizonWeeks\": 4, \"overdueDays\": 7}")
                .statusCode(409)
                .body("type", endsWith("/programme-lacks-feature"));
    }

    @Test
    void stopsWhileThePersonIsNotCoachedAndGoesOnAfterwards() {
        String trajectory = anActiveTrajectory(aProgramme(), person);
        LocalDate today = DutchCalendar.today(clock);
        List<LocalDate> before = days(trajectory, "suggested");

        move(trajectory, "pauses", "{\"from\": \"%s\", \"reason\": \"ZIEKTE\"}".formatted(today));
        assertEquals(List.of(), days(trajectory, "suggested"));
        runFor(today);
        assertEquals(List.of(), days(trajectory, "suggested"));

        move(trajectory, "resumptions", "{\"from\": \"%s\"}".formatted(today));
        assertEquals(before, days(trajectory, "suggested"));
        move(trajectory, "aftercares", "{\"from\": \"%s\"}".formatted(today));
        assertEquals(List.of(), days(trajectory, "suggested"));
    }

    @Test
    void suggestsAgainWhatAPlannedTransferTookBack() {
        LocalDate today = DutchCalendar.today(clock);
        String trajectory = anActiveTrajectory(aProgramme(), person);
        List<LocalDate> all = days(trajectory, "suggested");
        String transfer = "{\"toOrganisation\": \"%s\", \"effectiveDate\": \"%s\"}";

        move(trajectory, "transfers", transfer.formatted(GRESBO, today.plusDays(1)));
        assertEquals(all.stream().filter(day -> !day.isAfter(today)).toList(), days(trajectory, "suggested"));
        move(trajectory, "transfers", transfer.formatted(GRESBO, today.plusWeeks(4)));
        assertEquals(
                all.stream().filter(day -> day.isBefore(today.plusWeeks(4))).toList(), days(trajectory, "suggested"));
        move(trajectory, "transfer-cancellations", "");

        assertEquals(all, days(trajectory, "suggested"));
    }

    @Test
    void letsOpenTalksGoWithTheTrajectory() {
        String programme = aProgramme();
        LocalDate today = DutchCalendar.today(clock);
        String ended = anActiveTrajectory(programme, person);
        recordUnplanned(ended);
        move(ended, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-31\"}");
        String annulled = anActiveTrajectory(programme, UUID.randomUUID());
        move(annulled, "annulments", "");
        String transferred = anActiveTrajectory(programme, UUID.randomUUID());
        List<LocalDate> all = days(transferred, "suggested");
        LocalDate effective = today.plusWeeks(4);
        move(
                transferred,
                "transfers",
                "{\"toOrganisation\": \"%s\", \"effectiveDate\": \"%s\"}".formatted(GRESBO, effective));

        assertEquals(List.of(), days(ended, "suggested"));
        assertEquals(List.of(), days(annulled, "suggested"));
        runFor(today);
        assertEquals(all.stream().filter(day -> day.isBefore(effective)).toList(), days(transferred, "suggested"));
        assertFalse(JobRuns.ahead("talk-planning", today, UUID.fromString(transferred)));
        asCoach()
                .queryParam("trajectoryId", ended)
                .get("/talk-agreements")
                .then()
                .body("items.state", contains("LAPSED", "LAPSED"));

        assertTrue(JobRuns.ahead("transfers", effective, UUID.fromString(transferred)));
        assertTrue(JobRuns.ahead("talk-planning", effective, UUID.fromString(transferred)));
        assertFalse(JobRuns.ahead("talk-planning", effective, UUID.fromString(transferred)));
        assertEquals(List.of(), days(transferred, "suggested"));
        asCoach()
                .body("{\"plannedOn\": \"2199-03-05\"}")
                .post("/trajectories/" + ended + "/talks")
                .then()
                .statusCode(409)
                .body("type", endsWith("/talk-after-last-day"));
        asCoach()
                .body("{\"plannedOn\": \"2199-03-05\"}")
                .post("/trajectories/" + annulled + "/talks")
                .then()
                .statusCode(409)
                .body("type", endsWith("/trajectory-is-not-under-way"));
        // What was said before the last day is recorded late.
        asCoach()
                .body(REPORT)
                .post("/trajectories/" + ended + "/unplanned-talks")
                .then()
                .statusCode(201)
                .body("agreements.state", contains("LAPSED", "LAPSED"));
    }

    @Test
    void recordsATalkAndCorrectsIt() {
        String trajectory = anActiveTrajectory(aProgramme(), person);
        String talk = talk(trajectory, "suggested", 0);
        String path = "/trajectories/" + trajectory + "/talks/" + talk;
        assertFalse(heldBetween(trajectory, "2026-03-01", "2026-03-31"));

        change(path, "reports", REPORT)
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("report.privateNote", equalTo("Ziet op tegen het examen"))
                .body("agreements.text", contains("Belt de rijschool", "Stuurt het formulier"));
        String done = asCoach().get(path).path("agreements[0].id");
        change("/talk-agreements/" + done, "completions", "{\"on\": \"2026-03-19\"}")
                .statusCode(200);
        change("/talk-agreements/" + done, "droppings", "{\"on\": \"2026-03-19\"}")
                .statusCode(409)
                .body("type", endsWith("/talk-agreement-is-closed"));
        change(path, "reports", REPORT).statusCode(409).body("type", endsWith("/talk-has-report"));
        JsonPath first = JsonPath.from(new String(
                Topics.await("trajectories.events.v1", "talk-held", UUID.fromString(talk))
                        .value(),
                UTF_8));
        assertTrue(heldBetween(trajectory, "2026-03-05", "2026-03-05"));

        change(path, "corrections", """
                {"heldOn": "2026-03-06", "channel": "PHONE", "agreements": [
                   {"text": "Belt de rijschool", "by": "PARTICIPANT", "dueDate": "2026-03-20"},
                   {"text": "Vraagt het na", "by": "OTHER"}]}""")
                .statusCode(200)
                .body("heldOn", equalTo("2026-03-06"))
                .body("report.number", equalTo(2))
                .body("report.privateNote", nullValue())
                .body("agreements.text", contains("Belt de rijschool", "Vraagt het na"))
                .body("agreements.state", contains("DONE", "OPEN"));

        asCoach()
                .get(path + "/history")
                .then()
                .body("items.heldOn", contains("2026-03-05", "2026-03-06"))
                .body("items[0].privateNote", equalTo("Ziet op tegen het examen"));
        Awaitility.await()
                .untilAsserted(() -> assertEquals(
                        first.getString("eventId"),
                        JsonPath.from(new String(
                                        Topics.await("trajectories.events.v1", "talk-held", UUID.fromString(talk))
                                                .value(),
                                        UTF_8))
                                .getString("supersedes")));
        var told = Topics.await("trajectories.events.v1", "talk-held", UUID.fromString(talk));
        assertEquals(Set.of(), Topics.violations(told));
        assertFalse(new String(told.value(), UTF_8).contains("examen"));
        assertFalse(heldBetween(trajectory, "2026-03-05", "2026-03-05"));
        assertTrue(heldBetween(trajectory, "2026-03-01", "2026-03-06"));
    }

    @Test
    void refusesWhatCannotBeOfATalk() {
        String programme = aProgramme();
        String trajectory = anActiveTrajectory(programme, person);
        String talk = talk(trajectory, "suggested", 3);
        String path = "/trajectories/" + trajectory + "/talks/" + talk;
        String ahead = DutchCalendar.today(clock).plusDays(1).toString();

        change(path, "corrections", REPORT).statusCode(409).body("type", endsWith("/talk-has-no-report"));
        change(path, "reports", REPORT.replace("2026-03-05", ahead))
                .statusCode(400)
                .body("errors.pointer", contains("/heldOn"));
        change(path, "plans", "{\"plannedOn\": \"2026-03-05\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/plannedOn"));
        change(path, "no-shows", "{\"reason\": \"ZONDER_BERICHT\"}")
                .statusCode(409)
                .body("type", endsWith("/talk-lies-ahead"));
        change(path, "cancellations", "{\"reason\": \"NIET_NODIG\"}").statusCode(200);
        change(path, "plans", "{\"plannedOn\": \"2199-03-05\"}")
                .statusCode(409)
                .body("type", endsWith("/talk-transition-not-allowed"));
        List<LocalDate> open = days(trajectory, "suggested");
        rule(programme, "{\"everyWeeks\": 2, \"horizonWeeks\": 8, \"overdueDays\": 5}")
                .statusCode(200);
        runFor(DutchCalendar.today(clock));
        assertEquals(open, days(trajectory, "suggested"), "a cancelled talk is not suggested again");
        assertEquals(1, (int) asCoach()
                .queryParam("trajectoryId", trajectory)
                .queryParam("state", "cancelled")
                .get("/talks")
                .path("items.size()"));
    }

    @Test
    void listsWhatIsOverdueForItsCoach() {
        String programme = aProgramme();
        LocalDate today = DutchCalendar.today(clock);
        rule(programme, "{\"everyWeeks\": 1, \"horizonWeeks\": 4, \"overdueDays\": 0}")
                .statusCode(200);
        String trajectory = anActiveTrajectory(programme, person);
        String coach = "coach-" + UUID.randomUUID();
        assign(trajectory, coach).statusCode(200).body("coach", equalTo(coach));
        String talk = talk(trajectory, "suggested", 0);
        plan(trajectory, talk, today).statusCode(200);
        assertEquals(List.of(), overdue(coach));

        passDays(talk);

        assertEquals(List.of(talk), overdue(coach));
        asUser(Tokens.PUTTEN, coach).get("/talks?state=overdue&coach=me").then().body("items.id", contains(talk));
        asUser(Tokens.PUTTEN, "somebody-else")
                .get("/talks?state=overdue&coach=me")
                .then()
                .body("items", empty());
        asUser(Tokens.PUTTEN, coach)
                .get("/coached-trajectories?coach=me&status=ACTIVE")
                .then()
                .body("items.trajectoryId", contains(trajectory));
        assign(trajectory, "coach-after-" + coach).statusCode(200);
        assertEquals(List.of(), overdue(coach));
        asCoach()
                .get("/trajectories/" + trajectory + "/coach/history")
                .then()
                .body("items.coach", contains(coach, "coach-after-" + coach));
        change("/trajectories/" + trajectory + "/talks/" + talk, "no-shows", "{\"reason\": \"ZONDER_BERICHT\"}")
                .statusCode(200);
        assertEquals(List.of(), overdue("coach-after-" + coach));
        change("/trajectories/" + trajectory + "/talks/" + talk, "reports", REPORT)
                .statusCode(200)
                .body("status", equalTo("HELD"));
    }

    @Test
    void showsAPrivateNoteToTheTenantAndItsWriterAlone() {
        String trajectory = anActiveTrajectory(aProgramme(GRESBO), person);
        String path = "/trajectories/" + trajectory + "/talks/";
        String talk =
                Given.id(asGresbo("writer").body(REPORT).post("/trajectories/" + trajectory + "/unplanned-talks"));

        asGresbo("writer").get(path + talk).then().body("report.privateNote", equalTo("Ziet op tegen het examen"));
        asGresbo("colleague")
                .get(path + talk)
                .then()
                .statusCode(200)
                .body("report.privateNote", nullValue())
                .body("agreements", hasSize(2));
        asGresbo("colleague").get(path + talk + "/history").then().body("items.privateNote", contains(nullValue()));
        asCoach().get(path + talk).then().body("report.privateNote", equalTo("Ziet op tegen het examen"));
        asCoach().get("/talks?trajectoryId=" + trajectory).then().body("items[0].report", nullValue());
        asUser("00000001000000000202", "other").get(path + talk).then().statusCode(404);
        asUser("00000001000000000202", "other")
                .get("/talks?trajectoryId=" + trajectory)
                .then()
                .body("items", empty());
        asUser("00000001000000000202", "other")
                .get("/talk-agreements?trajectoryId=" + trajectory)
                .then()
                .body("items", empty());

        // Who cannot read it corrects the rest, and leaves it.
        asGresbo("colleague")
                .header("If-Match", "\"1\"")
                .body("{\"heldOn\": \"2026-03-09\", \"channel\": \"PHONE\", \"agreements\": []}")
                .post(path + talk + "/corrections")
                .then()
                .statusCode(200)
                .body("report.privateNote", nullValue());
        asGresbo("writer").get(path + talk).then().body("report.privateNote", equalTo("Ziet op tegen het examen"));
        assertEquals(0, Stored.rowsWith("talk_report", "examen"));
    }

    @Test
    void hidesAndForgetsWithThePerson() throws SQLException {
        String trajectory = anActiveTrajectory(aProgramme(), person);
        recordUnplanned(trajectory);
        assign(trajectory, "coach-of-nobody").statusCode(200);
        inbox.receive(List.of(Guarded.restricted(person, 1, "member")));
        for (String list : List.of("/talks", "/talk-agreements")) {
            asCoach().get(list + "?participantId=" + person).then().body("items", empty());
        }
        asCoach().get("/coached-trajectories?coach=coach-of-nobody").then().body("items", empty());
        asCoach().get("/trajectories/" + trajectory + "/coach").then().statusCode(404);

        inbox.receive(List.of(Erased.event(Tokens.PUTTEN, person)));

        assertEquals(Erased.TRACES, Erased.tablesThatName(person));
    }

    private boolean heldBetween(String trajectory, String from, String until) {
        return CurrentTenant.call(
                Tokens.PUTTEN,
                () -> talks.heldBetween(UUID.fromString(trajectory), LocalDate.parse(from), LocalDate.parse(until)));
    }

    private static void recordUnplanned(String trajectory) {
        asCoach()
                .body(REPORT)
                .post("/trajectories/" + trajectory + "/unplanned-talks")
                .then()
                .statusCode(201)
                .header("Location", containsString("/trajectories/" + trajectory + "/talks/"))
                .body("suggestedFor", nullValue());
    }

    private static List<String> overdue(String coach) {
        return asCoach()
                .queryParam("coach", coach)
                .queryParam("state", "overdue")
                .get("/talks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static ValidatableResponse assign(String trajectory, String coach) {
        String path = "/trajectories/" + trajectory + "/coach";
        return asCoach()
                .header("If-Match", asCoach().get(path).header("ETag"))
                .body("{\"coach\": \"" + coach + "\"}")
                .put(path)
                .then();
    }

    private static ValidatableResponse plan(String trajectory, String talk, LocalDate day) {
        return change("/trajectories/" + trajectory + "/talks/" + talk, "plans", "{\"plannedOn\": \"" + day + "\"}");
    }

    private static ValidatableResponse change(String path, String what, String body) {
        return asCoach()
                .header("If-Match", asCoach().get(path).header("ETag"))
                .body(body)
                .post(path + "/" + what)
                .then();
    }

    private static List<LocalDate> days(String trajectory, String state) {
        List<String> days = asCoach()
                .queryParam("trajectoryId", trajectory)
                .queryParam("state", state)
                .queryParam("limit", 100)
                .get("/talks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.plannedOn");
        return days.stream().map(LocalDate::parse).sorted().toList();
    }

    private static String talk(String trajectory, String state, int index) {
        return asCoach()
                .queryParam("trajectoryId", trajectory)
                .queryParam("state", state)
                .get("/talks")
                .path("items[" + index + "].id");
    }

    private static ValidatableResponse rule(String programme, String body) {
        return asCoach()
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/programmes/" + programme + "/talk-rule")
                .then();
    }

    private static String aProgramme() {
        return aProgramme(Tokens.PUTTEN);
    }

    private static String aProgramme(String organisation) {
        return Given.id(asCoach().body("""
                        {"name": "Begeleid naar werk", "kind": "WORK_PROJECT", "features": ["TALKS"],
                         "organisation": "%s", "voluntary": false, "validFrom": "2020-01-01"}""".formatted(organisation)).post("/programmes"));
    }

    private static Response runFor(LocalDate day) {
        return JobRuns.run("talk-planning", day);
    }

    private static void passDays(String talk) {
        Stored.execute("update talk set planned_on = planned_on - 1, overdue_from = overdue_from - 1 where id = '"
                + talk + "'");
    }

    private static RequestSpecification asGresbo(String user) {
        return asUser(GRESBO, user);
    }

    private static RequestSpecification asUser(String organisation, String user) {
        return given().auth()
                .oauth2(Tokens.ofUser(Tokens.PUTTEN, organisation, user, Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
    }
}
