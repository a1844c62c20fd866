package nl.doorstroom.acceptance;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import nl.doorstroom.local.demo.ApiClient.Answer;

import static nl.doorstroom.acceptance.Office.CASE_MANAGER;
import static nl.doorstroom.acceptance.Office.JOB_COACH;
import static nl.doorstroom.local.demo.PuttenScenario.measure;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * PERSPCT's approach: people without labels, whose basic conditions are kept in order while work grows from a few hours to
 * a job that takes a couple off its benefit. Each step goes on where the one before it ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class LabourPoolIT {

    private static final String SKILL = "https://linkeddata.competentnl.nl/id/skill/";

    private final Office office = new Office("acceptance-labour-pool");
    private String person = "";
    private String benefit = "";
    private String programme = "";
    private String trajectory = "";
    private String employer = "";
    private String job = "";

    @Test
    @Order(1)
    void asCoupleAppliesForOneBenefit() {
        person = office.register("999950010", "Rosa");
        String partner = office.register("999950022", "Ruben");
        office.api().post(CASE_MANAGER, "participants", "/households", """
                {"adults": ["%s", "%s"], "persons": 2, "validFrom": "2020-01-01"}""".formatted(
                        Office.idOf(person), Office.idOf(partner)));
        String application = person + "/benefit-applications/"
                + office.api()
                        .post(
                                CASE_MANAGER,
                                "participants",
                                person + "/benefit-applications",
                                "{\"kind\": \"PW_ALGEMEEN\", \"appliedOn\": \"2024-01-15\"}")
                        .id();
        String benefitId = office.api()
                .post(
                        CASE_MANAGER,
                        "participants",
                        person + "/benefits",
                        "{\"kind\": \"PW_ALGEMEEN\", \"startDate\": \"2024-02-01\", \"backdatingReason\": \"OVERGENOMEN\"}")
                .id();

        Answer granted = office.change(CASE_MANAGER, "participants", application, "outcomes", """
                {"outcome": "GRANTED", "decidedOn": "2024-02-12", "benefitId": "%s"}""".formatted(benefitId));

        assertEquals("GRANTED", granted.body().path("state").asText());
        benefit = person + "/benefits/" + benefitId;
        // One benefit is both partners'.
        assertEquals(200, office.status(CASE_MANAGER, "participants", partner + "/benefits/" + benefitId));
    }

    @Test
    @Order(2)
    void losesShelterAndTheCoachSeesItOnTheTrajectory() {
        programme = office.publish("Perspct-aanpak", "WORK_PROJECT", "[\"HOURS_PLAN\", \"MILESTONES\"]", "");
        trajectory = office.guide(person, programme, "2024-09-02");
        state("OP_ORDE", "2024-09-02");
        state("NIET_OP_ORDE", "2024-11-04");

        Eventually.seen(() -> assertEquals(List.of("ONDERDAK OPEN 2024-11-04"), signals()));
        String signal = office.items(JOB_COACH, "trajectories", trajectory + "/signals")
                .get(0)
                .path("id")
                .asText();
        office.change(JOB_COACH, "trajectories", "/signals/" + signal, "acknowledgements", "");
        state("OP_ORDE", "2024-12-02");

        Eventually.seen(() -> assertEquals(List.of("ONDERDAK CLOSED 2024-11-04"), signals()));
        assertEquals("ACTIVE", status());
    }

    @Test
    @Order(3)
    void isSeenByMatchingWithWhatIsKnownAndWhatIsKnownToBeAbsent() throws Exception {
        employer = office.employer("Groenbedrijf Voorbeeld", "99950002");
        String known = office.vacancy(employer, "Hovenier", "3881", SKILL + "snoeien", "2025-04-01");
        String absent = office.vacancy(employer, "Stratenmaker", "3881", SKILL + "bestraten", "2025-04-01");
        String unknown = office.vacancy(employer, "Schilder", "3881", SKILL + "schilderen", "2025-04-01");
        office.api().put(CASE_MANAGER, "participants", person + "/work-profile", """
                {"pc4": "3881", "maxDistanceKm": 15, "transport": ["FIETS"], "hoursMin": 8, "hoursMax": 32,
                 "availableFrom": "2025-01-01"}""");

        stateSkill("snoeien", "GOED");
        stateSkill("bestraten", "NIET");

        Eventually.seen(() -> {
            JsonNode near = office.fit(person, absent, "2025-04-01");
            assertEquals("NEAR_MATCH", near.path("status").asText(), near::toString);
            assertEquals(
                    SKILL + "bestraten",
                    near.path("gaps").path(0).path("skillUri").asText());
            JsonNode match = office.fit(person, known, "2025-04-01");
            assertEquals("MATCH", match.path("status").asText(), match::toString);
        });
        JsonNode asked = office.fit(person, unknown, "2025-04-01");
        assertEquals("INSUFFICIENT_DATA", asked.path("status").asText(), asked::toString);
        assertEquals(0, asked.path("gaps").size(), asked::toString);
        assertEquals(SKILL + "schilderen", asked.at("/toCheck/0/subject").asText(), asked::toString);
        VumParty party = new VumParty();
        JsonNode shown = party.vacancies("3881", SKILL + "bestraten");
        assertEquals("Stratenmaker", shown.at("/0/naamVacature").asText(), shown::toString);
        String detail = party.vacancy(shown.at("/0/vumID").asText()).body();
        assertTrue(detail.contains("Groenbedrijf Voorbeeld") && !detail.contains(absent), detail);
    }

    @Test
    @Order(4)
    void worksAFewHoursBesideALoweredBenefit() {
        String small = office.place(person, employer, trajectory, "2025-02-03", 8);
        office.change(
                CASE_MANAGER,
                "participants",
                benefit,
                "reductions",
                "{\"fromDate\": \"2025-02-03\", \"hoursPerWeek\": 8}");

        Eventually.seen(() -> assertEquals(1, measure(ended("2025-03-15"), "benefitsReduced")));
        // Participants has heard of the job, and has nothing to propose.
        Eventually.seen(() -> assertEquals(5, step("2025-03-15")));
        assertEquals(List.of(), proposals());
        assertEquals("ACTIVE", status());
        office.change(
                JOB_COACH,
                "matching",
                small,
                "terminations",
                "{\"endDate\": \"2025-03-31\", \"reason\": \"NIEUW_CONTRACT\"}");
    }

    @Test
    @Order(5)
    void findsAJobThatProposesTheEndOfTheBenefitAndEndsNothing() {
        job = office.place(person, employer, trajectory, "2025-04-01", 28);

        Eventually.seen(() -> assertEquals(1, proposals().size()));

        JsonNode proposal = proposals().get(0);
        assertEquals("2025-03-31", proposal.path("proposedLastDay").asText());
        assertEquals(Office.idOf(job), proposal.path("placementId").asText());
        assertFalse(office.read(CASE_MANAGER, "participants", benefit).has("lastDay"));
        Eventually.seen(() -> assertEquals("AFTERCARE", status()));
    }

    @Test
    @Order(6)
    void isTakenOffTheBenefitByWhoIsResponsible() {
        String proposal =
                "/benefit-end-proposals/" + proposals().get(0).path("id").asText();

        office.change(CASE_MANAGER, "participants", proposal, "acceptances", "{}");

        JsonNode over = office.read(CASE_MANAGER, "participants", benefit);
        assertAll(
                () -> assertEquals("2025-03-31", over.path("lastDay").asText()),
                () -> assertEquals("WERK", over.path("endReason").asText()),
                () -> assertEquals(Office.idOf(job), over.path("placementId").asText()));
        assertEquals(List.of(), proposals());
    }

    @Test
    @Order(7)
    void isCountedAsOneExitToWorkOfTwoPeople() {
        Eventually.seen(() -> assertEquals(1, measure(ended("2025-04-30"), "EXIT_TO_WORK")));

        JsonNode before = ended("2025-04-29");
        JsonNode after = ended("2025-04-30");
        JsonNode placements = office.figure("placements", programme, 2025, "&asOf=2025-04-30");
        assertAll(
                () -> assertEquals(1, measure(before, "PENDING")),
                () -> assertEquals(0, measure(before, "EXIT_TO_WORK")),
                () -> assertEquals(0, measure(after, "PENDING")),
                () -> assertEquals(2, measure(after, "personsBenefitFree")),
                () -> assertEquals(1, measure(after, "personsExitToWork")),
                () -> assertEquals(1, measure(placements, "personsPlaced")),
                () -> assertEquals(1, measure(placements, "placements")),
                () -> assertEquals(2, measure(placements, "contracts")));
    }

    private void state(String status, String validFrom) {
        office.api().put(CASE_MANAGER, "participants", person + "/basic-conditions/ONDERDAK", """
                {"status": "%s", "validFrom": "%s"}""".formatted(
                        status, validFrom));
    }

    private void stateSkill(String skill, String level) {
        office.api().post(JOB_COACH, "participants", person + "/skills", """
                {"uri": "%s", "scheme": "COMPETENT_NL", "label": "%s", "level": "%s", "source": "TEST",
                 "observedOn": "2024-10-01"}""".formatted(SKILL + skill, skill, level));
    }

    private List<String> signals() {
        return office.items(JOB_COACH, "trajectories", trajectory + "/signals").stream()
                .map(signal -> signal.path("code").asText() + " "
                        + signal.path("state").asText() + " "
                        + signal.path("since").asText())
                .toList();
    }

    private String status() {
        return office.read(JOB_COACH, "trajectories", trajectory).path("status").asText();
    }

    private int step(String day) {
        return office.read(CASE_MANAGER, "participants", person + "/ladder?on=" + day)
                .path("step")
                .asInt();
    }

    private List<JsonNode> proposals() {
        return office.items(CASE_MANAGER, "participants", person + "/benefit-end-proposals?state=OPEN");
    }

    private JsonNode ended(String asOf) {
        return office.figure("ended-benefits", programme, 2025, "&asOf=" + asOf);
    }
}
