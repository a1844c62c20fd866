package nl.doorstroom.acceptance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import nl.doorstroom.local.demo.ApiClient.Answer;

import static nl.doorstroom.acceptance.Office.FOREMAN;
import static nl.doorstroom.acceptance.Office.JOB_COACH;
import static nl.doorstroom.acceptance.Office.OPERATOR;
import static nl.doorstroom.local.demo.PuttenScenario.measure;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The pilot of Putten goes on: whoever gets a job leaves a place in the crew, and the place finds somebody again by itself,
 * past who says no and who does not answer, until nobody is left. Each step goes on where the one before it ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RefillIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    /** Two in the crew, and three who wait. */
    private static final List<String> BSNS = List.of("999970008", "999970021", "999970033", "999970045", "999970057");

    private final Office office = new Office("acceptance-refill");
    private final List<String> people = new ArrayList<>();
    private final List<String> trajectories = new ArrayList<>();
    private String programme = "";
    private String crew = "";
    private String employer = "";

    @Test
    @Order(1)
    void beginsWithAFullCrewAndAWaitingList() {
        programme = office.publish(
                "Ploeg met aanvulling", "WORK_PROJECT", "[\"CREW\", \"HOURS_PLAN\"]", ", \"offerWorkingDays\": 2");
        crew = "/crews/"
                + office.api()
                        .post(JOB_COACH, "trajectories", "/crews", """
                                {"programmeId": "%s", "name": "Ploeg Noord", "foreman": "%s", "capacity": 2,
                                 "workKinds": ["ZWERFVUIL", "MARKT"], "validFrom": "2025-01-13"}""".formatted(programme, FOREMAN))
                        .id();
        employer = office.employer("Groenbedrijf Aanvulling", "99970001");
        for (int i = 0; i < BSNS.size(); i++) {
            String person = office.register(BSNS.get(i), "Aanvulling");
            people.add(person);
            if (i < 2) {
                String trajectory = office.guide(person, programme, "2025-01-13");
                trajectories.add(trajectory);
                office.api().put(JOB_COACH, "trajectories", trajectory + "/hours-plan", """
                        {"steps": [{"validFrom": "2025-01-13", "hoursPerWeek": 8},
                                   {"validFrom": "2025-03-03", "hoursPerWeek": 24}]}""");
                office.api().post(JOB_COACH, "trajectories", crew + "/places", """
                        {"trajectoryId": "%s", "validFrom": "2025-01-13"}""".formatted(Office.idOf(trajectory)));
            } else {
                trajectories.add(await(person));
            }
        }

        assertEquals(2, taken());
        assertEquals(List.of(), offers("OPEN"));
        assertEquals(waiting(2, 3, 4), waiting());
    }

    @Test
    @Order(2)
    void writesDownWhatTheStreetGot() {
        for (int bags : new int[] {18, 24}) {
            office.api().post(FOREMAN, "trajectories", crew + "/work-records", """
                    {"kind": "ZWERFVUIL", "workedOn": "2025-02-03", "hours": 16, "quantity": %d, "unit": "ZAK",
                     "location": "Noord"}""".formatted(bags));
        }

        JsonNode february =
                office.items(JOB_COACH, "trajectories", crew + "/work-totals").get(0);

        assertEquals("2025-02", february.path("month").asText());
        assertEquals(32, february.path("hours").asInt());
        assertEquals(42, february.path("quantity").asInt());
    }

    @Test
    @Order(3)
    void offersTheFirstPlaceToWhoComesNextAfterANo() {
        office.place(people.get(0), employer, trajectories.get(0), "2025-04-01", 32);

        Eventually.seen(() -> assertEquals(waiting(2), offers("OPEN")));
        answer("declines", "{}");
        assertEquals(waiting(3), offers("OPEN"));
        assertEquals(1, taken());
        answer("acceptances", "{\"validFrom\": \"2025-04-07\"}");

        assertEquals(waiting(2, 4), waiting());
        assertEquals(2, taken());
        JsonNode refill = refills().path("items").path(0);
        assertAll(
                () -> assertEquals("PLACEMENT", refill.path("cause").asText()),
                () -> assertEquals(2, refill.path("offersMade").asInt()),
                () -> assertEquals(6, refill.path("days").asInt()));
    }

    @Test
    @Order(4)
    void offersTheSecondPlaceToWhoComesNextWhenNobodyAnswers() throws SQLException {
        office.place(people.get(1), employer, trajectories.get(1), "2025-05-01", 24);

        // Another place than the one that was declined.
        Eventually.seen(() -> assertEquals(waiting(2), offers("OPEN")));
        JsonNode forecast = office.read(JOB_COACH, "trajectories", crew + "/forecast");
        assertEquals("FREE", forecast.at("/places/0/certainty").asText(), forecast::toString);
        assertEquals(1, forecast.path("places").size(), forecast::toString);
        passTheDays();
        runFor("offer-expiry", TODAY);
        assertEquals(waiting(4), offers("OPEN"));
        assertEquals(1, offers("EXPIRED").size());
        answer("acceptances", "{\"validFrom\": \"2025-05-05\"}");

        assertEquals(waiting(2), waiting());
        assertEquals(2, taken());
        assertEquals(5.0, refills().path("medianDays").asDouble());
        assertEquals(2, refills().path("refilled").asInt());
    }

    @Test
    @Order(5)
    void countsBothRoundsInTheFigures() {
        Eventually.seen(() -> {
            JsonNode crews = office.figure("crews", programme, 2025, "");
            assertAll(
                    () -> assertEquals(2, measure(crews, "placesFreed")),
                    () -> assertEquals(2, measure(crews, "placesRefilled")),
                    () -> assertEquals(0, measure(crews, "placesOpen")),
                    () -> assertEquals(5, measure(crews, "daysToRefillMedian")));
            assertEquals(2, measure(office.figure("placements", programme, 2025, ""), "personsPlaced"));
        });
    }

    @Test
    @Order(6)
    void alertsWhenNobodyIsLeftAndOffersThePlaceToANewcomer() {
        office.change(
                JOB_COACH,
                "trajectories",
                trajectories.get(3),
                "terminations",
                "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2025-09-30\"}");
        assertEquals(waiting(2), offers("OPEN"));
        String offer = offerId();
        answer("declines", "{}");

        List<JsonNode> tasks = office.items(JOB_COACH, "trajectories", "/tasks?state=OPEN&limit=100");
        assertTrue(
                tasks.stream()
                        .anyMatch(task -> task.path("kind").asText().equals("NOBODY_FOR_FREE_PLACE")
                                && task.path("subjectId").asText().equals(offer)),
                tasks::toString);
        String newcomer = office.register("999970069", "Nieuw");
        people.add(newcomer);
        trajectories.add(await(newcomer));

        assertEquals(waiting(5), offers("OPEN"));
        assertEquals(1, taken());
        JsonNode last = refills().path("items").path(2);
        assertEquals("TRAJECTORY_ENDED", last.path("cause").asText(), last::toString);
    }

    /** Registers somebody who waits for a place; gives the address of the trajectory. */
    private String await(String person) {
        String trajectory = office.api()
                .post(JOB_COACH, "trajectories", "/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2025-01-13"}""".formatted(Office.idOf(person), programme))
                .id();
        office.api()
                .post(
                        JOB_COACH,
                        "trajectories",
                        crew + "/waiting-list",
                        "{\"trajectoryId\": \"%s\"}".formatted(trajectory));
        return "/trajectories/" + trajectory;
    }

    /** The trajectories of some of the people. */
    private List<String> waiting(int... numbers) {
        List<String> some = new ArrayList<>();
        for (int number : numbers) {
            some.add(Office.idOf(trajectories.get(number)));
        }
        return some;
    }

    private List<String> waiting() {
        return office
                .read(JOB_COACH, "trajectories", crew + "/waiting-list")
                .path("entries")
                .findValuesAsText("trajectoryId")
                .stream()
                .distinct()
                .toList();
    }

    private List<String> offers(String status) {
        return office.items(JOB_COACH, "trajectories", crew + "/offers?status=" + status).stream()
                .map(offer -> offer.path("trajectoryId").asText())
                .toList();
    }

    private String offerId() {
        return office.items(JOB_COACH, "trajectories", crew + "/offers?status=OPEN")
                .get(0)
                .path("id")
                .asText();
    }

    private void answer(String how, String body) {
        office.change(JOB_COACH, "trajectories", crew + "/offers/" + offerId(), how, body);
    }

    /** As if the days had gone by in which the offer could be answered; no API moves the time. */
    private void passTheDays() throws SQLException {
        try (Connection connection = RunningPlatform.get().superuser("trajectories");
                PreparedStatement update = connection.prepareStatement("update crew_place_offer set"
                        + " offered_on = offered_on - 60, expires_on = expires_on - 60"
                        + " where crew_id = ?::uuid and status = 'OPEN'")) {
            update.setString(1, Office.idOf(crew));
            assertEquals(1, update.executeUpdate());
        }
    }

    private int taken() {
        return office.read(JOB_COACH, "trajectories", crew + "?on=" + TODAY)
                .path("taken")
                .asInt();
    }

    private JsonNode refills() {
        return office.read(JOB_COACH, "trajectories", crew + "/refills");
    }

    private void runFor(String job, LocalDate day) {
        Answer run = office.api()
                .post(OPERATOR, "trajectories", "/job-runs", "{\"job\": \"%s\", \"day\": \"%s\"}".formatted(job, day));
        Eventually.seen(() -> assertEquals(
                "COMPLETED",
                office.read(OPERATOR, "trajectories", "/job-runs/" + run.id())
                        .path("state")
                        .asText()));
    }
}
