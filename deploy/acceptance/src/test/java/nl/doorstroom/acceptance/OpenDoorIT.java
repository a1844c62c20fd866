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
import static nl.doorstroom.acceptance.Office.GRESBO;
import static nl.doorstroom.acceptance.Office.JOB_COACH;
import static nl.doorstroom.acceptance.Office.OPERATOR;
import static nl.doorstroom.acceptance.Office.POLICY_OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * Leidschendam-Voorburg's policy: who finds no paid job goes volunteering by choice, and the way to a paid job stays open.
 * Each step goes on where the one before it ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class OpenDoorIT {

    private static final String DAY = "2026-09-30";

    private final Office office = new Office("acceptance-open-door");
    private String programme = "";
    private String volunteer = "";
    private String content = "";
    private String placed = "";
    private String trajectoryOfVolunteer = "";
    private String trajectoryOfContent = "";
    private String trajectoryOfPlaced = "";
    private String employer = "";

    @Test
    @Order(1)
    void takesPartByChoiceAndNothingIsHeldAgainstWhoStops() {
        programme = office.api()
                .post(POLICY_OFFICER, "trajectories", "/programmes", """
                        {"name": "Alternatief beschut werk", "kind": "WORK_PROJECT", "features": ["HOURS_PLAN"],
                         "organisation": "%s", "releaseHours": 24, "voluntary": true, "validFrom": "2024-09-01"}""".formatted(GRESBO))
                .id();
        volunteer = office.register("999961007", "Vera");
        content = office.register("999961019", "Cas");
        placed = office.register("999961020", "Petra");
        trajectoryOfVolunteer = office.guide(volunteer, programme, "2026-01-12");
        trajectoryOfContent = office.guide(content, programme, "2026-01-12");
        trajectoryOfPlaced = office.guide(placed, programme, "2026-01-12");
        String etag = office.api()
                .get(JOB_COACH, "trajectories", trajectoryOfVolunteer)
                .etag();

        Answer refused = office.api()
                .send(
                        "POST",
                        JOB_COACH,
                        "trajectories",
                        trajectoryOfVolunteer + "/terminations",
                        "{\"reason\": \"NIET_VERSCHENEN\", \"lastDay\": \"2026-03-31\", \"dutyBreached\": true}",
                        etag,
                        null);

        assertEquals(400, refused.status(), refused::toString);
        assertEquals("/dutyBreached", refused.body().at("/errors/0/pointer").asText(), refused::toString);
    }

    @Test
    @Order(2)
    void stopsIntoVolunteeringWithADayOnWhichItIsLookedAgain() {
        for (String trajectory : List.of(trajectoryOfVolunteer, trajectoryOfContent, trajectoryOfPlaced)) {
            office.change(
                    JOB_COACH,
                    "trajectories",
                    trajectory,
                    "terminations",
                    "{\"reason\": \"VRIJWILLIGERSWERK\", \"lastDay\": \"2026-03-31\"}");
            assertEquals(DAY, reMatch(trajectory).path("on").asText());
        }
        office.api().put(JOB_COACH, "trajectories", trajectoryOfContent + "/re-match", "{\"off\": true}");

        assertEquals("OFF", reMatch(trajectoryOfContent).path("state").asText());
    }

    @Test
    @Order(3)
    void needsNobodyWhoFoundAPaidJobMeanwhile() {
        employer = office.employer("Kinderboerderij Voorbeeld", "99961001");
        office.place(placed, employer, trajectoryOfPlaced, "2026-06-01", 16);

        Eventually.seen(() ->
                assertEquals("PLACED", reMatch(trajectoryOfPlaced).path("state").asText()));
    }

    @Test
    @Order(4)
    void givesTheCoachATaskAndThePersonAFreshMatchRunOnThatDay() {
        for (String person : List.of(volunteer, content, placed)) {
            office.api().put(CASE_MANAGER, "participants", person + "/work-profile", """
                    {"pc4": "3881", "maxDistanceKm": 15, "transport": ["FIETS"], "hoursMin": 8, "hoursMax": 32,
                     "availableFrom": "2026-01-01"}""");
            Eventually.seen(() -> assertEquals(200, office.status(JOB_COACH, "matching", person + "/opportunities")));
        }

        String run = "/job-runs/"
                + office.api()
                        .post(OPERATOR, "trajectories", "/job-runs", """
                                {"job": "re-matches", "day": "%s"}""".formatted(DAY))
                        .id();
        Eventually.seen(() -> assertEquals(
                "COMPLETED",
                office.read(OPERATOR, "trajectories", run).path("state").asText()));

        assertEquals("DUE", reMatch(trajectoryOfVolunteer).path("state").asText());
        assertEquals(1, tasks(trajectoryOfVolunteer).size());
        Eventually.seen(() -> {
            List<JsonNode> found = office.items(JOB_COACH, "matching", volunteer + "/re-matches");
            assertEquals(1, found.size());
            assertEquals(DAY, found.get(0).path("dueOn").asText());
            assertFalse(found.get(0).path("matchRunId").asText().isEmpty());
        });
        for (String person : List.of(content, placed)) {
            assertEquals(List.of(), office.items(JOB_COACH, "matching", person + "/re-matches"));
        }
        assertEquals(0, tasks(trajectoryOfContent).size());
        assertEquals(0, tasks(trajectoryOfPlaced).size());
    }

    @Test
    @Order(5)
    void isOverWhenAJobFollows() {
        office.place(volunteer, employer, trajectoryOfVolunteer, "2026-10-05", 24);

        Eventually.seen(() -> assertEquals(0, tasks(trajectoryOfVolunteer).size()));
    }

    private JsonNode reMatch(String trajectory) {
        return office.read(JOB_COACH, "trajectories", trajectory + "/re-match");
    }

    private List<JsonNode> tasks(String trajectory) {
        return office.items(JOB_COACH, "trajectories", "/tasks?state=OPEN&limit=100").stream()
                .filter(task -> task.path("trajectoryId").asText().equals(Office.idOf(trajectory)))
                .toList();
    }
}
