package nl.doorstroom.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import static nl.doorstroom.acceptance.Office.JOB_COACH;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Ruwaard (Oss): somebody walks in without a number, answers three questions, takes a role in the neighbourhood's house, and
 * decides who may know. Each step goes on where the one before it ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class NeighbourhoodIT {

    private static final String NUMBER = "999950034";

    /** Nobody else lives there. */
    private static final String AREA = "5341";

    private final Office office = new Office("acceptance-neighbourhood");
    private String person = "";
    private String trajectory = "";

    @Test
    @Order(1)
    void comesWithoutANumberAndIsIdentifiedLater() {
        String known = office.register("999950046", "Yusuf");
        Answer registered = office.api().post(CASE_MANAGER, "participants", "/participants", """
                {"identification": "NONE", "givenName": "Noor", "familyName": "Voorbeeld", "birthDate": "1979-08-02"}""");
        person = "/participants/" + registered.id();
        assertFalse(registered.body().has("bsn"));

        Answer taken = identify("999950046");
        Answer own = identify(NUMBER);

        assertEquals(409, taken.status());
        assertEquals(Office.idOf(known), taken.body().path("mergeCandidateId").asText(), taken::toString);
        assertEquals(200, own.status(), own::toString);
        assertEquals(
                NUMBER,
                office.read(CASE_MANAGER, "participants", person).path("bsn").asText());
    }

    @Test
    @Order(2)
    void answersThreeQuestionsInTwoTalks() {
        String intake = person + "/intakes/"
                + office.api()
                        .post(
                                CASE_MANAGER,
                                "participants",
                                person + "/intakes",
                                "{\"heldOn\": \"2026-01-12\", \"draft\": true, \"needs\": [{\"code\": \"TAAL\"}]}")
                        .id();

        Answer early = office.api()
                .send("POST", CASE_MANAGER, "participants", intake + "/completions", null, etag(intake), null);

        assertEquals(400, early.status());
        assertEquals(
                List.of("/abilities", "/wishes"),
                texts(early.body().path("errors"), "pointer").sorted().toList());
        office.api().put(CASE_MANAGER, "participants", intake, """
                {"heldOn": "2026-01-12", "wishes": [{"role": "Gastvrouw"}, {"hours": {"min": 12, "max": 20}}],
                 "abilities": [{"experience": {"text": "Buurthuis", "years": 2}}, {"limit": "Niet zwaar tillen"}],
                 "needs": [{"code": "TAAL"}, {"code": "KINDEROPVANG", "text": "Op maandag"}]}""");
        Answer completed = office.api()
                .send("POST", CASE_MANAGER, "participants", intake + "/completions", null, etag(intake), null);
        assertEquals(200, completed.status(), completed::toString);
        assertEquals(1, completed.body().path("number").asInt());
    }

    @Test
    @Order(3)
    void isReviewedLaterForAReason() {
        JsonNode review =
                office.items(CASE_MANAGER, "participants", person + "/reviews").get(0);
        String planned = review.path("dueOn").asText();
        assertEquals(1, agenda("?dueFrom=" + planned + "&dueUntil=" + planned).count());

        office.change(
                CASE_MANAGER,
                "participants",
                person + "/reviews/" + review.path("id").asText(),
                "exemptions",
                "{\"reason\": \"ZIEKTE\", \"until\": \"2099-03-01\"}");

        assertEquals(0, agenda("?dueFrom=" + planned + "&dueUntil=" + planned).count());
        JsonNode excused = agenda("?status=excused&dueFrom=2099-03-01&dueUntil=2099-03-01")
                .findFirst()
                .orElseThrow();
        assertEquals(planned, excused.path("originalDueOn").asText());
        assertEquals("ZIEKTE", excused.at("/exemptions/0/reason").asText());
    }

    @Test
    @Order(4)
    void climbsTheLadderByFactsThatAreNamed() {
        office.api().post(CASE_MANAGER, "participants", person + "/ladder-statements", """
                {"step": 2, "statedOn": "2025-01-13", "basis": "GESPREK"}""");
        JsonNode stated = ladder("2025-02-01");
        assertEquals(2, stated.path("step").asInt());
        assertTrue(stated.path("asserted").asBoolean());
        String programme = office.publish("Huis van de Wijk", "NEIGHBOURHOOD_ROLE", "[\"CREW\", \"TALKS\"]", "");
        trajectory = office.guide(person, programme, "2025-03-03");
        String crew = office.api()
                .post(JOB_COACH, "trajectories", "/crews", """
                {"programmeId": "%s", "name": "Gastvrouwen", "foreman": "foreman.gresbo", "capacity": 2,
                 "workKinds": ["HORECA"], "validFrom": "2025-03-03"}""".formatted(programme))
                .id();
        String role = office.api()
                .post(JOB_COACH, "trajectories", "/crews/" + crew + "/places", """
                {"trajectoryId": "%s", "validFrom": "2025-03-03"}""".formatted(Office.idOf(trajectory)))
                .id();
        String employer = office.employer("Bureau Voorbeeld", "99950003");

        Eventually.seen(() -> assertStanding(4, role, "2025-03-10"));
        String job = office.place(person, employer, trajectory, "2025-09-01", 24);

        Eventually.seen(() -> assertStanding(6, Office.idOf(job), "2025-09-10"));
        assertStanding(4, role, "2025-03-10");
        Answer refused = office.api()
                .send(
                        "POST",
                        CASE_MANAGER,
                        "participants",
                        person + "/ladder-statements",
                        "{\"step\": 5, \"statedOn\": \"2025-03-10\", \"basis\": \"GESPREK\"}",
                        null,
                        null);
        assertEquals(409, refused.status(), refused::toString);
    }

    @Test
    @Order(5)
    void keepsTheContractForWhatTheWorkGives() {
        Answer talk = office.api().post(JOB_COACH, "trajectories", trajectory + "/unplanned-talks", """
                {"heldOn": "2025-08-25", "channel": "WORKPLACE", "privateNote": "Is blij met de baan",
                 "agreements": [{"text": "Tekent het contract", "by": "PARTICIPANT", "dueDate": "2025-08-29"}]}""");
        assertEquals("HELD", talk.body().path("status").asText(), talk::toString);
        String contract = "/contracts/"
                + office.api()
                        .post(JOB_COACH, "trajectories", "/contracts", """
                {"trajectoryId": "%s", "startDate": "2025-09-01", "endDate": "2026-08-31", "reviewDate": "2026-06-01"}""".formatted(Office.idOf(trajectory)))
                        .id();

        Answer reviewed = office.change(JOB_COACH, "trajectories", contract, "reviews", """
                {"dimensions": [{"name": "ONTMOETING", "score": 5, "evidence": "Iedere dag is de huiskamer vol"}],
                 "decision": "EXTEND", "decidedOn": "2026-06-08",
                 "extension": {"endDate": "2027-08-31", "reviewDate": "2027-06-01"}}""");

        JsonNode next = office.read(
                JOB_COACH,
                "trajectories",
                "/contracts/" + reviewed.body().path("successorId").asText());
        assertEquals("2026-09-01", next.path("startDate").asText(), next::toString);
        assertEquals(Office.idOf(contract), next.path("predecessorId").asText(), next::toString);
    }

    @Test
    @Order(6)
    void isShownToVumAsLongAsThePersonConsents() throws Exception {
        VumParty party = new VumParty();
        office.api().put(CASE_MANAGER, "participants", person + "/work-profile", """
                {"pc4": "%s", "maxDistanceKm": 10, "transport": ["FIETS"], "hoursMin": 12, "hoursMax": 24}""".formatted(AREA));
        assertEquals(0, party.list(AREA).size());

        JsonNode consent = office.api()
                .post(
                        CASE_MANAGER,
                        "participants",
                        person + "/consents",
                        "{\"purpose\": \"SHARE_PROFILE\", \"channel\": \"IN_PERSON\", \"givenOn\": \"2026-01-12\"}")
                .body();

        String vumId = consent.path("shareId").asText();
        Eventually.seenWithin(
                Duration.ofMinutes(1),
                () -> assertEquals(
                        List.of(vumId), texts(party.list(AREA), "vumID").toList()));
        String detail = party.detail(vumId).body();
        assertTrue(detail.contains(vumId), detail);
        assertFalse(detail.contains(NUMBER) || detail.contains("Voorbeeld"), detail);

        office.delete(
                CASE_MANAGER,
                "participants",
                person + "/consents/" + consent.path("id").asText());

        assertEquals(404, party.detail(vumId).statusCode());
        Eventually.seenWithin(
                Duration.ofMinutes(1), () -> assertEquals(0, party.list(AREA).size()));
    }

    @Test
    @Order(7)
    void isInTheCaseloadOfWhoGuides() {
        String members = person + "/team-members";
        String manager = office.api()
                .post(CASE_MANAGER, "participants", members, "{\"role\": \"KLANTMANAGER\", \"from\": \"2025-01-06\"}")
                .id();
        office.api().post(JOB_COACH, "participants", members, "{\"role\": \"JOBCOACH\", \"from\": \"2025-03-03\"}");
        office.api()
                .post(
                        JOB_COACH,
                        "participants",
                        person + "/contact-moments",
                        "{\"contactedOn\": \"2025-09-08\", \"kind\": \"WERKPLEK\"}");

        JsonNode entry = inCaseload(JOB_COACH, "").orElseThrow();
        assertEquals("2025-09-08", entry.path("lastContactOn").asText());
        office.change(
                CASE_MANAGER,
                "participants",
                members + "/" + manager,
                "handovers",
                "{\"to\": \"case-manager-2\", \"from\": \"2025-10-01\"}");

        assertTrue(inCaseload(CASE_MANAGER, "&on=2025-09-30").isPresent());
        assertTrue(inCaseload(CASE_MANAGER, "&on=2025-10-01").isEmpty());
        assertEquals(3, office.items(CASE_MANAGER, "participants", members).size());
    }

    @Test
    @Order(8)
    void hasOneTimeline() {
        JsonNode timeline = office.read(CASE_MANAGER, "participants", person + "/timeline?limit=99");

        assertEquals(0, timeline.path("missing").size(), timeline::toString);
        List<String> categories =
                texts(timeline.path("items"), "category").distinct().toList();
        assertTrue(
                categories.containsAll(List.of("INTAKE", "TRAJECT", "PLOEG", "PLAATSING", "DOSSIER")),
                timeline::toString);
        List<String> services =
                texts(timeline.path("items"), "service").distinct().sorted().toList();
        assertEquals(List.of("matching", "participants", "trajectories"), services);
    }

    @Test
    @Order(9)
    void getsACopyFromFourServicesThatSaysWhoSawWhat() {
        JsonNode copy = office.copyOf(person);

        assertEquals(0, copy.path("missing").size(), copy::toString);
        List<String> services =
                texts(copy.path("sections"), "service").distinct().sorted().toList();
        List<String> sections = texts(copy.path("sections"), "name").toList();
        assertAll(
                () -> assertEquals(List.of("matching", "participants", "reporting", "trajectories"), services),
                () -> assertTrue(
                        sections.containsAll(List.of(
                                "intakes",
                                "reviews",
                                "consents",
                                "careTeam",
                                "placements",
                                "talks",
                                "contracts",
                                "facts")),
                        sections::toString),
                () -> assertTrue(copy.toString().contains("Niet zwaar tillen")),
                () -> assertTrue(copy.toString().contains("Is blij met de baan")),
                () -> assertTrue(
                        texts(copy.path("disclosures"), "organisation").anyMatch(VumParty.OIN::equals),
                        () -> copy.path("disclosures").toString()));
    }

    private Answer identify(String number) {
        return office.api()
                .send(
                        "POST",
                        CASE_MANAGER,
                        "participants",
                        person + "/identifications",
                        "{\"bsn\": \"%s\"}".formatted(number),
                        etag(person),
                        null);
    }

    private String etag(String path) {
        return office.api().get(CASE_MANAGER, "participants", path).etag();
    }

    private Stream<JsonNode> agenda(String question) {
        return office.items(CASE_MANAGER, "participants", "/reviews" + question + "&limit=100").stream()
                .filter(this::isOfThePerson);
    }

    private Optional<JsonNode> inCaseload(String user, String more) {
        return office.items(user, "participants", "/caseload?professional=me&limit=100" + more).stream()
                .filter(this::isOfThePerson)
                .findFirst();
    }

    private boolean isOfThePerson(JsonNode item) {
        return person.endsWith(item.path("participantId").asText());
    }

    private JsonNode ladder(String day) {
        return office.read(CASE_MANAGER, "participants", person + "/ladder?on=" + day);
    }

    private void assertStanding(int step, String fact, String day) {
        JsonNode standing = ladder(day);
        assertEquals(step, standing.path("step").asInt(), standing::toString);
        assertEquals(List.of(fact), texts(standing.path("derivedFrom"), "id").toList());
    }

    private static Stream<String> texts(JsonNode array, String member) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> item.path(member).asText());
    }
}
