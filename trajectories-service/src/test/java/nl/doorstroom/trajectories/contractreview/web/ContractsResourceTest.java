package nl.doorstroom.trajectories.contractreview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Erased;
import nl.doorstroom.platform.testing.Guarded;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.AtOnce;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.JobRuns;
import nl.doorstroom.trajectories.testing.Placements;
import nl.doorstroom.trajectories.testing.TaskList;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ContractsResourceTest {

    private static final String GRESBO = "00000001000000000201";
    private static final String EXTEND = review("EXTEND", "2026-09-15", "2027-12-31");

    @Inject
    Clock clock;

    @Inject
    Inbox inbox;

    @Inject
    MeterRegistry metrics;

    private final UUID person = UUID.randomUUID();

    @Test
    void extendsAContractByTheOneThatFollows() {
        String contract = aContract(anActiveTrajectory(aProgramme(), person));

        String next = change(contract, "reviews", EXTEND)
                .statusCode(200)
                .body("decision", equalTo("EXTEND"))
                .body("decidedOn", equalTo("2026-09-15"))
                .body("reviews[0].counts", equalTo(true))
                .body("reviews[0].dimensions.name", contains("BEREIK_BEWONERS", "ONTMOETING"))
                .extract()
                .path("successorId");

        asCoach()
                .get("/contracts/" + next)
                .then()
                .body("predecessorId", equalTo(contract))
                .body("startDate", equalTo("2027-01-01"))
                .body("endDate", equalTo("2027-12-31"))
                .body("reviewDate", equalTo("2027-09-15"))
                .body("placementId", nullValue())
                .body("decision", nullValue());
        ConsumerRecord<String, byte[]> told =
                Topics.await("trajectories.events.v1", "contract-review-recorded", UUID.fromString(contract));
        assertEquals(Set.of(), Topics.violations(told));
        String text = new String(told.value(), UTF_8);
        assertFalse(text.contains("bezoekers"));
        assertEquals("2027-12-31", JsonPath.from(text).getString("extendedUntil"));
        assertEquals(List.of(4, 5), JsonPath.from(text).getList("scores.score"));
        assertEquals(person.toString(), told.key());
    }

    @Test
    void letsTheDecisionOfTheLatestDayCount() {
        String contract = aContract(anActiveTrajectory(aProgramme(), person));
        change(contract, "reviews", review(null, "2026-06-01", null))
                .statusCode(200)
                .body("decision", nullValue())
                .body("successorId", nullValue());
        String first = change(contract, "reviews", EXTEND).extract().path("successorId");

        // Told later, decided earlier.
        change(contract, "reviews", review("END", "2026-09-01", null))
                .body("decision", equalTo("EXTEND"))
                .body("successorId", equalTo(first));
        change(contract, "reviews", review("CONVERT", "2026-10-01", null))
                .body("decision", equalTo("CONVERT"))
                .body("successorId", nullValue());
        asCoach().get("/contracts/" + first).then().body("state", equalTo("ANNULLED"));
        String last = change(contract, "reviews", review("EXTEND", "2026-10-02", "2028-06-30"))
                .body("reviews.counts", contains(false, false, false, false, true))
                .extract()
                .path("successorId");
        asCoach().get("/contracts/" + last).then().body("endDate", equalTo("2028-06-30"));
    }

    @Test
    void takesAWrongDecisionBack() {
        String contract = aContract(anActiveTrajectory(aProgramme(), person));
        change(contract, "reviews", review("END", "2026-09-01", null)).body("decision", equalTo("END"));
        JsonPath told = event(contract);
        Response extended = change(contract, "reviews", EXTEND).extract().response();
        String next = extended.path("successorId");
        String wrong = extended.path("reviews[1].id");

        change(contract, "reviews/" + wrong + "/annulments", null)
                .statusCode(200)
                .body("decision", equalTo("END"))
                .body("successorId", nullValue())
                .body("reviews[1].annulledBy", notNullValue());
        asCoach().get("/contracts/" + next).then().body("state", equalTo("ANNULLED"));
        Awaitility.await().until(() -> event(contract).getBoolean("annulled"));
        assertEquals(wrong, event(contract).getString("reviewId"));
        assertFalse(told.getString("eventId").equals(event(contract).getString("supersedes")));
        assertTrue(event(contract).getString("supersedes") != null);
        change(contract, "reviews/" + wrong + "/annulments", null)
                .statusCode(409)
                .body("type", endsWith("/review-is-annulled"));

        String again = change(contract, "reviews", EXTEND.replace("-15", "-16"))
                .extract()
                .path("successorId");
        change(again, "reviews", review(null, "2027-01-01", null)).statusCode(400);
        String review = asCoach().get("/contracts/" + contract).path("reviews[2].id");
        change(again, "terminations", "{\"lastDay\": \"2027-05-31\"}").statusCode(200);
        change(contract, "reviews/" + review + "/annulments", null)
                .statusCode(409)
                .body("type", endsWith("/successor-has-history"));
    }

    @Test
    void refusesWhatIsNoReviewOfThisContract() {
        String programme = aProgramme();
        String trajectory = anActiveTrajectory(programme, person);
        String contract = aContract(trajectory);

        change(contract, "reviews", review("EXTEND", "2026-09-15", null))
                .statusCode(400)
                .body("errors.pointer", contains("/extension"));
        change(contract, "reviews", EXTEND.replace("EXTEND", "END"))
                .statusCode(400)
                .body("errors.pointer", contains("/extension"));
        change(contract, "reviews", review("EXTEND", "2026-09-15", "2026-12-31"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/extension/endDate", "/extension/reviewDate"));
        change(contract, "reviews", EXTEND.replace("ONTMOETING", "BEREIK_BEWONERS"))
                .statusCode(400)
                .body("errors.pointer", contains("/dimensions/1/name"));
        change(contract, "reviews", review("END", "2025-12-31", null))
                .statusCode(409)
                .body("type", endsWith("/review-before-contract"));
        change(
                        contract,
                        "reviews",
                        review("END", DutchCalendar.today(clock).plusDays(1).toString(), null))
                .statusCode(400)
                .body("errors.pointer", contains("/decidedOn"));
        change(contract, "reviews", EXTEND.replace("ONTMOETING", "WIJKFEEST"))
                .statusCode(400)
                .body("errors.pointer", contains("/dimensions/1/name"));
        rule(programme, 6, "{\"code\": \"WIJKFEEST\", \"name\": \"Het wijkfeest\"}")
                .statusCode(200);
        change(contract, "reviews", EXTEND.replace("ONTMOETING", "WIJKFEEST")).statusCode(200);
        rule(programme, 6, "{\"code\": \"A\", \"name\": \"a\"}, {\"code\": \"A\", \"name\": \"b\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/ownDimensions/1/code"));
        change(contract, "terminations", "{\"lastDay\": \"2026-05-31\"}")
                .statusCode(409)
                .body("type", endsWith("/contract-is-extended"));
        change(contract, "annulments", null).statusCode(409).body("type", endsWith("/contract-has-reviews"));
    }

    @Test
    void refusesContractsThatCannotBe() {
        String trajectory = anActiveTrajectory(aProgramme(), person);
        UUID job = UUID.randomUUID();
        inbox.receive(List.of(Placements.started(job, 1, UUID.randomUUID(), "2026-01-01", "32")));

        register(trajectory, job, "2026-01-01", "2026-12-31", "2026-09-15")
                .statusCode(400)
                .body("errors.pointer", contains("/placementId"));
        register(trajectory, UUID.randomUUID(), "2026-01-01", "2025-12-31", "2026-09-15")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/endDate", "/reviewDate"));
        register(UUID.randomUUID().toString(), UUID.randomUUID(), "2026-01-01", "2026-12-31", "2026-09-15")
                .statusCode(400)
                .body("errors.pointer", contains("/trajectoryId"));
        move(trajectory, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-31\"}");
        register(trajectory, UUID.randomUUID(), "2026-01-01", "2026-12-31", "2026-09-15")
                .statusCode(409)
                .body("type", endsWith("/trajectory-is-not-under-way"));
    }

    @Test
    void asksForAReviewAndAlertsOnce() {
        LocalDate today = DutchCalendar.today(clock);
        String programme = aProgramme();
        String trajectory = anActiveTrajectory(programme, person);
        String contract = aContract(trajectory, null, today.minusDays(300), today.plusWeeks(10), today.minusDays(1));
        double before = metrics.counter("doorstroom.contracts.undecided").count();

        assertEquals(0, JobRuns.run("contract-reviews", today).jsonPath().getInt("failed"));
        assertEquals(List.of("CONTRACT_TO_REVIEW"), TaskList.about(contract, "OPEN"));
        JobRuns.run("contract-reviews", today);
        assertEquals(List.of("CONTRACT_TO_REVIEW"), TaskList.about(contract, "OPEN"));
        assertEquals(1, Given.linesAbout(person, "ask-for-contract-review"));
        assertFalse(JobRuns.ahead("contract-reviews", today.plusWeeks(4).minusDays(1), UUID.fromString(contract)));
        asCoach()
                .get("/contracts?reviewDueBefore=" + today + "&trajectoryId=" + trajectory)
                .then()
                .body("items.id", contains(contract));

        change(contract, "reviews", review(null, today.toString(), null)).statusCode(200);
        assertEquals(List.of("CONTRACT_TO_REVIEW"), TaskList.about(contract, "DONE"));
        rule(programme, 10, "").statusCode(200);
        JobRuns.run("contract-reviews", today);
        assertEquals(List.of("CONTRACT_UNDECIDED"), TaskList.about(contract, "OPEN"));
        assertTrue(metrics.counter("doorstroom.contracts.undecided").count() >= before + 1);
        JobRuns.run("contract-reviews", today);
        assertEquals(1, Given.linesAbout(person, "alert-of-undecided-contract"));

        String decided = change(contract, "reviews", review("END", today.toString(), null))
                .extract()
                .path("reviews[1].id");
        assertEquals(List.of("CONTRACT_UNDECIDED"), TaskList.about(contract, "LAPSED"));
        asCoach()
                .get("/contracts?undecided=true&trajectoryId=" + trajectory)
                .then()
                .body("items", empty());
        asCoach()
                .get("/contracts?undecided=false&trajectoryId=" + trajectory)
                .then()
                .body("items", hasSize(1));
        change(contract, "reviews/" + decided + "/annulments", null).statusCode(200);
        JobRuns.run("contract-reviews", today);
        assertEquals(List.of("CONTRACT_UNDECIDED"), TaskList.about(contract, "OPEN"));
    }

    @Test
    void asksNothingOfWhatIsOver() {
        LocalDate today = DutchCalendar.today(clock);
        String programme = aProgramme();
        String ended =
                aContract(anActiveTrajectory(programme, person), null, today.minusDays(300), today.plusDays(7), today);
        UUID other = UUID.randomUUID();
        String trajectory = anActiveTrajectory(programme, other);
        String left = aContract(trajectory, null, today.minusDays(300), today.plusDays(7), today);
        UUID third = UUID.randomUUID();
        UUID job = UUID.randomUUID();
        String lost =
                aContract(anActiveTrajectory(programme, third), job, today.minusDays(300), today.plusDays(7), today);
        inbox.receive(
                List.of(Placements.started(job, 1, third, today.minusDays(300).toString(), "8")));

        JobRuns.run("contract-reviews", today);
        assertEquals(2, TaskList.about(lost, "OPEN").size());
        inbox.receive(
                List.of(Placements.ended(job, 2, third, today.minusDays(30).toString())));
        JobRuns.run("contract-reviews", today);
        assertEquals(Set.of("CONTRACT_TO_REVIEW", "CONTRACT_UNDECIDED"), Set.copyOf(TaskList.about(ended, "OPEN")));
        asCoach()
                .get("/contracts/" + lost)
                .then()
                .body("state", equalTo("ENDED_EARLY"))
                .body("endedOn", equalTo(today.minusDays(30).toString()));
        assertEquals(List.of(), TaskList.about(lost, "OPEN"));
        assertFalse(JobRuns.ahead("contract-reviews", today, UUID.fromString(lost)));

        change(ended, "terminations", "{\"lastDay\": \"" + today + "\"}").statusCode(200);
        assertEquals(2, TaskList.about(ended, "LAPSED").size());
        move(trajectory, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"" + today + "\"}");
        assertEquals(2, TaskList.about(left, "LAPSED").size());
        JobRuns.run("contract-reviews", today);
        assertEquals(List.of(), TaskList.about(left, "OPEN"));
        assertEquals(List.of(), TaskList.about(ended, "OPEN"));
        change(ended, "reviews", review("END", today.toString(), null))
                .statusCode(409)
                .body("type", endsWith("/contract-is-not-agreed"));
    }

    @Test
    void asksAnewForAReviewThatWasWrong() {
        LocalDate today = DutchCalendar.today(clock);
        String contract = aContract(
                anActiveTrajectory(aProgramme(), person), null, today.minusDays(300), today.plusWeeks(10), today);
        for (int wrong = 0; wrong < 2; wrong++) {
            JobRuns.run("contract-reviews", today);
            assertEquals(List.of("CONTRACT_TO_REVIEW"), TaskList.about(contract, "OPEN"));
            String review = change(contract, "reviews", review("END", today.toString(), null))
                    .extract()
                    .path("reviews[" + wrong + "].id");
            assertEquals(List.of(), TaskList.about(contract, "OPEN"));
            change(contract, "reviews/" + review + "/annulments", null).statusCode(200);
        }
        JobRuns.run("contract-reviews", today);
        JobRuns.run("contract-reviews", today);

        assertEquals(List.of("CONTRACT_TO_REVIEW"), TaskList.about(contract, "OPEN"));
        assertEquals(2, TaskList.about(contract, "DONE").size());
    }

    @Test
    void endsWithItsJobOnTheDayAndNotBefore() {
        LocalDate today = DutchCalendar.today(clock);
        UUID job = UUID.randomUUID();
        String start = today.minusDays(300).toString();
        String contract = aContract(
                anActiveTrajectory(aProgramme(), person), job, today.minusDays(300), today.plusDays(20), today);
        inbox.receive(List.of(
                Placements.started(job, 1, person, start, "8"),
                Placements.ended(job, 2, person, today.plusDays(5).toString())));

        JobRuns.run("contract-reviews", today);
        assertFalse(JobRuns.ahead("contract-reviews", today.plusDays(5), UUID.fromString(contract)));
        state(contract).body("state", equalTo("AGREED"));
        assertEquals(List.of(), TaskList.about(contract, "OPEN"));
        assertTrue(JobRuns.ahead("contract-reviews", today.plusDays(6), UUID.fromString(contract)));
        state(contract)
                .body("state", equalTo("ENDED_EARLY"))
                .body("endedOn", equalTo(today.plusDays(5).toString()));
        assertFalse(JobRuns.ahead("contract-reviews", today.plusDays(6), UUID.fromString(contract)));

        inbox.receive(
                List.of(Placements.ended(job, 3, person, today.minusDays(3).toString())));
        JobRuns.run("contract-reviews", today);
        state(contract).body("endedOn", equalTo(today.minusDays(3).toString()));

        inbox.receive(List.of(Placements.corrected(job, 4, person, start, "8")));
        JobRuns.run("contract-reviews", today);
        state(contract).body("state", equalTo("AGREED")).body("endedOn", nullValue());
        assertEquals(Set.of("CONTRACT_TO_REVIEW", "CONTRACT_UNDECIDED"), Set.copyOf(TaskList.about(contract, "OPEN")));
    }

    @Test
    void letsWhatWasEndedByHandBe() {
        LocalDate today = DutchCalendar.today(clock);
        UUID job = UUID.randomUUID();
        String contract = aContract(
                anActiveTrajectory(aProgramme(), person), job, today.minusDays(300), today.plusDays(20), today);
        change(contract, "terminations", "{\"lastDay\": \"" + today.minusDays(9) + "\"}")
                .statusCode(200);
        inbox.receive(List.of(
                Placements.started(job, 1, person, today.minusDays(300).toString(), "8"),
                Placements.ended(job, 2, person, today.minusDays(5).toString())));

        assertFalse(JobRuns.ahead("contract-reviews", today, UUID.fromString(contract)));
        state(contract).body("endedOn", equalTo(today.minusDays(9).toString()));
    }

    @Test
    void keepsTheJobOfAContractThatIsExtended() {
        LocalDate today = DutchCalendar.today(clock);
        UUID job = UUID.randomUUID();
        LocalDate start = today.minusDays(300);
        LocalDate end = today.minusDays(10);
        inbox.receive(List.of(Placements.started(job, 1, person, start.toString(), "8")));
        String contract = aContract(anActiveTrajectory(aProgramme(), person), job, start, end, end);
        String next = change(
                        contract,
                        "reviews",
                        review("EXTEND", start.toString(), today.plusDays(20).toString())
                                .replaceAll(
                                        "\"reviewDate\": \"[^\"]*\"", "\"reviewDate\": \"" + today.plusDays(1) + "\""))
                .statusCode(200)
                .extract()
                .path("successorId");

        state(next).body("placementId", equalTo(job.toString()));
        // The extension is a job of its own there, and this one was over with the contract before.
        inbox.receive(List.of(Placements.ended(job, 2, person, end.toString())));
        JobRuns.run("contract-reviews", today);
        state(next).body("state", equalTo("AGREED"));
        assertEquals(List.of("CONTRACT_UNDECIDED"), TaskList.about(next, "OPEN"));

        inbox.receive(
                List.of(Placements.ended(job, 3, person, today.minusDays(1).toString())));
        JobRuns.run("contract-reviews", today);
        state(next).body("state", equalTo("ENDED_EARLY"));
        state(contract).body("state", equalTo("AGREED"));
    }

    @Test
    void remindsWhoGoesOnWithThePerson() throws Exception {
        LocalDate today = DutchCalendar.today(clock);
        String other = "00000001000000000202";
        String trajectory = anActiveTrajectory(aProgramme(GRESBO), person);
        String over = aContract(trajectory, null, today.minusDays(300), today.minusDays(9), today.minusDays(20));
        String contract = aContract(trajectory, null, today.minusDays(8), today.plusWeeks(10), today.minusDays(1));
        JobRuns.run("contract-reviews", today);

        String successor = move(
                        trajectory,
                        "transfers",
                        "{\"toOrganisation\": \"%s\", \"effectiveDate\": \"%s\"}".formatted(other, today))
                .statusCode(200)
                .extract()
                .path("successorId");

        asUser(other)
                .get("/contracts/" + contract)
                .then()
                .statusCode(200)
                .body("trajectoryId", equalTo(successor))
                .body("organisation", equalTo(other));
        asUser(GRESBO).get("/contracts/" + contract).then().statusCode(404);
        asUser(GRESBO).get("/contracts/" + over).then().statusCode(200);
        assertEquals(List.of(), TaskList.about(over, "OPEN"));
        assertEquals(List.of("CONTRACT_TO_REVIEW"), TaskList.about(contract, "OPEN"));
        asUser(other).get("/tasks?state=OPEN&limit=100").then().body("items.subjectId", hasItem(contract));
        // The last weeks before its end are of the other organisation too.
        assertTrue(JobRuns.ahead("contract-reviews", today.plusWeeks(5), UUID.fromString(contract)));
        assertEquals(Set.of("CONTRACT_TO_REVIEW", "CONTRACT_UNDECIDED"), Set.copyOf(TaskList.about(contract, "OPEN")));
        change(contract, "reviews", review("END", today.toString(), null)).statusCode(200);
        assertEquals(List.of(), TaskList.about(contract, "OPEN"));
    }

    @Test
    void extendsOnceWhenSeveralDecideAtOnce() throws Exception {
        String contract = aContract(anActiveTrajectory(aProgramme(), person));

        List<Integer> codes = AtOnce.ask(
                List.of("2027-10-31", "2027-11-30", "2027-12-31"),
                until -> asCoach()
                        .header("If-Match", "\"1\"")
                        .body(review("EXTEND", "2026-09-15", until))
                        .post("/contracts/" + contract + "/reviews"));

        assertEquals(List.of(200, 412, 412), codes.stream().sorted().toList());
    }

    @Test
    void showsContractsToWhoSeesTheTrajectory() throws Exception {
        String contract = aContract(anActiveTrajectory(aProgramme(GRESBO), person));
        change(contract, "reviews", EXTEND).statusCode(200);
        String other = "00000001000000000202";

        asUser(GRESBO).get("/contracts/" + contract).then().statusCode(200);
        asUser(other).get("/contracts/" + contract).then().statusCode(404);
        asUser(other).get("/contracts?participantId=" + person).then().body("items", empty());
        asUser(other)
                .header("If-Match", "\"2\"")
                .body("{\"lastDay\": \"2026-05-31\"}")
                .post("/contracts/" + contract + "/terminations")
                .then()
                .statusCode(404);
        inbox.receive(List.of(Guarded.restricted(person, 1, "member")));
        asCoach().get("/contracts/" + contract).then().statusCode(404);
        asCoach().get("/contracts?participantId=" + person).then().body("items", empty());

        inbox.receive(List.of(Erased.event(Tokens.PUTTEN, person)));
        assertEquals(Erased.TRACES, Erased.tablesThatName(person));
    }

    private static JsonPath event(String contract) {
        return JsonPath.from(new String(
                Topics.await("trajectories.events.v1", "contract-review-recorded", UUID.fromString(contract))
                        .value(),
                UTF_8));
    }

    private static String aContract(String trajectory) {
        return aContract(
                trajectory, null, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2026, 9, 15));
    }

    private static String aContract(String trajectory, UUID job, LocalDate start, LocalDate end, LocalDate review) {
        return register(trajectory, job, start.toString(), end.toString(), review.toString())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse register(String trajectory, UUID job, String start, String end, String review) {
        return asCoach()
                .body("""
                        {"trajectoryId": "%s", %s "startDate": "%s", "endDate": "%s", "reviewDate": "%s"}""".formatted(
                                trajectory, job == null ? "" : "\"placementId\": \"" + job + "\",", start, end, review))
                .post("/contracts")
                .then();
    }

    private static ValidatableResponse state(String contract) {
        return asCoach().get("/contracts/" + contract).then();
    }

    private static ValidatableResponse change(String contract, String what, String body) {
        RequestSpecification request = asCoach()
                .header("If-Match", asCoach().get("/contracts/" + contract).header("ETag"));
        return (body == null ? request : request.body(body))
                .post("/contracts/" + contract + "/" + what)
                .then();
    }

    private static ValidatableResponse rule(String programme, int weeks, String dimensions) {
        String path = "/programmes/" + programme + "/contract-review-rule";
        return asCoach()
                .header("If-Match", asCoach().get(path).header("ETag"))
                .body("{\"alertWeeks\": %d, \"ownDimensions\": [%s]}".formatted(weeks, dimensions))
                .put(path)
                .then();
    }

    private static String review(String decision, String on, String until) {
        return """
                {"dimensions": [{"name": "BEREIK_BEWONERS", "score": 4, "evidence": "Dertig bezoekers"},
                   {"name": "ONTMOETING", "score": 5, "evidence": "Er wordt samen gegeten"}],
                 %s "decidedOn": "%s"%s}""".formatted(
                decision == null ? "" : "\"decision\": \"" + decision + "\",",
                on,
                until == null
                        ? ""
                        : ", \"extension\": {\"endDate\": \"%s\", \"reviewDate\": \"2027-09-15\"}".formatted(until));
    }

    private static RequestSpecification asUser(String organisation) {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(Tokens.PUTTEN, organisation, Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
    }
}
