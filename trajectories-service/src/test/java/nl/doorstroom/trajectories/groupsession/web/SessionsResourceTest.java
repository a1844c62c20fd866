package nl.doorstroom.trajectories.groupsession.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
import nl.doorstroom.platform.testing.Erased;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.AtOnce;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.JobRuns;
import nl.doorstroom.trajectories.testing.Participants;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aProgrammeWith;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class SessionsResourceTest {

    private static final String EVENTS = "trajectories.events.v1";

    @Inject
    Inbox inbox;

    private String programme;

    @BeforeEach
    void publish() {
        programme = aProgrammeWith(PUTTEN, "GROUP_SESSIONS");
    }

    @Test
    void staysAtHalfPastOneWhenTheClockChanges() {
        String series = begin("2026-10-15", "\"openAccess\": true");

        sessions(series, "2026-10-15", "2026-10-29")
                .body("items.day", contains("2026-10-15", "2026-10-29"))
                .body("items.startTime", contains("13:30", "13:30"))
                .body("items.endTime", contains("16:00", "16:00"))
                .body("items.startsAt", contains("2026-10-15T11:30:00Z", "2026-10-29T12:30:00Z"));
        String spring = begin("2026-03-26", "\"openAccess\": true");
        sessions(spring, "2026-03-26", "2026-04-09")
                .body("items.startTime", contains("13:30", "13:30"))
                .body("items.startsAt", contains("2026-03-26T12:30:00Z", "2026-04-09T11:30:00Z"));
    }

    @Test
    void isPlannedAsFarAheadAsTheProgrammeSaysAndOnce() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        changeRule("{\"horizonWeeks\": 4, \"closedOn\": []}", 0);
        String series = id(series(
                today.plusDays(1).toString(),
                today.plusDays(1).getDayOfWeek() + "",
                1,
                "\"openAccess\": true, \"skipClosingDays\": false"));
        assertEquals(4, days(series).size());

        changeRule("{\"horizonWeeks\": 6, \"closedOn\": []}", 1);
        assertTrue(JobRuns.run("session-planning", today).jsonPath().getInt("handled") > 0);
        assertEquals(0, JobRuns.run("session-planning", today).jsonPath().getInt("handled"));

        List<String> days = days(series);
        assertEquals(6, days.size());
        assertEquals(6, Set.copyOf(days).size());
    }

    @Test
    void skipsHolidaysAndDaysOnWhichTheProgrammeIsClosed() {
        changeRule("{\"horizonWeeks\": 12, \"closedOn\": [\"2026-04-30\"]}", 0);
        // Every Thursday: King's Day 2023 was one, Ascension Day of 2026 is.
        String series = id(series("2026-04-23", "THURSDAY", 1, "\"openAccess\": true, \"lastDay\": \"2026-05-21\""));

        sessions(series, "2026-04-01", "2026-06-01")
                .body("items.day", contains("2026-04-23", "2026-04-30", "2026-05-07", "2026-05-14", "2026-05-21"))
                .body("items.status", contains("PLANNED", "CANCELLED", "PLANNED", "CANCELLED", "PLANNED"))
                .body("items[1].cancelReason", equalTo("SLUITINGSDAG"));
        String all = id(series(
                "2026-05-14",
                "THURSDAY",
                1,
                "\"openAccess\": true, \"lastDay\": \"2026-05-14\", \"skipClosingDays\": false"));
        sessions(all, "2026-05-14", "2026-05-14").body("items.status", contains("PLANNED"));
    }

    @Test
    void countsHeadsWithoutAnybodysName() throws IOException {
        String session = one(begin("2026-10-15", "\"openAccess\": true"), "2026-10-15");
        UUID known = UUID.randomUUID();

        attend(session, 7, known)
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("attendance.anonymousCount", equalTo(7))
                .body("attendance.knownCount", equalTo(1))
                .body("attendance.total", equalTo(8));

        ConsumerRecord<String, byte[]> held = Topics.await(EVENTS, "group-session-held", uuid(session));
        assertEquals(Set.of(), Topics.violations(held));
        assertEquals(idOf(session), held.key());
        assertFalse(read(held).toString().contains(known.toString()));
        UUID visit = uuid(visitors(session).extract().path("items[0].id"));
        ConsumerRecord<String, byte[]> attended = Topics.await(EVENTS, "group-session-attended", visit);
        assertEquals(Set.of(), Topics.violations(attended));
        assertEquals(known.toString(), attended.key());
        assertEquals(1, Given.linesAbout(known, "record-session-attendance"));

        UUID other = UUID.randomUUID();
        attend(session, 5, other).statusCode(200).body("attendance.total", equalTo(6));
        ConsumerRecord<String, byte[]> annulled = Topics.await(EVENTS, "group-session-attendance-annulled", visit);
        assertEquals(Set.of(), Topics.violations(annulled));
        assertEquals(read(attended).path("eventId"), read(annulled).path("supersedes"));
        JsonNode again = read(Topics.await(EVENTS, "group-session-held", uuid(session)));
        assertEquals(5, again.path("anonymousCount").asInt());
        assertEquals(read(held).path("eventId"), again.path("supersedes"));
        visitors(session).body("items.findAll { it.attended }.participantId", contains(other.toString()));
    }

    @Test
    void countsNobodyTwiceUnderWhicheverId() {
        String session = one(begin("2026-10-15", "\"openAccess\": true"), "2026-10-15");
        UUID survivor = UUID.randomUUID();
        UUID duplicate = UUID.randomUUID();
        attend(session, 3, survivor, duplicate, survivor)
                .body("attendance.knownCount", equalTo(2))
                .body("attendance.total", equalTo(5));

        UUID merge = UUID.randomUUID();
        inbox.receive(List.of(Participants.merged(merge, survivor, duplicate)));
        asCoach().get(session).then().body("attendance.total", equalTo(4));
        attend(session, 3, duplicate, survivor).body("attendance.total", equalTo(4));
        visitors(session).body("items.findAll { it.attended }.participantId", contains(survivor.toString()));

        inbox.receive(List.of(Participants.mergeUndone(merge, survivor, duplicate)));
        asCoach().get(session).then().body("attendance.total", equalTo(4));
    }

    @Test
    void refusesACountOfWhatIsAheadOrCancelled() {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(3);
        String ahead = one(
                id(series(
                        day.toString(),
                        day.getDayOfWeek() + "",
                        2,
                        "\"openAccess\": true, \"skipClosingDays\": false")),
                day.toString());
        attend(ahead, 7).statusCode(400).body("errors.code", contains("in-the-future"));

        String cancelled = one(begin("2026-10-15", "\"openAccess\": true"), "2026-10-15");
        change(cancelled, "cancellations", "{\"reason\": \"WEER\"}").statusCode(200);
        attend(cancelled, 7).statusCode(409).body("type", endsWith("/session-is-not"));
        change(cancelled, "moves", """
                {"day": "2026-10-16", "startTime": "10:00", "endTime": "12:00", "reason": "WEER"}""").statusCode(409);
    }

    @Test
    void signsOnOnceUnderWhicheverIdAndAgainAfterwards() {
        String session = one(begin("2026-10-15", "\"openAccess\": true"), "2026-10-15");
        UUID survivor = UUID.randomUUID();
        UUID duplicate = UUID.randomUUID();
        inbox.receive(List.of(Participants.merged(UUID.randomUUID(), survivor, duplicate)));

        String signOn = session + "/sign-ons/" + id(signOn(session, duplicate));
        signOn(session, survivor).then().statusCode(409).body("type", endsWith("/already-signed-on"));
        asCoach().get(signOn).then().body("participantId", equalTo(survivor.toString()));
        asCoach()
                .header("If-Match", "\"1\"")
                .delete(signOn)
                .then()
                .statusCode(200)
                .body("signedOn", equalTo(false));
        asCoach().get(session).then().body("signedOn", equalTo(0));

        signOn(session, survivor).then().statusCode(201);
        asCoach().get(session).then().body("signedOn", equalTo(1)).body("attendance", nullValue());
    }

    @Test
    void hasRoomForSoManyAlsoAtTheSameMoment() throws Exception {
        String session = one(begin("2026-10-15", "\"openAccess\": true, \"capacity\": 2"), "2026-10-15");
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(6).toList();

        List<Integer> codes = AtOnce.ask(people, person -> signOn(session, person));

        assertEquals(2, codes.stream().filter(code -> code == 201).count(), codes::toString);
        assertEquals(4, codes.stream().filter(code -> code == 409).count(), codes::toString);
        signOn(session, UUID.randomUUID()).then().body("type", endsWith("/session-is-full"));
    }

    @Test
    void isForItsProgrammeWhenItIsNotOpen() {
        String session = one(begin("2026-10-15", "\"openAccess\": false"), "2026-10-15");
        UUID person = UUID.randomUUID();
        signOn(session, person).then().statusCode(409).body("type", endsWith("/session-is-for-its-programme"));
        String trajectory = anActiveTrajectory(programme, person);

        signOn(session, person).then().statusCode(201);
        asCoach().get(session).then().body("signedOn", equalTo(1));
        move(trajectory, "terminations", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-10-01\"}");

        asCoach().get(session).then().body("signedOn", equalTo(0));
    }

    @Test
    void isForWhoIsGuidedByTheOrganisationThatHoldsIt() {
        String session = one(begin("2026-10-15", "\"openAccess\": false"), "2026-10-15");
        UUID person = UUID.randomUUID();
        String trajectory = anActiveTrajectory(programme, person);
        signOn(session, person).then().statusCode(201);

        move(
                trajectory,
                "transfers",
                "{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"2026-03-16\"}");

        asCoach().get(session).then().body("signedOn", equalTo(0));
        signOn(session, person).then().statusCode(409).body("type", endsWith("/session-is-for-its-programme"));
    }

    @Test
    void movesAndCancelsOneAndLeavesTheOthers() {
        String series = begin("2026-09-03", "\"openAccess\": true");
        String session = one(series, "2026-09-17");
        change(session, "moves", """
                {"day": "2026-09-18", "startTime": "10:00", "endTime": "12:00", "reason": "BEGELEIDER_AFWEZIG"}""")
                .statusCode(200)
                .body("movedFrom", equalTo("2026-09-17"))
                .body("startsAt", equalTo("2026-09-18T08:00:00Z"));
        change(session, "moves", """
                {"day": "2026-09-18", "startTime": "10:00", "endTime": "10:00", "reason": "WEER"}""").statusCode(400);

        changeSeries(series, "2026-09-10", "FRIDAY", 1, "14:00").statusCode(200);

        sessions(series, "2026-09-01", "2026-09-25")
                .body(
                        "items.findAll { it.status == 'PLANNED' }.day.sort()",
                        contains("2026-09-03", "2026-09-11", "2026-09-18", "2026-09-18", "2026-09-25"));
    }

    @Test
    void isOtherwiseFromADayOnAndLeavesWhatWasHeld() {
        String series = begin("2026-09-03", "\"openAccess\": true");
        String held = one(series, "2026-09-17");
        attend(held, 4).statusCode(200);
        String following = one(series, "2026-10-01");
        signOn(following, UUID.randomUUID()).then().statusCode(201);

        changeSeries(series, "2026-09-10", "THURSDAY", 2, "14:00").statusCode(200);

        asCoach().get(held).then().body("startTime", equalTo("13:30")).body("status", equalTo("HELD"));
        asCoach().get(following).then().body("startTime", equalTo("14:00")).body("signedOn", equalTo(1));
        sessions(series, "2026-09-01", "2026-10-02")
                .body("items.day.sort()", contains("2026-09-03", "2026-09-17", "2026-10-01"));

        changeSeries(series, "2026-09-20", "MONDAY", 2, "14:00").statusCode(200);
        asCoach()
                .get(following)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("REEKS_GEWIJZIGD"));
        changeSeries(series, "2026-09-20", "THURSDAY", 2, "15:00").statusCode(200);
        sessions(series, "2026-10-01", "2026-10-01")
                .body("items.status", contains("CANCELLED", "PLANNED"))
                .body("items[1].startTime", equalTo("15:00"));
    }

    @Test
    void endsAndGoesOnWhenTheLastDayIsLater() {
        String series = begin("2026-09-03", "\"openAccess\": true");

        end(series, "2026-09-20").statusCode(200);
        sessions(series, "2026-09-21", "2026-10-31")
                .body("items.findAll { it.status == 'PLANNED' }", hasSize(0))
                .body("items[0].cancelReason", equalTo("REEKS_BEEINDIGD"));
        changeSeries(series, "2026-09-21", "MONDAY", 1, "14:00").statusCode(409);
        end(series, "2026-09-02").statusCode(400);

        end(series, "2026-10-01").statusCode(200);
        sessions(series, "2026-09-21", "2026-10-31")
                .body("items.findAll { it.status == 'PLANNED' }.day", contains("2026-10-01"));
    }

    @Test
    void forgetsWhoCameAndNotThatSomebodyCame() throws Exception {
        String session = one(begin("2026-10-15", "\"openAccess\": true"), "2026-10-15");
        UUID person = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        attend(session, 7, person, other).body("attendance.total", equalTo(9));

        inbox.receive(List.of(Erased.event(PUTTEN, person)));

        assertEquals(Erased.TRACES, Erased.tablesThatName(person));
        asCoach().get(session).then().body("attendance.total", equalTo(9)).body("attendance.knownCount", equalTo(2));
        visitors(session).body("items.participantId", contains(other.toString()));
        attend(session, 6, other).body("attendance.total", equalTo(8));
        JsonNode told = read(Topics.await(EVENTS, "group-session-held", uuid(session)));
        assertEquals(2, told.path("knownCount").asInt());
        assertTrue(signOn(session, person).statusCode() >= 400);
    }

    @Test
    void isSeenAndChangedByWhoExecutesItAlone() {
        String series = begin("2026-10-15", "\"openAccess\": true");
        String session = one(series, "2026-10-15");
        String visit = session + "/sign-ons/" + id(signOn(session, UUID.randomUUID()));
        RequestSpecification other = given().auth()
                .oauth2(Tokens.ofOrganisation(
                        PUTTEN, "00000001000000000999", Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType("application/json")
                .basePath("/trajectories/v1");

        given().spec(other).get("/sessions").then().body("items", hasSize(0));
        given().spec(other).get("/session-series").then().body("items", hasSize(0));
        for (String path : List.of(session, "/session-series/" + series, session + "/sign-ons", visit)) {
            given().spec(other).get(path).then().statusCode(404);
        }
        for (String path : List.of(session + "/attendance", session + "/sign-ons")) {
            given().spec(other)
                    .header("If-Match", "\"1\"")
                    .body(
                            path.endsWith("sign-ons")
                                    ? "{\"participantId\": \"" + UUID.randomUUID() + "\"}"
                                    : "{\"anonymousCount\": 1}")
                    .post(path)
                    .then()
                    .statusCode(404);
        }
        given().spec(other)
                .body(body("2026-10-15", "THURSDAY", 2, "\"openAccess\": true"))
                .post("/session-series")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesASeriesThatCannotBe() {
        series("1950-01-01", "SUNDAY", 1, "\"openAccess\": true").then().statusCode(400);
        series("2026-10-15", "THURSDAY", 1, "\"openAccess\": true, \"lastDay\": \"2026-10-14\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lastDay"));
        asCoach()
                .body(body("2026-10-15", "THURSDAY", 2, "\"openAccess\": true").replace("16:00", "13:30"))
                .post("/session-series")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/endTime"));
        asCoach()
                .body(body("2026-10-15", "THURSDAY", 2, "\"openAccess\": true").replace(programme, aProgramme()))
                .post("/session-series")
                .then()
                .statusCode(409)
                .body("type", endsWith("/programme-lacks-feature"));
    }

    private String begin(String firstDay, String more) {
        return id(series(firstDay, "THURSDAY", 2, more));
    }

    private Response series(String firstDay, String weekday, int everyWeeks, String more) {
        return asCoach().body(body(firstDay, weekday, everyWeeks, more)).post("/session-series");
    }

    private String body(String firstDay, String weekday, int everyWeeks, String more) {
        return """
                {"programmeId": "%s", "title": "Banencursus", "weekday": "%s", "everyWeeks": %d, "startTime": "13:30",
                 "endTime": "16:00", "firstDay": "%s", "location": "Huis van de Wijk", %s}""".formatted(programme, weekday, everyWeeks, firstDay, more);
    }

    private static ValidatableResponse sessions(String series, String from, String until) {
        return asCoach()
                .queryParam("seriesId", series)
                .queryParam("from", from)
                .queryParam("until", until)
                .queryParam("limit", 100)
                .get("/sessions")
                .then()
                .statusCode(200);
    }

    private static List<String> days(String series) {
        return sessions(series, "2020-01-01", "2100-01-01").extract().path("items.day");
    }

    private static String one(String series, String day) {
        return "/sessions/" + sessions(series, day, day).extract().path("items[0].id");
    }

    private static ValidatableResponse visitors(String session) {
        return asCoach().get(session + "/sign-ons").then().statusCode(200);
    }

    private static Response signOn(String session, UUID person) {
        return asCoach().body("{\"participantId\": \"%s\"}".formatted(person)).post(session + "/sign-ons");
    }

    private static ValidatableResponse attend(String session, int anonymous, UUID... people) {
        List<String> named = IntStream.range(0, people.length)
                .mapToObj(i -> "\"" + people[i] + "\"")
                .toList();
        return change(
                session,
                "attendance",
                "{\"anonymousCount\": %d, \"participants\": [%s]}".formatted(anonymous, String.join(", ", named)));
    }

    private static ValidatableResponse changeSeries(
            String series, String from, String weekday, int everyWeeks, String startTime) {
        return change("/session-series/" + series, "changes", """
                {"from": "%s", "weekday": "%s", "everyWeeks": %d, "startTime": "%s", "endTime": "16:00",
                 "location": "Huis van de Wijk", "openAccess": true}""".formatted(from, weekday, everyWeeks, startTime));
    }

    private static ValidatableResponse end(String series, String lastDay) {
        return change("/session-series/" + series, "terminations", "{\"lastDay\": \"%s\"}".formatted(lastDay));
    }

    private static ValidatableResponse change(String path, String step, String body) {
        return asCoach()
                .header("If-Match", asCoach().get(path).header("ETag"))
                .body(body)
                .post(path + "/" + step)
                .then();
    }

    private void changeRule(String body, int version) {
        asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/programmes/" + programme + "/session-rule")
                .then()
                .statusCode(200);
    }

    private static String id(Response created) {
        return Given.id(created);
    }

    private static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static UUID uuid(String address) {
        return UUID.fromString(idOf(address));
    }

    private static JsonNode read(ConsumerRecord<String, byte[]> record) throws IOException {
        return JsonMapper.builder().build().readTree(record.value());
    }
}
