package nl.doorstroom.trajectories.crew;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.enterWaitingList;
import static nl.doorstroom.trajectories.testing.Given.move;
import static nl.doorstroom.trajectories.testing.Given.takePlace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who waits for the row of a crew holds that of no trajectory: an offer takes the crew first too. */
@QuarkusTest
@WithTestResource(RealParts.class)
class LockOrderTest {

    private String programme;

    @BeforeEach
    void publishAProgramme() {
        programme = aProgramme();
    }

    @Test
    void takesTheCrewFirstInATransfer() throws Exception {
        String crew = aCrew(programme, 1);
        String trajectory = aTrajectory(programme);
        takePlace(crew, trajectory).then().statusCode(201);
        String etag = etag("/trajectories/" + trajectory);

        whileSomebodyHasTheCrew(
                crew,
                trajectory,
                () -> asCoach()
                        .header("If-Match", etag)
                        .body("{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"2026-04-01\"}")
                        .post("/trajectories/" + trajectory + "/transfers"));
    }

    @Test
    void takesTheCrewFirstWhenAPauseIsAnnulled() throws Exception {
        String crew = aFullCrew();
        String trajectory = somebodyWhoWaits(crew);
        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ANDERS\"}");
        String pauses = "/trajectories/" + trajectory + "/pauses";
        String pause = pauses + "/" + asCoach().get(pauses).path("items[0].id");

        whileSomebodyHasTheCrew(
                crew,
                trajectory,
                () -> asCoach().header("If-Match", "\"1\"").body("").post(pause + "/annulments"));
    }

    @Test
    void takesEachCrewFirstWhenSomebodyWhoWaitsForTwoGoesOn() throws Exception {
        String first = aFullCrew();
        String second = aFullCrew();
        String trajectory = somebodyWhoWaits(first);
        enterWaitingList(second, trajectory).then().statusCode(201);
        move(trajectory, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ANDERS\"}");
        String etag = etag("/trajectories/" + trajectory);

        whileSomebodyHasTheCrew(
                second,
                trajectory,
                () -> asCoach()
                        .header("If-Match", etag)
                        .body("{\"from\": \"2026-03-16\"}")
                        .post("/trajectories/" + trajectory + "/resumptions"));
    }

    private static void whileSomebodyHasTheCrew(String crew, String trajectory, Supplier<Response> request)
            throws Exception {
        try (Connection holder = RealParts.superuser()) {
            holder.setAutoCommit(false);
            assertEquals(1, rows(holder, "select 1 from crew where id = '" + crew + "' for update"));
            int pid = number(holder, "select pg_backend_pid()");
            CompletableFuture<Integer> answer =
                    CompletableFuture.supplyAsync(() -> request.get().statusCode());
            Awaitility.await().untilAsserted(() -> assertTrue(isWaitedFor(pid), "the request waits for the crew"));

            assertEquals(
                    1,
                    rows(holder, "select 1 from trajectory where id = '" + trajectory + "' for update skip locked"),
                    "nobody else has the trajectory");

            holder.commit();
            assertEquals(200, answer.get());
        }
    }

    private static boolean isWaitedFor(int pid) throws SQLException {
        try (Connection connection = RealParts.superuser()) {
            return rows(connection, "select 1 from pg_stat_activity where " + pid + " = any(pg_blocking_pids(pid))")
                    > 0;
        }
    }

    private static int rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            int rows = 0;
            while (row.next()) {
                rows++;
            }
            return rows;
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private String aFullCrew() {
        String crew = aCrew(programme, 1);
        takePlace(crew, aTrajectory(programme)).then().statusCode(201);
        return crew;
    }

    private String somebodyWhoWaits(String crew) {
        String trajectory = anActiveTrajectory(programme, UUID.randomUUID());
        enterWaitingList(crew, trajectory).then().statusCode(201);
        return trajectory;
    }

    private static String etag(String path) {
        return asCoach().get(path).header("ETag");
    }
}
