package nl.doorstroom.acceptance;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.local.demo.PuttenScenario;

import static nl.doorstroom.acceptance.Office.CASE_MANAGER;
import static nl.doorstroom.acceptance.Office.GRESBO;
import static nl.doorstroom.acceptance.Office.JOB_COACH;
import static nl.doorstroom.acceptance.Office.POLICY_OFFICER;
import static nl.doorstroom.local.demo.PuttenScenario.measure;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Five programmes of one municipality side by side, each with what is its own: a job after training that ends a benefit
 * (Perspct), work of somebody who never had one (its approach), the pilot of Putten, volunteering that grows to a job
 * (Leidschendam-Voorburg), and a course that is open to everybody (Ruwaard).
 */
class FiveProgrammesIT {

    private static final String YEAR = "?periodStart=2025-01-01&periodEnd=2025-12-31";

    private static final Office OFFICE = new Office("acceptance-five");

    private static String perspct = "";
    private static String approach = "";
    private static String putten = "";
    private static String voorburg = "";
    private static String ruwaard = "";
    private static String knownAt = "";

    @BeforeAll
    static void walk() {
        PuttenScenario pilot = RunningPlatform.putten();
        putten = pilot.figure("placements", "")
                .path("parameters")
                .path("programmeId")
                .asText();
        String employer = OFFICE.employer("Bakkerij Voorbeeld", "99950061");
        trainAndPlace(employer);
        placeWithoutBenefit(employer);
        volunteerAndPlace(employer);
        meetAndPlace(employer);
        Eventually.seen(() -> {
            for (String programme : List.of(perspct, approach, voorburg, ruwaard)) {
                assertEquals(1, measure(figure("placements", programme), "personsPlaced"));
            }
            assertEquals(7, measure(figure("placements", putten), "personsPlaced"));
            assertEquals(1, measure(figure("ended-benefits", perspct), "EXIT_TO_WORK"));
            assertEquals(5, measure(figure("ended-benefits", putten), "EXIT_TO_WORK"));
            assertEquals(6, measure(figure("crews", putten), "offers"));
            assertEquals(1, measure(figure("group-sessions", ruwaard), "personsJoined"));
            assertEquals(1, figure("alternatives", voorburg).path("rows").size());
        });
        knownAt = "&knownAt=" + Instant.now();
    }

    private static void trainAndPlace(String employer) {
        perspct = OFFICE.publish("Perspct naast vier andere", "TRAINING", "[\"TRAININGS\", \"HOURS_PLAN\"]", "");
        String person = OFFICE.register("999980002", "Delano");
        String benefit = person + "/benefits/"
                + OFFICE.api()
                        .post(
                                CASE_MANAGER,
                                "participants",
                                person + "/benefits",
                                "{\"kind\": \"PW_ALGEMEEN\", \"startDate\": \"2024-02-01\", \"backdatingReason\": \"OVERGENOMEN\"}")
                        .id();
        String trajectory = OFFICE.guide(person, perspct, "2025-01-06");
        String job = OFFICE.place(person, employer, trajectory, "2025-05-01", 28);
        OFFICE.change(CASE_MANAGER, "participants", benefit, "terminations", """
                {"lastDay": "2025-04-30", "reason": "WERK", "placementId": "%s"}""".formatted(Office.idOf(job)));
    }

    private static void placeWithoutBenefit(String employer) {
        approach = OFFICE.publish("Aanpak naast vier andere", "WORK_PROJECT", "[\"HOURS_PLAN\"]", "");
        String person = OFFICE.register("999980014", "Esther");
        String trajectory = OFFICE.guide(person, approach, "2025-01-06");
        OFFICE.place(person, employer, trajectory, "2025-06-02", 24);
    }

    private static void volunteerAndPlace(String employer) {
        voorburg = OFFICE.publish("Re-integratie naast vier andere", "SHELTERED_ALTERNATIVE", "[\"TALKS\"]", "");
        String person = OFFICE.register("999980026", "Hamid");
        String trajectory = OFFICE.guide(person, voorburg, "2025-01-06");
        String volunteering = trajectory + "/alternatives/"
                + OFFICE.api()
                        .post(
                                JOB_COACH,
                                "trajectories",
                                trajectory + "/alternatives",
                                "{\"kind\": \"VRIJWILLIGERSWERK\", \"startDate\": \"2025-02-03\", \"hoursPerWeek\": 8}")
                        .id();
        OFFICE.change(JOB_COACH, "trajectories", volunteering, "terminations", "{\"lastDay\": \"2025-08-29\"}");
        OFFICE.place(person, employer, trajectory, "2025-09-01", 24);
    }

    private static void meetAndPlace(String employer) {
        ruwaard =
                OFFICE.publish("Huis van de Wijk naast vier andere", "NEIGHBOURHOOD_ROLE", "[\"GROUP_SESSIONS\"]", "");
        String person = OFFICE.register("999980038", "Marloes");
        OFFICE.api().post(JOB_COACH, "trajectories", "/session-series", """
                {"programmeId": "%s", "title": "Banencursus", "weekday": "THURSDAY", "everyWeeks": 2,
                 "startTime": "13:30", "endTime": "16:00", "firstDay": "2025-03-06", "lastDay": "2025-03-06",
                 "location": "Huis van de Wijk", "openAccess": true}""".formatted(ruwaard));
        String session = "/sessions/"
                + OFFICE.items(
                                JOB_COACH,
                                "trajectories",
                                "/sessions?programmeId=" + ruwaard + "&organisation=" + GRESBO
                                        + "&from=2025-03-06&until=2025-03-06")
                        .get(0)
                        .path("id")
                        .asText();
        OFFICE.change(JOB_COACH, "trajectories", session, "attendance", """
                {"anonymousCount": 7, "participants": ["%s"]}""".formatted(Office.idOf(person)));
        String trajectory = OFFICE.guide(person, ruwaard, "2025-04-07");
        OFFICE.place(person, employer, trajectory, "2025-11-03", 32);
    }

    @Test
    void reportsOfEachWhatIsItsOwn() {
        assertAll(
                () -> assertEquals(1, measure(figure("ended-benefits", perspct), "endedBenefits")),
                () -> assertEquals(0, measure(figure("ended-benefits", approach), "endedBenefits")),
                () -> assertEquals(
                        1,
                        row("without-benefit", approach, "week", "26")
                                .path("placements")
                                .asInt()),
                () -> assertEquals(6, measure(figure("crews", putten), "placesFreed")),
                () -> assertEquals(0, measure(figure("crews", voorburg), "placesFreed")),
                () -> assertEquals(
                        "VRIJWILLIGERSWERK",
                        figure("alternatives", voorburg).at("/rows/0/kind").asText()),
                () -> assertEquals(8, measure(figure("group-sessions", ruwaard), "visits")),
                () -> assertEquals(7, measure(figure("group-sessions", ruwaard), "anonymousVisits")));
    }

    /** What the programmes and whoever had none did is all that was done; a person may be placed from two programmes. */
    @ParameterizedTest
    @CsvSource({
        "placements, placements",
        "placements, contracts",
        "ended-benefits, endedBenefits",
        "ended-benefits, personsBenefitFree",
        "crews, placesFreed",
        "crews, offers",
        "group-sessions, visits",
        "alternatives, started",
        "crew-occupancy, placeDaysFilled"
    })
    void addsUpToTheTotal(String name, String measure) {
        // Others walk in the same municipality, and what they did last may just be coming in.
        Eventually.seen(() -> {
            JsonNode side = ask(name, "&groupBy=programme");
            JsonNode whole = ask(name, "");
            assertEquals(sum(whole, measure), sum(side, measure), () -> side + " and " + whole);
            assertTrue(sum(whole, measure) > 0, whole::toString);
        });
    }

    @Test
    void showsThemSideBySide() {
        List<String> groups =
                ask("placements", "&groupBy=programme").path("rows").findValuesAsText("group");

        assertTrue(groups.containsAll(List.of(perspct, approach, putten, voorburg, ruwaard)), groups::toString);
    }

    @Test
    void listsAsManyPlacementsAsItCounts() {
        int placed = 0;
        for (String programme : List.of(perspct, approach, putten, voorburg, ruwaard)) {
            placed += OFFICE.items(
                            POLICY_OFFICER,
                            "reporting",
                            "/reports/placements/results" + YEAR + "&limit=100&programmeId=" + programme)
                    .size();
        }

        assertEquals(11, placed);
    }

    private static int sum(JsonNode figure, String measure) {
        int sum = 0;
        for (JsonNode row : figure.path("rows")) {
            sum += row.path(measure).asInt();
        }
        return sum;
    }

    private static JsonNode row(String name, String programme, String key, String value) {
        for (JsonNode row : figure(name, programme).path("rows")) {
            if (row.path(key).asText().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("No row " + value + " in " + figure(name, programme));
    }

    private static JsonNode figure(String name, String programme) {
        return ask(name, "&programmeId=" + programme);
    }

    private static JsonNode ask(String name, String more) {
        return OFFICE.read(POLICY_OFFICER, "reporting", "/reports/" + name + YEAR + more + knownAt);
    }
}
