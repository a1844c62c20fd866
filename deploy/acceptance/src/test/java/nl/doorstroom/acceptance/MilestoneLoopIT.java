package nl.doorstroom.acceptance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import nl.doorstroom.local.demo.ApiClient.Answer;

import static nl.doorstroom.acceptance.Office.CASE_MANAGER;
import static nl.doorstroom.acceptance.Office.EMPLOYER_ADVISER;
import static nl.doorstroom.acceptance.Office.JOB_COACH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * From a match to milestones and back: what is missing for a vacancy is proposed as milestones, one is reached, and more
 * vacancies fit. Each step goes on where the one before it ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class MilestoneLoopIT {

    /** What is promised from one service to another. */
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
    private static final String SKILL = "https://linkeddata.competentnl.nl/id/skill/houtbewerking";

    private final Office office = new Office("acceptance-loop");
    private String person = "";
    private String trajectory = "";
    private String night = "";
    private String day = "";
    private String milestone = "";

    @Test
    @Order(1)
    void lacksASkillAndTheRightHoursOfTheDay() {
        person = office.register("999950186", "Noor");
        String programme = office.publish("Op weg naar hout", "COACHING", "[\"MILESTONES\"]", "");
        trajectory = office.guide(person, programme, TODAY);
        String employer = office.employer("Houtwerk Voorbeeld", "99950031");
        night = vacancy(employer, "Nachtploeg", "\"shifts\": [\"NIGHT\"], ");
        day = vacancy(employer, "Dagploeg", "");
        writeProfile(24);
        office.api().post(JOB_COACH, "participants", person + "/skills", """
                {"uri": "%s", "scheme": "COMPETENT_NL", "label": "Houtbewerking", "level": "NIET", "source": "FOREMAN",
                 "observedOn": "%s"}""".formatted(SKILL, TODAY));

        for (String vacancy : List.of(night, day)) {
            Eventually.seen(() -> assertEquals("NEAR_MATCH", status(vacancy)));
        }
    }

    @Test
    @Order(2)
    void isProposedAMilestoneForEachGapWithinSeconds() {
        Answer run = office.api().post(JOB_COACH, "matching", "/match-runs", """
                {"participantId": "%s", "from": "%s", "limit": 100}""".formatted(Office.idOf(person), TODAY));
        Answer match = office.api()
                .post(JOB_COACH, "matching", "/matches", """
                {"matchRunId": "%s", "participantId": "%s", "vacancyId": "%s", "targetedOn": "%s"}""".formatted(run.id(), Office.idOf(person), night, TODAY));
        assertEquals(2, match.body().path("gaps").size(), match::toString);

        Eventually.seenWithin(SECONDS, () -> {
            assertEquals("STARTER", proposal("SKILL").path("source").asText());
            // There is no rule about shifts, and yet the gap is there.
            assertEquals("MANUAL", proposal("SHIFTS").path("source").asText());
        });

        JsonNode target = office.read(JOB_COACH, "trajectories", trajectory + "/target");
        assertEquals(match.id(), target.path("targetMatchId").asText());
        assertEquals(SKILL, proposal("SKILL").at("/gap/skillUri").asText());
        assertEquals("NIGHT", proposal("SHIFTS").at("/gap/subject").asText());
    }

    @Test
    @Order(3)
    void fitsMoreVacanciesOnceItIsReached() {
        String proposal = proposal("SKILL").path("id").asText();
        milestone = trajectory + "/milestones/"
                + office.api()
                        .post(
                                JOB_COACH,
                                "trajectories",
                                trajectory + "/milestones",
                                "{\"proposalId\": \"%s\"}".formatted(proposal))
                        .id();
        assertEquals("NONE", effect().path("state").asText());

        office.change(
                JOB_COACH,
                "trajectories",
                milestone,
                "completions",
                "{\"reachedOn\": \"%s\", \"evidence\": \"Werkstuk laten zien\"}".formatted(TODAY));

        Eventually.seenWithin(
                SECONDS, () -> assertEquals("KNOWN", effect().path("state").asText()));
        JsonNode effect = effect();
        assertEquals(
                effect.path("matchesBefore").asInt() + 1,
                effect.path("matchesAfter").asInt(),
                effect::toString);
        // The target lacks a shift still, and what lacks a must-have stays below a match whatever else it has.
        assertTrue(
                effect.path("targetScoreAfter").asDouble()
                        >= effect.path("targetScoreBefore").asDouble(),
                effect::toString);
        assertEquals("MATCH", status(day));
        assertEquals("NEAR_MATCH", status(night));
    }

    @Test
    @Order(4)
    void keepsWhatWasReachedWhenTheProfileIsWrittenAnew() {
        writeProfile(25);

        Eventually.seen(
                () -> assertTrue(office.fit(person, day, TODAY).toString().contains("25.00")));

        assertEquals("MATCH", status(day));
    }

    @Test
    @Order(5)
    void fitsNoMoreThanBeforeWhenItIsOpenedAgain() {
        int gained = effect().path("matchesAfter").asInt();

        office.change(
                JOB_COACH, "trajectories", milestone, "reopenings", "{\"reason\": \"Het werkstuk was van een ander\"}");

        Eventually.seenWithin(SECONDS, () -> {
            assertEquals("KNOWN", effect().path("state").asText());
            assertEquals("REOPENED", effect().path("cause").asText());
        });
        assertEquals(gained - 1, effect().path("matchesAfter").asInt());
        assertEquals("NEAR_MATCH", status(day));
    }

    private String vacancy(String employer, String name, String details) {
        return office.api()
                .post(EMPLOYER_ADVISER, "matching", "/vacancies", """
                        {"employerId": "%s", "name": "%s", "positions": 1, "contractKind": "REGULIER", "hoursMin": 24,
                         "hoursMax": 32, "pc4": "3881", "publishedOn": "%s", "startDate": "%s",
                         "details": {%s"skills": [{"uri": "%s", "scheme": "COMPETENT_NL", "label": "Houtbewerking",
                                                   "importance": "ESSENTIAL"}]}}""".formatted(
                                employer, name, TODAY, TODAY, details, SKILL))
                .id();
    }

    private void writeProfile(int hoursMin) {
        office.api().put(CASE_MANAGER, "participants", person + "/work-profile", """
                {"pc4": "3881", "maxDistanceKm": 15, "transport": ["FIETS"], "hoursMin": %d, "hoursMax": 32,
                 "shifts": ["DAY"], "availableFrom": "%s"}""".formatted(hoursMin, TODAY));
    }

    private String status(String vacancy) {
        return office.fit(person, vacancy, TODAY).path("status").asText();
    }

    private JsonNode effect() {
        return office.read(JOB_COACH, "trajectories", milestone + "/effect");
    }

    private JsonNode proposal(String kind) {
        List<JsonNode> found =
                office.items(JOB_COACH, "trajectories", trajectory + "/milestone-proposals?state=OPEN").stream()
                        .filter(proposal -> proposal.at("/gap/kind").asText().equals(kind))
                        .toList();
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }
}
