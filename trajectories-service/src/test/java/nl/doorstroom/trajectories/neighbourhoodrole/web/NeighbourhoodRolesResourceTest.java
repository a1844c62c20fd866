package nl.doorstroom.trajectories.neighbourhoodrole.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.AtOnce;
import nl.doorstroom.trajectories.testing.Conditions;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.JobRuns;
import nl.doorstroom.trajectories.testing.Participants;
import nl.doorstroom.trajectories.testing.TaskList;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.trajectories.testing.Given.aProgrammeWith;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class NeighbourhoodRolesResourceTest {

    private static final String EVENTS = "trajectories.events.v1";

    @Inject
    Inbox inbox;

    private final UUID person = UUID.randomUUID();
    private String programme;
    private String trajectory;

    @BeforeEach
    void follow() {
        programme = aProgrammeWith(PUTTEN, "NEIGHBOURHOOD_ROLES");
        trajectory = anActiveTrajectory(programme, person);
    }

    @Test
    void lastsNoLongerThanTheProgrammeAllows() {
        begin(trajectory, "2026-02-02", "2026-08-02")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/plannedEnd"))
                .body("errors[0].detail", containsString("[181] days; these would last [182] days"));
        begin(trajectory, "2026-02-02", "2026-08-01").then().statusCode(201);
        begin(trajectory, "2026-02-01", "2026-01-31").then().statusCode(400);
        begin(trajectory, "2026-01-11", "2026-01-31")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/startDate"));
    }

    @Test
    void addsUpTheRolesOfAPersonWhoWasRegisteredTwice() {
        UUID other = UUID.randomUUID();
        String second = anActiveTrajectory(programme, other);
        begin(trajectory, "2026-01-12", "2026-05-12").then().statusCode(201);
        begin(second, "2026-06-01", "2026-09-30").then().statusCode(201);
        String third = role(begin(second, "2026-10-01", "2026-10-02"));
        asCoach().header("If-Match", "\"1\"").post(third + "/annulments").then().statusCode(200);

        inbox.receive(List.of(Participants.merged(UUID.randomUUID(), person, other)));

        begin(second, "2026-10-01", "2026-10-02").then().statusCode(400);
    }

    @Test
    void isDecidedOneByOneForAPerson() throws Exception {
        UUID other = UUID.randomUUID();
        String second = anActiveTrajectory(programme, other);
        inbox.receive(List.of(Participants.merged(UUID.randomUUID(), person, other)));

        List<Integer> codes = AtOnce.ask(
                List.of(trajectory, second),
                either -> either.equals(second)
                        ? begin(second, "2026-06-01", "2026-09-30")
                        : begin(trajectory, "2026-02-02", "2026-05-28"));

        assertEquals(List.of(201, 400), codes.stream().sorted().toList());
    }

    @Test
    void asksForTheNextStepOnceAndIsDoneWithIt() {
        String role = role(begin(trajectory, "2026-01-12", "2026-05-29"));

        JobRuns.run("next-steps", LocalDate.parse("2026-04-30"));
        assertEquals(List.of(), TaskList.openAbout(person));
        JobRuns.run("next-steps", LocalDate.parse("2026-05-01"));
        JobRuns.run("next-steps", LocalDate.parse("2026-05-02"));
        assertEquals(List.of("NEXT_STEP_DUE"), TaskList.openAbout(person));
        assertEquals(1, Given.linesAbout(person, "ask-for-next-step"));

        post(role, "next-steps", "{\"kind\": \"TRAINING\", \"from\": \"2026-06-01\"}")
                .statusCode(200)
                .body("nextStep", equalTo("TRAINING"));
        assertEquals(List.of(), TaskList.openAbout(person));
        assertEquals(List.of("NEXT_STEP_DUE"), TaskList.about(idOf(role), "DONE"));
    }

    @Test
    void asksAgainWhenItIsMadeLonger() {
        String role = role(begin(trajectory, "2026-01-12", "2026-03-27"));
        JobRuns.run("next-steps", LocalDate.parse("2026-03-20"));

        post(role, "extensions", "{\"plannedEnd\": \"2026-05-29\"}").statusCode(200);
        assertEquals(List.of(), TaskList.openAbout(person));
        JobRuns.run("next-steps", LocalDate.parse("2026-05-01"));

        assertEquals(List.of("NEXT_STEP_DUE"), TaskList.openAbout(person));
        post(role, "extensions", "{\"plannedEnd\": \"2026-06-05\"}")
                .statusCode(409)
                .body("type", endsWith("/no-extension-left"));
        post(role, "extensions", "{\"plannedEnd\": \"2026-05-29\"}").statusCode(400);
    }

    @Test
    void asksForTheNextStepAnewAfterAnExtension() {
        String role = role(begin(trajectory, "2026-01-12", "2026-03-27"));
        JobRuns.run("next-steps", LocalDate.parse("2026-03-20"));
        post(role, "next-steps", "{\"kind\": \"TRAINING\", \"from\": \"2026-04-01\"}")
                .statusCode(200);

        post(role, "extensions", "{\"plannedEnd\": \"2026-05-29\"}")
                .statusCode(200)
                .body("nextStep", nullValue())
                .body("nextStepFrom", nullValue());
        assertEquals(List.of(), TaskList.openAbout(person));
        JobRuns.run("next-steps", LocalDate.parse("2026-05-01"));
        JobRuns.run("next-steps", LocalDate.parse("2026-05-02"));

        assertEquals(List.of("NEXT_STEP_DUE"), TaskList.openAbout(person));
        assertEquals(List.of("NEXT_STEP_DUE"), TaskList.about(idOf(role), "DONE"));
    }

    @Test
    void endsByItselfAndRaisesASignalWithoutANextStep() throws IOException {
        String role = role(begin(trajectory, "2026-01-12", "2026-05-29"));
        JobRuns.run("next-steps", LocalDate.parse("2026-05-29"));
        asCoach().get(role).then().body("status", equalTo("ACTIVE"));

        JobRuns.run("next-steps", LocalDate.parse("2026-05-30"));
        JobRuns.run("next-steps", LocalDate.parse("2026-05-30"));

        asCoach().get(role).then().body("status", equalTo("ENDED")).body("lastDay", equalTo("2026-05-29"));
        signals()
                .body("items.kind", contains("NO_NEXT_STEP"))
                .body("items.code", contains("GASTHEER"))
                .body("items.state", contains("OPEN"));
        JsonNode told = read(Topics.await(EVENTS, "neighbourhood-role-ended", UUID.fromString(idOf(role))));
        assertEquals("", told.path("nextStepClass").asText());
        assertEquals(1, Given.linesAbout(person, "end-neighbourhood-role"));

        // A condition that is lost and comes in order again leaves it as it is.
        UUID condition = UUID.randomUUID();
        inbox.receive(List.of(
                Conditions.changed(PUTTEN, condition.toString(), 2, person.toString(), "2026-06-01"),
                Conditions.changed(PUTTEN, condition.toString(), 3, person.toString(), null)));
        signals().body("items.find { it.kind == 'NO_NEXT_STEP' }.state", equalTo("OPEN"));

        post(role, "next-steps", "{\"kind\": \"VRIJWILLIGERSWERK\"}").statusCode(200);
        signals().body("items.find { it.kind == 'NO_NEXT_STEP' }.state", equalTo("CLOSED"));
    }

    @Test
    void tellsTheClassOfTheNextStepAndNothingOfTheRole() throws IOException {
        String role = role(begin(trajectory, "2026-01-12", "2026-05-29"));
        post(role, "next-steps", "{\"kind\": \"BETAALD_WERK\"}").statusCode(200);
        post(role, "terminations", "{\"lastDay\": \"2026-04-30\"}").statusCode(200);

        UUID id = UUID.fromString(idOf(role));
        ConsumerRecord<String, byte[]> ended = Topics.await(EVENTS, "neighbourhood-role-ended", id);
        ConsumerRecord<String, byte[]> started = Topics.await(EVENTS, "neighbourhood-role-started", id);
        assertEquals(Set.of(), Topics.violations(ended));
        assertEquals(Set.of(), Topics.violations(started));
        assertEquals(person.toString(), ended.key());
        assertEquals("TOWARDS_WORK", read(ended).path("nextStepClass").asText());
        String text = read(started).toString() + read(ended);
        assertFalse(text.contains("GASTHEER") || text.contains("Huis") || text.contains("BETAALD"), text);
        signals().body("items.size()", equalTo(0));
    }

    @Test
    void refusesALastDayThatCannotBe() {
        String role = role(begin(trajectory, "2026-01-12", "2026-05-29"));

        post(role, "terminations", "{\"lastDay\": \"2026-01-11\"}").statusCode(400);
        post(role, "terminations", "{\"lastDay\": \"2026-05-30\"}").statusCode(400);
        post(role, "terminations", "{\"lastDay\": \"2199-05-30\"}").statusCode(400);
        post(role, "next-steps", "{\"kind\": \"STOPPEN\", \"from\": \"2026-01-11\"}")
                .statusCode(400);
        post(role, "next-steps", "{\"kind\": \"GEEN_CODE\"}").statusCode(400);
    }

    @Test
    void endsWithTheTrajectoryWithoutASignal() {
        String running = role(begin(trajectory, "2026-01-12", "2026-05-29"));
        JobRuns.run("next-steps", LocalDate.parse("2026-05-01"));
        String ahead = role(begin(trajectory, "2026-06-01", "2026-06-30"));

        move(trajectory, "terminations", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-05-10\"}");

        asCoach().get(running).then().body("lastDay", equalTo("2026-05-10"));
        asCoach().get(ahead).then().body("status", equalTo("ENTERED_IN_ERROR"));
        signals().body("items.size()", equalTo(0));
        assertEquals(List.of(), TaskList.openAbout(person));
        begin(trajectory, "2026-04-01", "2026-04-02").then().statusCode(409);
    }

    @Test
    void followsTheTrajectoryWhoseEndIsCorrected() {
        String running = role(begin(trajectory, "2026-01-12", "2026-05-29"));
        String over = role(begin(trajectory, "2026-01-12", "2026-05-29"));
        post(over, "terminations", "{\"lastDay\": \"2026-02-28\"}").statusCode(200);
        move(trajectory, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-05-10\"}");

        move(trajectory, "end-corrections", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-04-10\"}");

        asCoach().get(running).then().body("lastDay", equalTo("2026-04-10"));
        asCoach().get(over).then().body("lastDay", equalTo("2026-02-28"));
        move(trajectory, "end-corrections", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-06-10\"}");
        asCoach().get(running).then().body("lastDay", equalTo("2026-05-29"));
    }

    @Test
    void closesTheSignalWhenTheTrajectoryIsOver() {
        String role = role(begin(trajectory, "2026-01-12", "2026-05-29"));
        post(role, "terminations", "{\"lastDay\": \"2026-04-30\"}").statusCode(200);
        signals().body("items.state", contains("OPEN"));

        move(
                trajectory,
                "transfers",
                "{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"2026-05-04\"}");

        signals().body("items.state", contains("CLOSED"));
    }

    @Test
    void takesBackAnEnd() {
        String role = role(begin(trajectory, "2026-01-12", "2026-05-29"));
        post(role, "terminations", "{\"lastDay\": \"2026-04-30\"}").statusCode(200);

        post(role, "reopenings", null).statusCode(200).body("status", equalTo("ACTIVE"));

        signals().body("items.state", contains("CLOSED"));
    }

    @Test
    void showsTheRuleOfAProgrammeAndWhatHoldsWithoutOne() {
        String rule = "/programmes/" + programme + "/role-rule";
        asCoach().get(rule).then().header("ETag", "\"0\"").body("maxMonths", equalTo(6));
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"maxMonths\": 1, \"nextStepWeeksBefore\": 1, \"maxExtensions\": 0}")
                .put(rule)
                .then()
                .statusCode(200);

        String role = role(begin(trajectory, "2026-02-02", "2026-02-27"));
        begin(trajectory, "2026-02-02", "2026-03-02").then().statusCode(400);
        JobRuns.run("next-steps", LocalDate.parse("2026-02-19"));
        assertEquals(List.of(), TaskList.openAbout(person));
        JobRuns.run("next-steps", LocalDate.parse("2026-02-20"));
        assertEquals(List.of("NEXT_STEP_DUE"), TaskList.openAbout(person));
        post(role, "extensions", "{\"plannedEnd\": \"2026-02-28\"}").statusCode(409);
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"maxMonths\": 1, \"nextStepWeeksBefore\": 1, \"maxExtensions\": 0}")
                .put(rule)
                .then()
                .statusCode(412);
    }

    @Test
    void isSeenAndChangedByWhoExecutesItAlone() {
        String role = role(begin(trajectory, "2026-01-12", "2026-05-29"));
        RequestSpecification other = given().auth()
                .oauth2(Tokens.ofOrganisation(
                        PUTTEN, "00000001000000000999", Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType("application/json")
                .basePath("/trajectories/v1");

        given().spec(other).get(role).then().statusCode(404);
        given().spec(other)
                .get("/trajectories/" + trajectory + "/neighbourhood-roles")
                .then()
                .statusCode(404);
        given().spec(other)
                .header("If-Match", "\"1\"")
                .post(role + "/annulments")
                .then()
                .statusCode(404);
        given().spec(other)
                .header("If-Match", "\"0\"")
                .body("{\"maxMonths\": 1, \"nextStepWeeksBefore\": 1, \"maxExtensions\": 0}")
                .put("/programmes/" + programme + "/role-rule")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse signals() {
        return asCoach().get("/trajectories/" + trajectory + "/signals").then().statusCode(200);
    }

    private static Response begin(String trajectory, String first, String last) {
        return asCoach().body("""
                        {"role": "GASTHEER", "place": "Huis van de Wijk", "startDate": "%s", "plannedEnd": "%s"}""".formatted(first, last)).post("/trajectories/" + trajectory + "/neighbourhood-roles");
    }

    private static String role(Response begun) {
        return begun.then().statusCode(201).extract().header("Location").replaceFirst("^/trajectories/v1", "");
    }

    private static ValidatableResponse post(String role, String step, String body) {
        RequestSpecification request =
                asCoach().header("If-Match", asCoach().get(role).header("ETag"));
        return (body == null ? request : request.body(body))
                .post(role + "/" + step)
                .then();
    }

    private static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static JsonNode read(ConsumerRecord<String, byte[]> record) throws IOException {
        return JsonMapper.builder().build().readTree(record.value());
    }
}
