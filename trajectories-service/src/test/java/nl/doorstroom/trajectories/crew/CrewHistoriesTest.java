package nl.doorstroom.trajectories.crew;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.trajectories.testing.Given;

import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever coaches do with a crew, in whatever order, what holds of its seats holds after each step. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CrewHistoriesTest {

    private static final int STEPS = 70;
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();

    /** Who waits and could take a place that is free now, and was never offered that very seat. */
    private static final String ABLE = """
            select e.id from crew_waiting_entry e join trajectory t on t.id = e.trajectory_id
            where e.crew_id = s.crew_id and e.state = 'WAITING'
              and t.status in ('REGISTERED', 'WAITING', 'SCHEDULED', 'ACTIVE')
              and not exists (select from crew_place p where p.participant_id = e.participant_id
                and (p.free_from is null or p.free_from > greatest(s.free_from, current_date)))
              and not exists (select from crew_place_offer o where o.participant_id = e.participant_id
                and o.crew_id = e.crew_id and (o.status in ('PROPOSED', 'OPEN') or o.free_seat_id = s.id))""";

    private final List<String> people = new ArrayList<>();
    private String programme;
    private String crew;
    private Random random;
    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        database = RealParts.superuser();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {20260112, 7, 41})
    void keepsWhatHoldsOfSeatsAfterEachStep(long seed) throws SQLException {
        random = new Random(seed);
        programme = aProgramme();
        crew = aCrew(programme, 2);
        String lastOffer = new UUID(0, 0).toString();
        for (int step = 0; step < STEPS; step++) {
            String what = act();
            String message = "seed " + seed + ", step " + step + ": " + what;
            long held = count("select count(*) from crew_place where crew_id = ?::uuid and free_from is null");
            long open = count("select count(*) from crew_free_seat where crew_id = ?::uuid and state = 'OPEN'");
            long capacity =
                    count("select capacity from crew_capacity_step where crew_id = ?::uuid order by id desc limit 1");
            assertTrue(held + open <= Math.max(held, capacity), message + ": more seats than places");
            assertTrue(held >= capacity || held + open == capacity, message + ": a seat got lost");
            assertEquals(0, count("""
                    select count(*) from (select free_seat_id from crew_place where crew_id = ?::uuid
                      group by 1 having count(*) > 1) twice"""), message + ": a free seat was taken twice");
            assertEquals(0, count("""
                    select count(*) from (select free_seat_id, participant_id from crew_place_offer
                      where crew_id = ?::uuid group by 1, 2 having count(*) > 1) twice"""), message + ": offered twice");
            assertEquals(0, count("""
                    select count(*) from crew_free_seat s where s.crew_id = ?::uuid and s.state = 'OPEN'
                      and not exists (select from crew_place_offer o where o.free_seat_id = s.id
                        and o.status in ('PROPOSED', 'OPEN')) and exists (%s)""".formatted(ABLE)), message + ": a free seat waits for somebody who waits");
            assertEquals(
                    0, count("""
                    select count(*) from crew_place_offer made join crew_free_seat s on s.id = made.free_seat_id
                      join crew_waiting_entry mine on mine.crew_id = made.crew_id
                        and mine.trajectory_id = made.trajectory_id and mine.state = 'WAITING'
                    where s.crew_id = ?::uuid and made.status = 'OPEN' and made.id > '%s'
                      and exists (%s and e.entered_at < mine.entered_at)""".formatted(lastOffer, ABLE)), message + ": somebody who came first was passed over");
            lastOffer = text("select coalesce(max(id::text), '%s') from crew_place_offer where crew_id = ?::uuid"
                    .formatted(lastOffer));
        }
        assertTrue(
                count("select count(*) from crew_place_offer where crew_id = ?::uuid") > 5, "it was a quiet history");
    }

    /** Does one thing at random, which may be refused, and tells what. */
    private String act() throws SQLException {
        int dice = random.nextInt(100);
        if (dice < 25 || people.isEmpty()) {
            String newcomer = aTrajectory(programme);
            people.add(newcomer);
            return "enter " + Given.enterWaitingList(crew, newcomer).statusCode();
        }
        String somebody = people.get(random.nextInt(people.size()));
        if (dice < 30) {
            return "enter again " + Given.enterWaitingList(crew, somebody).statusCode();
        }
        if (dice < 37) {
            return "take "
                    + asCoach()
                            .body("{\"trajectoryId\": \"%s\", \"validFrom\": \"%s\"}".formatted(somebody, TODAY))
                            .post("/crews/" + crew + "/places")
                            .statusCode();
        }
        if (dice < 52) {
            return answer("acceptances");
        }
        if (dice < 62) {
            return answer("declines");
        }
        if (dice < 67) {
            Given.passTheDaysOfOffers(crew);
            return "expire "
                    + asCoach()
                            .body("{\"on\": \"" + TODAY + "\"}")
                            .post("/crews/" + crew + "/offer-expirations")
                            .statusCode();
        }
        if (dice < 80) {
            return endPlace();
        }
        if (dice < 86) {
            return "pause or go on " + pauseOrGoOn(somebody);
        }
        if (dice < 91) {
            return "end "
                    + change(
                            "/trajectories/" + somebody,
                            "POST",
                            "/terminations",
                            "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"%s\"}".formatted(TODAY));
        }
        int capacity = 1 + random.nextInt(4);
        return "capacity " + capacity + " " + change("/crews/" + crew, "PATCH", "", "{\"capacity\": " + capacity + "}");
    }

    private String answer(String how) {
        Map<String, Object> offer = asCoach()
                .queryParam("status", "OPEN")
                .get("/crews/" + crew + "/offers")
                .path("items[0]");
        return offer == null
                ? "nothing"
                : how + " " + change("/crews/" + crew + "/offers/" + offer.get("id"), "POST", "/" + how, "{}");
    }

    private String endPlace() {
        List<String> places =
                asCoach().get("/crews/" + crew + "/places").path("items.findAll { it.freeFrom == null }.id");
        if (places.isEmpty()) {
            return "nothing";
        }
        String place = places.get(random.nextInt(places.size()));
        LocalDate lastDay = LocalDate.parse(TODAY).plusDays(random.nextInt(7) - 1);
        return "end place until " + lastDay + " "
                + change(
                        "/crews/" + crew + "/places/" + place,
                        "POST",
                        "/terminations",
                        "{\"lastDay\": \"" + lastDay + "\"}");
    }

    private static int pauseOrGoOn(String trajectory) {
        String path = "/trajectories/" + trajectory;
        return asCoach().get(path).path("status").equals("PAUSED")
                ? change(path, "POST", "/resumptions", "{\"from\": \"" + TODAY + "\"}")
                : change(path, "POST", "/pauses", "{\"from\": \"" + TODAY + "\", \"reason\": \"ZIEKTE\"}");
    }

    private static int change(String path, String method, String operation, String body) {
        Response now = asCoach().get(path);
        return asCoach()
                .header("If-Match", now.header("ETag"))
                .body(body)
                .request(method, path + operation)
                .statusCode();
    }

    private long count(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            statement.setString(1, crew);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
