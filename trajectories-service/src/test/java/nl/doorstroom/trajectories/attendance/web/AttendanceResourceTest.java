package nl.doorstroom.trajectories.attendance.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.AtOnce;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.Participants;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static nl.doorstroom.trajectories.testing.Given.takePlace;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class AttendanceResourceTest {

    private static final String GRESBO = "00000001000000000201";

    @Inject
    Inbox inbox;

    private final UUID person = UUID.randomUUID();
    private String programme;
    private String trajectory;

    @BeforeEach
    void begin() {
        programme = aProgramme();
        trajectory = anActiveTrajectory(programme, person);
    }

    @Test
    void tellsOfSeveralDaysAtOnceAndHoldsThemAgainstThePlan() {
        plan("{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 8, \"days\": [\"MONDAY\", \"WEDNESDAY\"]}");

        tell(
                        timed("2026-03-02", "AANWEZIG", "08:30", "12:30"),
                        hours("2026-03-04", "ZIEK", "4"),
                        "{\"day\": \"2026-03-09\", \"code\": \"VERLOF\"}",
                        hours("2026-03-11", "AANWEZIG", "3"))
                .statusCode(200)
                .body("items.day", contains("2026-03-02", "2026-03-04", "2026-03-09", "2026-03-11"))
                .body("items[0].from", equalTo("08:30"))
                .body("items[0].hours", equalTo(4f))
                .body("items[2].hours", equalTo(4f))
                .body("items[2].from", nullValue());

        asCoach()
                .queryParam("from", "2026-03-02")
                .queryParam("until", "2026-03-15")
                .get("/trajectories/" + trajectory + "/hours-progress")
                .then()
                .statusCode(200)
                .body("weeks.week", contains("2026-W10", "2026-W11"))
                .body("weeks.planned", contains(8f, 8f))
                .body("weeks.worked", contains(4f, 3f))
                .body("weeks.excused", contains(0f, 4f))
                .body("weeks.percentage", contains(50f, 75f))
                .body("weeks[0].absences.code", contains("ZIEK"))
                .body("weeks[0].absences.days", contains(1))
                .body("weeks[1].absences.code", contains("VERLOF"))
                .body("total.planned", equalTo(16f))
                .body("total.worked", equalTo(7f))
                .body("total.percentage", equalTo(58.3f));
        asCoach()
                .queryParam("from", "2026-03-03")
                .queryParam("until", "2026-03-09")
                .queryParam("limit", 1)
                .get("/trajectories/" + trajectory + "/attendance")
                .then()
                .statusCode(200)
                .body("items.day", contains("2026-03-04"));
        asCoach()
                .queryParam("code", "ZIEK")
                .get("/trajectories/" + trajectory + "/attendance")
                .then()
                .body("items.day", contains("2026-03-04"));
    }

    @Test
    void spreadsAWeekWithoutAgreedDaysAndPlansNothingInAPause() {
        plan("{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 10}");
        move(trajectory, "pauses", "{\"from\": \"2026-03-11\", \"reason\": \"ANDERS\"}");
        move(trajectory, "resumptions", "{\"from\": \"2026-03-16\"}");

        asCoach()
                .queryParam("from", "2026-03-02")
                .queryParam("until", "2026-03-17")
                .get("/trajectories/" + trajectory + "/hours-progress")
                .then()
                .statusCode(200)
                .body("weeks.planned", contains(10f, 4f, 4f));
        tell(hours("2026-03-11", "AANWEZIG", "4"))
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/day"))
                .body("errors.code", contains("standing-still"));
        tell("{\"day\": \"2026-03-02\", \"code\": \"ZIEK\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/hours"));
    }

    @Test
    void refusesPeriodsThatAreNone() {
        String progress = "/trajectories/" + trajectory + "/hours-progress";
        asCoach()
                .queryParam("from", "2026-03-02")
                .queryParam("until", "2026-03-01")
                .get(progress)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("from"));
        asCoach()
                .queryParam("from", "1900-01-01")
                .get(progress)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("from"));
        asCoach().get(progress).then().statusCode(200).body("weeks", hasSize(12));
    }

    @Test
    void namesEverythingThatIsWrongAndTakesNothing() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(1);

        tell(
                        hours("2026-03-02", "AANWEZIG", "4"),
                        hours(tomorrow.toString(), "AANWEZIG", "4"),
                        hours("2026-01-11", "AANWEZIG", "4"),
                        hours("2026-03-03", "GEEN_CODE", "4"),
                        "{\"day\": \"2026-03-04\", \"code\": \"AANWEZIG\"}",
                        "{\"day\": \"2026-03-05\", \"code\": \"AANWEZIG\", \"from\": \"08:30\"}",
                        timed("2026-03-06", "AANWEZIG", "08:30", "08:30"),
                        timed("2026-03-29", "AANWEZIG", "02:30", "08:30"),
                        hours("2026-03-09", "AANWEZIG", "24.5"),
                        "{\"day\": \"2026-03-10\", \"code\": \"AANWEZIG\", \"hours\": 4, \"crewId\": \"%s\"}"
                                .formatted(UUID.randomUUID()))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/entries/1/day",
                                "/entries/2/day",
                                "/entries/3/code",
                                "/entries/4/hours",
                                "/entries/5/until",
                                "/entries/6/until",
                                "/entries/7/from",
                                "/entries/9/crewId",
                                "/entries/8/hours"));

        list().body("items", empty());
    }

    @Test
    void refusesTimesThatOverlapAndMoreHoursThanADayHas() {
        tell(timed("2026-03-02", "AANWEZIG", "22:00", "06:00")).statusCode(200);

        tell(timed("2026-03-03", "AANWEZIG", "05:00", "09:00"))
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/from"))
                .body("errors.code", contains("overlap"));
        tell(timed("2026-03-03", "AANWEZIG", "08:00", "12:00"), timed("2026-03-03", "ZIEK", "11:00", "13:00"))
                .statusCode(400)
                .body("errors.pointer", contains("/entries/1/from"));
        // Six hours of the night are on this day.
        tell(hours("2026-03-03", "AANWEZIG", "18.5"))
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/hours"))
                .body("errors.code", contains("more-than-a-day"));
        tell(hours("2026-03-03", "AANWEZIG", "18")).statusCode(200);
        // The days on which the clock changes have 23 and 25 hours.
        tell(hours("2026-03-29", "AANWEZIG", "23.5")).statusCode(400);
        tell(hours("2026-10-25", "AANWEZIG", "25")).statusCode(200);
    }

    @Test
    void looksAtEveryTrajectoryAndRegistrationOfThePerson() {
        UUID duplicate = UUID.randomUUID();
        String elsewhere = anActiveTrajectory(aProgramme(), person);
        String asDuplicate = anActiveTrajectory(aProgramme(), duplicate);
        tellOf(elsewhere, hours("2026-03-02", "AANWEZIG", "20")).statusCode(200);

        tell(hours("2026-03-02", "AANWEZIG", "5")).statusCode(400);
        tellOf(asDuplicate, hours("2026-03-02", "AANWEZIG", "5")).statusCode(200);
        annul(asDuplicate, first(asDuplicate), 1).statusCode(200);
        inbox.receive(List.of(Participants.merged(UUID.randomUUID(), person, duplicate)));
        tellOf(asDuplicate, hours("2026-03-02", "AANWEZIG", "5"))
                .statusCode(400)
                .body("errors.code", contains("more-than-a-day"));
        tellOf(asDuplicate, hours("2026-03-02", "AANWEZIG", "4")).statusCode(200);
    }

    @Test
    void doesNotLetTwoAtOnceTellOfMoreThanADay() throws Exception {
        String elsewhere = anActiveTrajectory(aProgramme(), person);

        List<Integer> answers = AtOnce.ask(
                List.of(trajectory, elsewhere, trajectory, elsewhere),
                one -> post(one, hours("2026-03-02", "AANWEZIG", "10")));

        assertEquals(2, Collections.frequency(answers, 200), answers.toString());
        assertEquals(2, Collections.frequency(answers, 400), answers.toString());
    }

    @Test
    void keepsWhatWasToldBeforeACorrection() {
        tell(timed("2026-03-02", "AANWEZIG", "08:30", "12:30"), timed("2026-03-02", "AANWEZIG", "13:00", "15:00"))
                .statusCode(200);
        String entry = first(trajectory);
        String address = "/trajectories/" + trajectory + "/attendance/" + entry;
        String first = told(entry);

        correct(entry, 1, timed("2026-03-02", "AANWEZIG", "08:30", "13:30"))
                .statusCode(400)
                .body("errors.pointer", contains("/from"));
        correct(entry, 1, timed("2026-03-02", "ZIEK", "09:00", "12:30"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("code", equalTo("ZIEK"))
                .body("hours", equalTo(3.5f));
        correct(entry, 1, timed("2026-03-02", "ZIEK", "09:00", "12:00")).statusCode(412);
        annul(trajectory, entry, 2).statusCode(200).body("state", equalTo("ANNULLED"));
        annul(trajectory, entry, 3).statusCode(409).body("type", equalTo(problem("attendance-is-annulled")));
        correct(entry, 3, hours("2026-03-02", "ZIEK", "4")).statusCode(409);

        asCoach()
                .get(address + "/history")
                .then()
                .statusCode(200)
                .body("items.code", contains("AANWEZIG", "ZIEK", "ZIEK"))
                .body("items.state", contains("RECORDED", "RECORDED", "ANNULLED"))
                .body("items.hours", contains(4f, 3.5f, 3.5f));
        var newest = Topics.await("trajectories.events.v1", "hours-worked", UUID.fromString(entry));
        assertTrue(new String(newest.value(), UTF_8).contains("\"annulled\":true"), newest.toString());
        assertTrue(first.contains("\"workedHours\":4"), first);
        assertEquals(Set.of(), Topics.violations(newest));
    }

    @Test
    void tellsOthersHowManyHoursAndNeverWhySomebodyWasNotThere() {
        plan("{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 8, \"days\": [\"MONDAY\", \"WEDNESDAY\"]}");
        tell(timed("2026-03-02", "ZIEK", "08:30", "12:30")).statusCode(200);

        var told = Topics.await("trajectories.events.v1", "hours-worked", UUID.fromString(first(trajectory)));

        String payload = new String(told.value(), UTF_8);
        assertEquals(Set.of(), Topics.violations(told));
        assertEquals(person.toString(), told.key());
        assertFalse(payload.contains("ZIEK"), payload);
        assertTrue(payload.contains("\"absence\":\"OTHER\""), payload);
        assertTrue(payload.contains("\"absentHours\":4"), payload);
        assertTrue(payload.contains("\"plannedHours\":4"), payload);
    }

    @Test
    void takesDaysBeforeTheEndAfterItAndNoneOfAnError() {
        move(trajectory, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-01\"}");
        String error = anActiveTrajectory(programme, UUID.randomUUID());
        move(error, "annulments", "");
        String waiting = Given.aTrajectory(programme);

        tell(hours("2026-03-01", "AANWEZIG", "4")).statusCode(200);
        tell(hours("2026-03-02", "AANWEZIG", "4")).statusCode(400).body("errors.code", contains("outside-trajectory"));
        tellOf(error, hours("2026-03-01", "AANWEZIG", "4")).statusCode(409);
        tellOf(waiting, hours("2026-03-01", "AANWEZIG", "4"))
                .statusCode(400)
                .body("errors.code", contains("outside-trajectory"));
    }

    @Test
    void takesADayOfAWholeCrewOrNothingOfIt() {
        String crew = aCrew(programme, 2);
        UUID other = UUID.randomUUID();
        String second = anActiveTrajectory(programme, other);
        String stranger = anActiveTrajectory(programme, UUID.randomUUID());
        takePlace(crew, trajectory).then().statusCode(201);
        takePlace(crew, second).then().statusCode(201);

        crewDay(crew, member(trajectory, "AANWEZIG", "4"), member(stranger, "AANWEZIG", "4"))
                .statusCode(400)
                .body("errors.pointer", contains("/entries/1/trajectoryId"));
        crewDay(crew, member(trajectory, "AANWEZIG", "4"), member(second, "GEEN_CODE", "4"))
                .statusCode(400)
                .body("errors.pointer", contains("/entries/1/code"));
        list().body("items", empty());
        crewDay(crew, member(trajectory, "AANWEZIG", "4"), member(second, "AFWEZIG_MET_BERICHT", "4"))
                .statusCode(200)
                .body("items.crewId", contains(crew, crew))
                .body("items.trajectoryId", contains(trajectory, second));

        assertEquals(1, Given.linesAbout(other, "record-crew-attendance"));
        tell("{\"day\": \"2026-03-03\", \"code\": \"AANWEZIG\", \"hours\": 4, \"crewId\": \"" + crew + "\"}")
                .statusCode(200);
        tellOf(
                        stranger,
                        "{\"day\": \"2026-03-03\", \"code\": \"AANWEZIG\", \"hours\": 4, \"crewId\": \"" + crew + "\"}")
                .statusCode(400)
                .body("errors.code", contains("not-in-crew"));
    }

    @Test
    void showsAndTakesNothingOfWhatAnotherOrganisationExecutes() {
        tell(hours("2026-03-02", "ZIEK", "4")).statusCode(200);
        String crew = aCrew(programme, 1);
        takePlace(crew, trajectory).then().statusCode(201);
        String entry = first(trajectory);
        String address = "/trajectories/" + trajectory + "/attendance";
        Supplier<RequestSpecification> guest = () -> given().auth()
                .oauth2(Tokens.ofOrganisation(Tokens.PUTTEN, GRESBO, "trajectories:read", "attendance:write"))
                .contentType("application/json")
                .basePath("/trajectories/v1");

        guest.get().get(address).then().statusCode(404);
        guest.get().get(address + "/" + entry).then().statusCode(404);
        guest.get().get(address + "/" + entry + "/history").then().statusCode(404);
        guest.get()
                .get("/trajectories/" + trajectory + "/hours-progress")
                .then()
                .statusCode(404);
        guest.get()
                .body("{\"entries\": [" + hours("2026-03-03", "ZIEK", "4") + "]}")
                .post(address)
                .then()
                .statusCode(404);
        guest.get()
                .body("{\"day\": \"2026-03-03\", \"entries\": [" + member(trajectory, "ZIEK", "4") + "]}")
                .post("/crews/" + crew + "/attendance")
                .then()
                .statusCode(404);
        String own = anActiveTrajectory(aProgramme(GRESBO), UUID.randomUUID());
        guest.get()
                .body("{\"entries\": [{\"day\": \"2026-03-03\", \"code\": \"AANWEZIG\", \"hours\": 4, \"crewId\": \""
                        + crew + "\"}]}")
                .post("/trajectories/" + own + "/attendance")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-crew"));
    }

    private static String problem(String slug) {
        return "https://doorstroom.nl/problems/" + slug;
    }

    private void plan(String step) {
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"steps\": [" + step + "]}")
                .put("/trajectories/" + trajectory + "/hours-plan")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse tell(String... entries) {
        return post(trajectory, entries).then();
    }

    private static ValidatableResponse tellOf(String of, String entry) {
        return post(of, entry).then();
    }

    private static Response post(String of, String... entries) {
        return asCoach()
                .body("{\"entries\": [" + String.join(", ", entries) + "]}")
                .post("/trajectories/" + of + "/attendance");
    }

    private static ValidatableResponse crewDay(String crew, String... entries) {
        return asCoach()
                .body("{\"day\": \"2026-03-02\", \"entries\": [" + String.join(", ", entries) + "]}")
                .post("/crews/" + crew + "/attendance")
                .then();
    }

    private ValidatableResponse correct(String entry, int version, String body) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/trajectories/" + trajectory + "/attendance/" + entry + "/corrections")
                .then();
    }

    private static ValidatableResponse annul(String of, String entry, int version) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .post("/trajectories/" + of + "/attendance/" + entry + "/annulments")
                .then();
    }

    private ValidatableResponse list() {
        return asCoach()
                .get("/trajectories/" + trajectory + "/attendance")
                .then()
                .statusCode(200);
    }

    private static String first(String of) {
        return asCoach().get("/trajectories/" + of + "/attendance").path("items[0].id");
    }

    private static String told(String entry) {
        return new String(
                Topics.await("trajectories.events.v1", "hours-worked", UUID.fromString(entry))
                        .value(),
                UTF_8);
    }

    private static String timed(String day, String code, String from, String until) {
        return "{\"day\": \"%s\", \"code\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}"
                .formatted(day, code, from, until);
    }

    private static String hours(String day, String code, String hours) {
        return "{\"day\": \"%s\", \"code\": \"%s\", \"hours\": %s}".formatted(day, code, hours);
    }

    private static String member(String of, String code, String hours) {
        return "{\"trajectoryId\": \"%s\", \"code\": \"%s\", \"hours\": %s}".formatted(of, code, hours);
    }
}
