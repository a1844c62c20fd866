package nl.doorstroom.acceptance;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import nl.doorstroom.local.demo.ApiClient.Answer;

import static nl.doorstroom.acceptance.Office.CASE_MANAGER;
import static nl.doorstroom.acceptance.Office.GRESBO;
import static nl.doorstroom.acceptance.Office.JOB_COACH;
import static nl.doorstroom.acceptance.Office.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Ruwaard (Oss): a course that is open to everybody, of which heads are counted; somebody who comes, takes a role in the
 * neighbourhood's house for some months, goes on with a certificate that the profile knows, and has a contract that is looked at
 * for what it gives the neighbourhood.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class OpenHouseIT {

    private static final String CLEANING = "https://linkeddata.competentnl.nl/id/skill/schoonmaken";

    private final Office office = new Office("acceptance-open-house");
    private String programme = "";
    private String person = "";
    private String trajectory = "";
    private String training = "";

    @Test
    @Order(1)
    void meetsAtHalfPastOneBeforeAndAfterTheClockChanges() {
        programme = office.publish(
                "Open huis", "NEIGHBOURHOOD_ROLE", "[\"GROUP_SESSIONS\", \"NEIGHBOURHOOD_ROLES\", \"TRAININGS\"]", "");
        String series = office.api()
                .post(JOB_COACH, "trajectories", "/session-series", """
                {"programmeId": "%s", "title": "Banencursus", "weekday": "THURSDAY", "everyWeeks": 2,
                 "startTime": "13:30", "endTime": "16:00", "firstDay": "2026-10-15", "lastDay": "2026-11-12",
                 "location": "Huis van de Wijk", "openAccess": true}""".formatted(programme))
                .id();

        List<JsonNode> sessions = office.items(
                JOB_COACH, "trajectories", "/sessions?seriesId=" + series + "&from=2026-10-15&until=2026-10-29");

        assertEquals(List.of("2026-10-15", "2026-10-29"), texts(sessions, "day").toList());
        assertEquals(List.of("13:30", "13:30"), texts(sessions, "startTime").toList());
        assertEquals(
                List.of("2026-10-15T11:30:00Z", "2026-10-29T12:30:00Z"),
                texts(sessions, "startsAt").toList());
    }

    @Test
    @Order(2)
    void countsWhoeverComesAndKnowsOnlyWhoWantsToBeKnown() {
        person = "/participants/"
                + office.api()
                        .post(CASE_MANAGER, "participants", "/participants", """
                        {"identification": "NONE", "givenName": "Samira", "familyName": "Voorbeeld",
                         "birthDate": "1988-11-19"}""")
                        .id();
        String first = session("2026-10-15");
        String second = session("2026-10-29");
        office.api().post(JOB_COACH, "trajectories", second + "/sign-ons", """
                {"participantId": "%s"}""".formatted(Office.idOf(person)));

        office.change(JOB_COACH, "trajectories", first, "attendance", "{\"anonymousCount\": 7}");
        JsonNode attended = office.change(
                        JOB_COACH, "trajectories", second, "attendance", """
                        {"anonymousCount": 9, "participants": ["%s"]}""".formatted(Office.idOf(person)))
                .body();
        JsonNode corrected = office.change(
                        JOB_COACH, "trajectories", second, "attendance", """
                        {"anonymousCount": 8, "participants": ["%s"]}""".formatted(Office.idOf(person)))
                .body();

        assertEquals(
                7,
                read(first).path("attendance").path("total").asInt(),
                () -> read(first).toString());
        assertEquals(10, attended.path("attendance").path("total").asInt(), attended::toString);
        assertEquals(9, corrected.path("attendance").path("total").asInt(), corrected::toString);
        assertEquals(1, corrected.path("attendance").path("knownCount").asInt(), corrected::toString);
    }

    @Test
    @Order(3)
    void takesARoleForSomeMonthsAndIsAskedForTheNextStep() {
        trajectory = office.guide(person, programme, "2026-03-02");
        String roles = trajectory + "/neighbourhood-roles";
        Answer tooLong =
                office.api().send("POST", JOB_COACH, "trajectories", roles, role("2027-03-02"), null, "role-too-long");
        String role = roles + "/"
                + office.api()
                        .post(JOB_COACH, "trajectories", roles, role("2026-08-28"))
                        .id();
        assertEquals(400, tooLong.status(), tooLong::toString);

        runNextSteps("2026-07-31");

        assertEquals(1, openTasks(role).count());
        office.change(
                JOB_COACH, "trajectories", role, "next-steps", "{\"kind\": \"TRAINING\", \"from\": \"2026-09-07\"}");
        assertEquals(0, openTasks(role).count());
        office.change(JOB_COACH, "trajectories", role, "terminations", "{\"lastDay\": \"2026-08-28\"}");
        assertEquals(List.of(), office.items(JOB_COACH, "trajectories", trajectory + "/signals"));
    }

    @Test
    @Order(4)
    void goesOnWithACertificateThatTheProfileKnows() {
        String trainings = trajectory + "/trainings";
        training = trainings + "/"
                + office.api()
                        .post(JOB_COACH, "trajectories", trainings, """
                        {"course": "Basis schoonmaak", "provider": "Vakschool Voorbeeld", "kind": "VOCATIONAL",
                         "start": "2026-09-07", "plannedEnd": "2026-11-06",
                         "skill": {"uri": "%s", "scheme": "COMPETENT_NL", "label": "Schoonmaken"}}""".formatted(CLEANING))
                        .id();
        office.api()
                .post(
                        JOB_COACH,
                        "trajectories",
                        training + "/attendance",
                        "{\"on\": \"2026-09-07\", \"presence\": \"PRESENT\"}");

        office.change(JOB_COACH, "trajectories", training, "completions", """
                {"completedOn": "2026-11-06",
                 "certificate": {"name": "Basisvakdiploma", "number": "S-17", "validUntil": "2031-11-06",
                                 "level": "GOED"}}""");

        Eventually.seen(() -> {
            JsonNode skill = skills().findFirst().orElseThrow();
            assertEquals("CERTIFICATE", skill.path("source").asText());
            assertEquals("GOED", skill.path("level").asText());
            assertEquals("2026-11-06", skill.path("observedOn").asText());
        });
        assertFalse(office.read(CASE_MANAGER, "participants", person + "/skills")
                .toString()
                .contains("Basisvakdiploma"));
    }

    @Test
    @Order(5)
    void losesTheSkillWhenTheCertificateWasNotThereAfterAll() {
        String etag = office.api().get(JOB_COACH, "trajectories", training).etag();
        Answer reopened = office.api()
                .send("POST", JOB_COACH, "trajectories", training + "/reopenings", null, etag, "reopen-training");
        assertEquals(200, reopened.status(), reopened::toString);

        Eventually.seen(() -> assertEquals(0, skills().count()));
    }

    @Test
    @Order(6)
    void hasAContractThatGoesOnForWhatItGivesTheNeighbourhood() {
        String employer = office.employer("Wijkbedrijf Voorbeeld", "99950017");
        String contract = "/contracts/"
                + office.api()
                        .post(JOB_COACH, "trajectories", "/contracts", """
                        {"trajectoryId": "%s", "employerId": "%s", "startDate": "2026-03-02", "endDate": "2027-02-28",
                         "reviewDate": "2026-11-02"}""".formatted(Office.idOf(trajectory), employer))
                        .id();

        JsonNode reviewed = office.change(JOB_COACH, "trajectories", contract, "reviews", """
                        {"dimensions": [{"name": "ONTMOETING", "score": 4, "evidence": "Iedere week volle zaal"},
                                        {"name": "DOORSTROOM_ANDEREN", "score": 5, "evidence": "Drie gingen door naar werk"}],
                         "decision": "EXTEND", "decidedOn": "2026-11-02",
                         "extension": {"endDate": "2028-02-29", "reviewDate": "2027-11-01"}}""")
                .body();

        assertEquals("EXTEND", reviewed.path("decision").asText(), reviewed::toString);
        JsonNode next = read("/contracts/" + reviewed.path("successorId").asText());
        assertEquals("2027-03-01", next.path("startDate").asText(), next::toString);
        assertEquals("2028-02-29", next.path("endDate").asText(), next::toString);
    }

    @Test
    @Order(7)
    void hasATimelineAndACopyWithAllOfIt() {
        JsonNode timeline = office.read(CASE_MANAGER, "participants", person + "/timeline?limit=99");
        assertEquals(0, timeline.path("missing").size(), timeline::toString);
        List<String> sections = StreamSupport.stream(
                        office.copyOf(person).path("sections").spliterator(), false)
                .map(section -> section.path("name").asText())
                .toList();

        assertTrue(
                sections.containsAll(List.of("sessionVisits", "neighbourhoodRoles", "trainings", "skills")),
                sections::toString);
    }

    private String session(String day) {
        return "/sessions/"
                + office.items(
                                JOB_COACH,
                                "trajectories",
                                "/sessions?programmeId=" + programme + "&organisation=" + GRESBO + "&from=" + day
                                        + "&until=" + day)
                        .get(0)
                        .path("id")
                        .asText();
    }

    private JsonNode read(String path) {
        return office.read(JOB_COACH, "trajectories", path);
    }

    private static String role(String plannedEnd) {
        return """
                {"role": "GASTHEER", "place": "Huis van de Wijk", "startDate": "2026-03-02", "plannedEnd": "%s",
                 "hoursPerWeek": 12}""".formatted(plannedEnd);
    }

    private void runNextSteps(String day) {
        String run = "/job-runs/"
                + office.api()
                        .post(
                                OPERATOR,
                                "trajectories",
                                "/job-runs",
                                "{\"job\": \"next-steps\", \"day\": \"%s\"}".formatted(day))
                        .id();
        Eventually.seen(() -> assertEquals(
                "COMPLETED",
                office.read(OPERATOR, "trajectories", run).path("state").asText()));
    }

    private Stream<JsonNode> openTasks(String role) {
        return office.items(JOB_COACH, "trajectories", "/tasks?state=OPEN&limit=100").stream()
                .filter(task -> task.path("subjectId").asText().equals(Office.idOf(role)));
    }

    private Stream<JsonNode> skills() {
        return office.items(CASE_MANAGER, "participants", person + "/skills").stream()
                .filter(skill -> skill.path("uri").asText().equals(CLEANING));
    }

    private static Stream<String> texts(List<JsonNode> items, String member) {
        return items.stream().map(item -> item.path(member).asText());
    }
}
