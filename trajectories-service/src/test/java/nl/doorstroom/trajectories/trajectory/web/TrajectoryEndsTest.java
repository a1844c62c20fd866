package nl.doorstroom.trajectories.trajectory.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Given;

import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aVoluntaryProgramme;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static nl.doorstroom.trajectories.testing.JobRuns.run;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Ends, by choice or not, their corrections, and transfers that lie ahead. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TrajectoryEndsTest {

    private static final String OTHER = "00000001000000000299";

    @Inject
    Clock clock;

    private final UUID person = UUID.randomUUID();

    @Test
    void asksNobodyWhyInAVoluntaryProgramme() {
        String trajectory = anActiveTrajectory(aVoluntaryProgramme(), person);

        move(trajectory, "terminations", "{}")
                .body("status", equalTo("DISCONTINUED"))
                .body("endReason", equalTo("EIGEN_KEUZE"))
                .body("success", nullValue())
                .body("lastDay", equalTo(DutchCalendar.today(clock).toString()));
    }

    @Test
    void takesNoBreachOfADutyWhereThereIsNone() {
        String free = anActiveTrajectory(aVoluntaryProgramme(), person);
        String bound = anActiveTrajectory(aProgramme(), person);

        for (String breached : new String[] {"true", "false"}) {
            refused(free, "{\"reason\": \"NIET_VERSCHENEN\", \"dutyBreached\": " + breached + "}", "/dutyBreached");
        }
        refused(free, "{\"reason\": \"NIET_VERSCHENEN\", \"sanction\": \"VERLAGING\"}", "/sanction");
        refused(bound, "{\"lastDay\": \"2026-03-01\"}", "/reason");
        move(bound, "terminations", "{\"reason\": \"NIET_VERSCHENEN\", \"dutyBreached\": true}")
                .body("dutyBreached", equalTo(true))
                .body("success", equalTo(false));
    }

    @Test
    void correctsAnEnd() {
        String trajectory = anActiveTrajectory(aProgramme(), person);
        asCoach()
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"EIGEN_KEUZE\"}")
                .post("/trajectories/" + trajectory + "/end-corrections")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://doorstroom.nl/problems/trajectory-has-not-ended"));
        move(trajectory, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-01\"}");

        move(trajectory, "end-corrections", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-02-20\"}")
                .body("status", equalTo("COMPLETED"))
                .body("success", equalTo(true))
                .body("lastDay", equalTo("2026-02-20"));

        asCoach()
                .get("/trajectories/" + trajectory + "/status-history")
                .then()
                .body("items.to", contains("DRAFT", "REGISTERED", "ACTIVE", "DISCONTINUED", "COMPLETED"));
        assertEquals(
                Set.of(),
                Topics.violations(
                        Topics.await("trajectories.events.v1", "trajectory-ended", UUID.fromString(trajectory))));
    }

    @Test
    void goesOnHereUntilTheDayOfATransferThatLiesAhead() throws SQLException {
        String trajectory = anActiveTrajectory(aProgramme(), person);
        LocalDate day = DutchCalendar.today(clock).plusDays(10);
        String transfer = "{\"toOrganisation\": \"%s\", \"effectiveDate\": \"%s\"}".formatted(OTHER, day);

        move(trajectory, "transfers", transfer)
                .body("status", equalTo("ACTIVE"))
                .body("transferTo", equalTo(OTHER))
                .body("transferOn", equalTo(day.toString()))
                .body("successorId", nullValue());
        move(trajectory, "transfer-cancellations", "").body("transferOn", nullValue());
        LocalDate today = DutchCalendar.today(clock);
        run("transfers", today);
        read(trajectory).body("status", equalTo("ACTIVE"));

        move(trajectory, "transfers", transfer);
        letTheDayCome(trajectory);
        run("transfers", today.minusDays(1));
        read(trajectory).body("status", equalTo("ACTIVE"));
        run("transfers", today);
        run("transfers", today);

        String successor = read(trajectory)
                .body("status", equalTo("TRANSFERRED"))
                .body("lastDay", equalTo(today.minusDays(1).toString()))
                .body("successorId", notNullValue())
                .extract()
                .path("successorId");
        read(successor)
                .body("status", equalTo("ACTIVE"))
                .body("organisation", equalTo(OTHER))
                .body("predecessorId", equalTo(trajectory));
        assertEquals(3, Given.linesAbout(person, "transfer-trajectory"), "twice planned, and once done");
        Given.as(Tokens.VOORBURG).get("/trajectories/" + successor).then().statusCode(404);
    }

    private static void letTheDayCome(String trajectory) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement update = connection.prepareStatement(
                        "update trajectory set transfer_on = transfer_on - 10 where id = ?::uuid")) {
            update.setString(1, trajectory);
            update.executeUpdate();
        }
    }

    @Test
    void endsOnNoDayThatHasNotCome() {
        String trajectory = anActiveTrajectory(aProgramme(), person);
        refused(trajectory, "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2199-12-31\"}", "/lastDay");
        asCoach()
                .header("If-Match", "\"2\"")
                .body("{\"from\": \"2199-12-31\"}")
                .post("/trajectories/" + trajectory + "/aftercares")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/from"));
        move(trajectory, "terminations", "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-03-01\"}");

        asCoach()
                .header("If-Match", "\"3\"")
                .body("{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2199-12-31\"}")
                .post("/trajectories/" + trajectory + "/end-corrections")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lastDay"));
    }

    private static void refused(String trajectory, String body, String pointer) {
        asCoach()
                .header("If-Match", "\"2\"")
                .body(body)
                .post("/trajectories/" + trajectory + "/terminations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse read(String trajectory) {
        return asCoach().get("/trajectories/" + trajectory).then().statusCode(200);
    }
}
