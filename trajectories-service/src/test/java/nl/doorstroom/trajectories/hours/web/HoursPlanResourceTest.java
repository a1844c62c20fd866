package nl.doorstroom.trajectories.hours.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@WithTestResource(RealParts.class)
class HoursPlanResourceTest {

    @Test
    void plansTheGrowthAndGivesTheHoursOfADay() {
        String trajectory = "/trajectories/" + anActiveTrajectory(aProgramme(), UUID.randomUUID());
        asCoach()
                .get(trajectory + "/hours-plan")
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("steps", hasSize(0));

        put(
                        trajectory,
                        0,
                        "{\"steps\": [%s, %s, %s]}"
                                .formatted(step("2026-01-12", 8), step("2026-03-02", 12), step("2026-05-04", 16)))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        put(trajectory, 1, "{\"steps\": [%s], \"keepLater\": true}".formatted(step("2026-02-02", 10)))
                .statusCode(200)
                .body("steps.validFrom", contains("2026-01-12", "2026-02-02", "2026-03-02", "2026-05-04"));
        put(trajectory, 2, "{\"steps\": [%s]}".formatted(step("2026-02-16", 11)))
                .statusCode(200)
                .body("steps.validFrom", contains("2026-01-12", "2026-02-02", "2026-02-16"));

        hours(trajectory, "2026-01-11").body("hoursPerWeek", equalTo(0));
        hours(trajectory, "2026-01-12").body("hoursPerWeek", equalTo(8f));
        hours(trajectory, "2026-06-01").body("hoursPerWeek", equalTo(11f));
    }

    @Test
    void asksForThePresentVersion() {
        String trajectory = "/trajectories/" + anActiveTrajectory(aProgramme(), UUID.randomUUID());
        String plan = "{\"steps\": [%s]}".formatted(step("2026-01-12", 8));

        asCoach().body(plan).put(trajectory + "/hours-plan").then().statusCode(428);
        put(trajectory, 4, plan).statusCode(412);
        put(trajectory, 0, "{\"steps\": [%s]}".formatted(step("2026-01-12", 61)))
                .statusCode(400);
        put(trajectory, 0, "{\"steps\": []}").statusCode(400);
    }

    @Test
    void cannotHaveAGapOrAnOverlapInTheSchemaEither() throws SQLException {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        put("/trajectories/" + trajectory, 0, "{\"steps\": [%s]}".formatted(step("2026-01-12", 8)))
                .statusCode(200);

        assertThrows(SQLException.class, () -> insertStep(trajectory, "'2026-02-02'", "null"));
        assertThrows(SQLException.class, () -> insertStep(trajectory, "'2025-01-01'", "'2025-06-01'"));
    }

    private static void insertStep(String trajectory, String from, String next) throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into hours_step (tenant, plan_id, valid_from, next_from, hours_per_week, days) select tenant, id, "
                            + from + ", " + next + ", 8, '{}' from hours_plan where id = '" + trajectory + "'");
        }
    }

    private static String step(String from, int hours) {
        return "{\"validFrom\": \"%s\", \"hoursPerWeek\": %d}".formatted(from, hours);
    }

    private static ValidatableResponse put(String trajectory, int version, String body) {
        return asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(trajectory + "/hours-plan")
                .then();
    }

    private static ValidatableResponse hours(String trajectory, String on) {
        return asCoach().queryParam("on", on).get(trajectory + "/hours").then().statusCode(200);
    }
}
