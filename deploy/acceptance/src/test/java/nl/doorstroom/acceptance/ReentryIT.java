package nl.doorstroom.acceptance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import nl.doorstroom.local.demo.ApiClient;
import nl.doorstroom.local.demo.ApiClient.Answer;

import static nl.doorstroom.acceptance.Office.CASE_MANAGER;
import static nl.doorstroom.acceptance.Office.FOREMAN;
import static nl.doorstroom.acceptance.Office.JOB_COACH;
import static nl.doorstroom.acceptance.Office.LABEL_KEEPER;
import static nl.doorstroom.local.demo.PuttenScenario.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * Perspct (Drechtsteden): a prison refers somebody, guidance is planned before the release and moves with it, and what was
 * seen at work leads to a job that counts. Each step goes on where the one before it ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ReentryIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final String WELDING = "https://linkeddata.competentnl.nl/id/skill/lassen";

    private final Office office = new Office("acceptance-reentry");
    private String person = "";
    private String programme = "";
    private String trajectory = "";

    @Test
    @Order(1)
    void isReferredByAPrisonAndTakenIn() throws Exception {
        ApiClient prison = new PartnerSystem("partner-prison").api("acceptance-prison");
        String referral = "/referrals/"
                + prison.post("", "participants", "/referrals", """
                        {"reference": "PI-17", "reason": "BEGELEIDING_NAAR_WERK",
                         "person": {"bsn": "999950009", "givenName": "Marco", "familyName": "Voorbeeld",
                                    "birthDate": "1984-03-12"}}""").id();
        ApiClient other = new PartnerSystem("partner-gresbo").api("acceptance-prison");
        assertEquals(
                404,
                other.send("GET", "", "participants", referral, null, null, null)
                        .status());

        Answer decided = office.change(
                CASE_MANAGER,
                "participants",
                referral,
                "decisions",
                "{\"decision\": \"ACCEPTED\", \"reason\": \"PASSEND\"}");

        person = "/participants/" + decided.body().path("participantId").asText();
        JsonNode answer = prison.get("", "participants", referral).body();
        assertEquals("ACCEPTED", answer.path("state").asText());
        assertFalse(answer.has("participantId"), answer::toString);
        assertEquals(
                "Marco",
                office.read(CASE_MANAGER, "participants", person)
                        .path("givenName")
                        .asText());
    }

    @Test
    @Order(2)
    void isAdmittedByADecisionThatDoesNotTellTheLabel() {
        programme = office.publish(
                "Perspct",
                "COACHING",
                "[\"MILESTONES\", \"HOURS_PLAN\"]",
                ", \"admission\": {\"eligibilities\": [\"WERKPROJECT\"]}");
        office.api().post(LABEL_KEEPER, "participants", person + "/labels", """
                {"label": "EX_DETENTIE", "validFrom": "2025-01-01", "source": "Aanmelding"}""");
        assertEquals(409, register().status());

        Eventually.seen(() -> assertEquals(201, decideEligibility().status()));

        String decisions = office.read(CASE_MANAGER, "participants", person + "/eligibilities?programme=" + programme)
                .toString();
        assertFalse(decisions.contains("DETENTIE"), decisions);
        Eventually.seen(() -> {
            Answer registered = register();
            assertEquals(201, registered.status(), registered::toString);
            trajectory = "/trajectories/" + registered.id();
        });
    }

    @Test
    @Order(3)
    void isPlannedFromADayThatFewMayKnow() {
        plan("Werknemersvaardigheden", 10, false);
        plan("Lasdiploma", 60, true);
        plan("Eerste werkdag", 90, true);

        decideStart(30);

        for (String user : List.of(CASE_MANAGER, JOB_COACH)) {
            assertEquals(403, office.status(user, "participants", person + "/start-restrictions"), user);
        }
        assertEquals(List.of(day(10), day(60), day(90)), dueDates());
        assertEquals(day(30), plannedStart());
    }

    @Test
    @Order(4)
    void movesWhatWaitsForTheDayByAsManyDays() {
        decideStart(44);

        Eventually.seen(() -> assertEquals(day(44), plannedStart()));
        assertEquals(List.of(day(10), day(74), day(104)), dueDates());
        List<JsonNode> moved = office.items(JOB_COACH, "trajectories", trajectory + "/planned-date-changes");
        assertEquals(3, moved.size(), moved::toString);
        assertFalse(moved.toString().contains("Selectiecommissie"), moved::toString);
    }

    @Test
    @Order(5)
    void startsOnTheDayOfAnEarlierRelease() {
        decideStart(0);
        Eventually.seen(() -> assertEquals(day(0), plannedStart()));
        assertEquals(List.of(day(10), day(30), day(60)), dueDates());

        office.change(JOB_COACH, "trajectories", trajectory, "starts", "{\"startDate\": \"%s\"}".formatted(day(0)));

        assertEquals("ACTIVE", status());
    }

    @Test
    @Order(6)
    void isSeenAtWorkByTheForeman() {
        String observations = person + "/employee-skill-observations";
        // The foreman's organisation may know of the person once participants has heard of the trajectory.
        Eventually.seen(() -> assertEquals(200, office.status(FOREMAN, "participants", observations)));
        for (String rating : List.of("ONVOLDOENDE", "VOLDOENDE", "GOED")) {
            office.api().post(FOREMAN, "participants", observations, """
                    {"skill": "SAMENWERKING", "rating": "%s", "observedOn": "%s"}""".formatted(rating, day(0)));
        }

        JsonNode trend = office.items(JOB_COACH, "participants", person + "/employee-skill-trends")
                .get(0);

        assertEquals(3, trend.path("observations").asInt());
        assertEquals(1.0, trend.path("slope").asDouble());
    }

    @Test
    @Order(7)
    void isMatchedByWhatWasSeen() {
        String employer = office.employer("Lasserij Voorbeeld", "99950001");
        String vacancy = office.vacancy(employer, "Lasser", "3311", WELDING, day(0));
        office.api().put(CASE_MANAGER, "participants", person + "/work-profile", """
                {"pc4": "3311", "maxDistanceKm": 15, "transport": ["FIETS"], "hoursMin": 24, "hoursMax": 32,
                 "availableFrom": "%s"}""".formatted(day(0)));
        Eventually.seen(() -> {
            JsonNode fit = office.fit(person, vacancy, day(0));
            assertEquals("INSUFFICIENT_DATA", fit.path("status").asText(), fit::toString);
        });

        office.api().post(JOB_COACH, "participants", person + "/skills", """
                {"uri": "%s", "scheme": "COMPETENT_NL", "label": "Lassen", "level": "GOED", "source": "FOREMAN",
                 "observedOn": "%s"}""".formatted(WELDING, day(0)));

        Eventually.seen(() -> {
            JsonNode fit = office.fit(person, vacancy, day(0));
            assertEquals("MATCH", fit.path("status").asText(), fit::toString);
        });
        Answer run =
                office.api().post(JOB_COACH, "matching", "/match-runs", """
                {"participantId": "%s", "from": "%s", "limit": 100}""".formatted(Office.idOf(person), day(0)));
        Answer match = office.api()
                .post(JOB_COACH, "matching", "/matches", """
                {"matchRunId": "%s", "participantId": "%s", "vacancyId": "%s", "targetedOn": "%s"}""".formatted(run.id(), Office.idOf(person), vacancy, day(0)));
        assertEquals(0, match.body().path("gaps").size(), match::toString);
        Answer proposal = office.api().post(JOB_COACH, "matching", "/proposals", """
                {"participantId": "%s", "vacancyId": "%s", "matchId": "%s", "on": "%s"}""".formatted(
                        Office.idOf(person), vacancy, match.id(), day(0)));
        for (String step : List.of(
                "participant-offers", "participant-agreements", "presentations", "employer-offers", "acceptances")) {
            office.change(
                    JOB_COACH, "matching", "/proposals/" + proposal.id(), step, "{\"on\": \"%s\"}".formatted(day(0)));
        }
        office.place(person, employer, trajectory, day(0), 24);
    }

    @Test
    @Order(8)
    void isPlacedAndCounted() {
        Eventually.seen(() -> {
            JsonNode placements = office.figure("placements", programme, TODAY.getYear(), "");
            assertEquals(1, measure(placements, "personsPlaced"));
            assertEquals("AFTERCARE", status());
        });
    }

    private Answer register() {
        return office.api()
                .send(
                        "POST",
                        JOB_COACH,
                        "trajectories",
                        "/trajectories",
                        """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "%s"}""".formatted(Office.idOf(person), programme, day(30)),
                        null,
                        null);
    }

    private Answer decideEligibility() {
        return office.api()
                .send(
                        "POST",
                        LABEL_KEEPER,
                        "participants",
                        person + "/eligibilities",
                        "{\"programmeId\": \"%s\"}".formatted(programme),
                        null,
                        null);
    }

    private void plan(String title, int due, boolean afterEarliestStart) {
        office.api().post(JOB_COACH, "trajectories", trajectory + "/milestones", """
                {"title": "%s", "dueDate": "%s", "afterEarliestStart": %s}""".formatted(
                        title, day(due), afterEarliestStart));
    }

    private void decideStart(int days) {
        office.api()
                .put(LABEL_KEEPER, "participants", person + "/start-restrictions", """
                {"earliestStart": "%s", "selection": {"motivated": true, "noDanger": true,
                 "decidedBy": "Selectiecommissie", "decidedOn": "%s"}}""".formatted(day(days), day(0)));
    }

    private static String day(int fromToday) {
        return TODAY.plusDays(fromToday).toString();
    }

    private String plannedStart() {
        return office.read(JOB_COACH, "trajectories", trajectory)
                .path("plannedStart")
                .asText();
    }

    private String status() {
        return office.read(JOB_COACH, "trajectories", trajectory).path("status").asText();
    }

    private List<String> dueDates() {
        return office.items(JOB_COACH, "trajectories", trajectory + "/milestones").stream()
                .map(milestone -> milestone.path("dueDate").asText())
                .toList();
    }
}
