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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * From a match to milestones and back, and to the job: what is missing for a vacancy is proposed as milestones, they are
 * reached, more vacancies fit, the vacancy that was aimed at too, and the person is hired. Each step goes on where the one
 * before it ended.
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
    private String employer = "";
    private String night = "";
    private String day = "";
    private String milestone = "";
    private String firstInputs = "";

    @Test
    @Order(1)
    void lacksASkillAndTheRightHoursOfTheDay() {
        person = office.register("999950186", "Noor");
        String programme = office.publish("Op weg naar hout", "COACHING", "[\"MILESTONES\"]", "");
        trajectory = office.guide(person, programme, TODAY);
        employer = office.employer("Houtwerk Voorbeeld", "99950031");
        night = vacancy("Nachtploeg", "\"shifts\": [\"NIGHT\"], ");
        day = vacancy("Dagploeg", "");
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
        Answer firstRun = run();
        firstInputs = firstRun.body().path("inputVersion").asText();
        assertEquals("NEAR_MATCH", resultOf(firstRun, night).path("status").asText());
        Answer match = office.api().post(JOB_COACH, "matching", "/matches", """
                {"matchRunId": "%s", "participantId": "%s", "vacancyId": "%s", "targetedOn": "%s"}""".formatted(
                        firstRun.id(), Office.idOf(person), night, TODAY));
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

    @Test
    @Order(6)
    void isMatchedAgainAndHiredOnceEveryGapIsClosed() {
        reach(milestone);
        reach(adopt(proposal("SHIFTS")));

        Eventually.seenWithin(SECONDS, () -> {
            JsonNode effect = effect();
            assertEquals("KNOWN", effect.path("state").asText(), effect::toString);
            assertEquals("MATCH", status(night));
        });

        Answer again = run();
        assertNotEquals(firstInputs, again.body().path("inputVersion").asText());
        JsonNode found = resultOf(again, night);
        assertEquals("MATCH", found.path("status").asText(), found::toString);
        assertEquals(0, found.path("gaps").size(), found::toString);
        String proposal = "/proposals/"
                + office.api()
                        .post(JOB_COACH, "matching", "/proposals", """
                        {"participantId": "%s", "vacancyId": "%s", "matchId": "%s", "on": "%s"}""".formatted(
                                        Office.idOf(person), night, target(again), TODAY))
                        .id();
        for (String step : List.of(
                "participant-offers", "participant-agreements", "presentations", "employer-offers", "acceptances")) {
            office.change(JOB_COACH, "matching", proposal, step, "{\"on\": \"%s\"}".formatted(TODAY));
        }
        Answer job = office.api().post(JOB_COACH, "matching", "/placements", """
                        {"participantId": "%s", "employerId": "%s", "vacancyId": "%s", "proposalId": "%s",
                         "trajectoryId": "%s", "contractKind": "REGULIER", "startDate": "%s", "hoursPerWeek": 24}""".formatted(
                        Office.idOf(person), employer, night, Office.idOf(proposal), Office.idOf(trajectory), TODAY));

        assertEquals(night, job.body().path("vacancyId").asText());
        // The job of enough hours ends the loop: the trajectory goes into aftercare, and the one position is taken.
        Eventually.seenWithin(
                SECONDS,
                () -> assertEquals(
                        "AFTERCARE",
                        office.read(JOB_COACH, "trajectories", trajectory)
                                .path("status")
                                .asText()));
        assertEquals(
                "FILLED",
                office.read(EMPLOYER_ADVISER, "matching", "/vacancies/" + night)
                        .path("state")
                        .asText());
    }

    private Answer run() {
        return office.api().ask(JOB_COACH, "matching", "/match-runs", """
                        {"participantId": "%s", "from": "%s", "limit": 100}""".formatted(Office.idOf(person), TODAY));
    }

    private static JsonNode resultOf(Answer run, String vacancy) {
        for (JsonNode result : run.body().path("results")) {
            if (result.path("vacancyId").asText().equals(vacancy)) {
                return result;
            }
        }
        throw new AssertionError("The vacancy [" + vacancy + "] is not in " + run);
    }

    /** Picks a result as the target; gives the id of the match. */
    private String target(Answer run) {
        return office.api()
                .post(JOB_COACH, "matching", "/matches", """
                        {"matchRunId": "%s", "participantId": "%s", "vacancyId": "%s", "targetedOn": "%s"}""".formatted(run.id(), Office.idOf(person), night, TODAY))
                .id();
    }

    private String adopt(JsonNode proposed) {
        return trajectory + "/milestones/"
                + office.api()
                        .post(JOB_COACH, "trajectories", trajectory + "/milestones", """
                                {"proposalId": "%s", "title": "Nachtdiensten proberen", "dueDate": "%s"}""".formatted(
                                        proposed.path("id").asText(), TODAY))
                        .id();
    }

    private void reach(String address) {
        // Not by a key of its own: the same milestone is reached a second time, after it was opened again.
        Answer reached = office.api()
                .send(
                        "POST",
                        JOB_COACH,
                        "trajectories",
                        address + "/completions",
                        "{\"reachedOn\": \"%s\", \"evidence\": \"Gezien op het werk\"}".formatted(TODAY),
                        office.api().get(JOB_COACH, "trajectories", address).etag(),
                        null);
        assertEquals(200, reached.status(), reached::toString);
    }

    private String vacancy(String name, String details) {
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
