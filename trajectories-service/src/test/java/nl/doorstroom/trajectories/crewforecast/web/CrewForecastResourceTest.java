package nl.doorstroom.trajectories.crewforecast.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Guarded;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.Placements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.enterWaitingList;
import static nl.doorstroom.trajectories.testing.Given.takePlace;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class CrewForecastResourceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Inject
    Inbox inbox;

    private String programme;

    @BeforeEach
    void publishAProgramme() {
        programme = aProgramme();
    }

    @Test
    void namesForEachPlaceThatComesFreeSomebodyElseWhoWaits() {
        String crew = aCrew(programme, 3);
        UUID working = UUID.randomUUID();
        UUID applying = UUID.randomUUID();
        String leaving = Given.id(takePlace(crew, aTrajectory(programme)));
        takePlace(crew, anActiveTrajectory(programme, working)).then().statusCode(201);
        String probable = Given.id(takePlace(crew, anActiveTrajectory(programme, applying)));
        String first = aTrajectory(programme);
        String second = aTrajectory(programme);
        String third = aTrajectory(programme);
        UUID last = UUID.randomUUID();
        for (String trajectory : List.of(first, second, third, aTrajectory(programme, last))) {
            enterWaitingList(crew, trajectory).then().statusCode(201);
        }
        String day = TODAY.plusDays(14).toString();

        endPlace(crew, leaving, TODAY.minusDays(1));
        inbox.receive(List.of(
                Placements.started(UUID.randomUUID(), 1, working, day, "32"),
                proposal("accepted", UUID.randomUUID(), 3, applying)));

        forecast(crew, "")
                .body("until", equalTo(TODAY.plusWeeks(8).toString()))
                .body("places.certainty", contains("FREE", "KNOWN", "PROBABLE"))
                .body("places.freeOn", contains(TODAY.toString(), day, null))
                .body("places.cause", contains("WITHDRAWN", "PLACEMENT", null))
                .body("places[2].placeId", equalTo(probable))
                .body("places[2].leaving", equalTo(applying.toString()))
                .body("places[2].acceptedOn", equalTo(TODAY.toString()))
                .body("places.candidates.trajectoryId.flatten()", contains(first, second, third))
                .body("places.candidates.offered.flatten()", contains(true, true, false))
                .body("places.candidates.position.flatten()", contains(1, 2, 3));
        assertEquals(1, Given.linesAbout(applying, "read-crew-forecast"));
        assertEquals(0, Given.linesAbout(last, "read-crew-forecast"), "nobody is named for whom there is no place");
        forecast(crew, "?weeks=1").body("places.certainty", contains("FREE", "PROBABLE"));
    }

    @Test
    void expectsNobodyToLeaveForAJobThatIsOffOrRegistered() {
        String crew = aCrew(programme, 2);
        UUID declining = UUID.randomUUID();
        UUID working = UUID.randomUUID();
        UUID off = UUID.randomUUID();
        takePlace(crew, anActiveTrajectory(programme, declining)).then().statusCode(201);
        takePlace(crew, anActiveTrajectory(programme, working)).then().statusCode(201);

        // In another order than they happened.
        inbox.receive(List.of(
                proposal("lapsed", off, 4, declining),
                proposal("accepted", off, 3, declining),
                proposal("accepted", UUID.randomUUID(), 3, working)));
        forecast(crew, "").body("places.leaving", contains(working.toString()));
        inbox.receive(List.of(Placements.started(
                UUID.randomUUID(), 1, working, TODAY.plusDays(3).toString(), "8")));

        forecast(crew, "").body("places", empty());
    }

    @Test
    void leavesOutPlacesForWhichTheCrewHasNoRoom() {
        String crew = aCrew(programme, 2);
        UUID applying = UUID.randomUUID();
        takePlace(crew, anActiveTrajectory(programme, applying)).then().statusCode(201);
        takePlace(crew, aTrajectory(programme)).then().statusCode(201);
        inbox.receive(List.of(proposal("accepted", UUID.randomUUID(), 3, applying)));
        forecast(crew, "").body("places", hasSize(1)).body("places[0].candidates", empty());

        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"capacity\": 1, \"validFrom\": \"" + TODAY.plusDays(20) + "\"}")
                .patch("/crews/" + crew)
                .then()
                .statusCode(200);

        forecast(crew, "").body("places", empty()).body("nextCursor", nullValue());
    }

    @Test
    void expectsWhoIsPlannedToEnd() throws SQLException {
        String crew = aCrew(programme, 2);
        String soon = anActiveTrajectory(programme, UUID.randomUUID());
        String late = anActiveTrajectory(programme, UUID.randomUUID());
        takePlace(crew, soon).then().statusCode(201);
        takePlace(crew, late).then().statusCode(201);
        String first = aTrajectory(programme);
        enterWaitingList(crew, first).then().statusCode(201);
        planEnd(soon, TODAY.plusDays(10));
        planEnd(late, TODAY.plusWeeks(8));

        forecast(crew, "")
                .body("places.certainty", contains("PLANNED"))
                .body("places.freeOn", contains(TODAY.plusDays(11).toString()))
                .body("places.candidates.trajectoryId.flatten()", contains(first));
        forecast(crew, "?weeks=9").body("places.certainty", contains("PLANNED", "PLANNED"));
        forecast(crew, "?weeks=1").body("places", empty());
    }

    private static void planEnd(String trajectory, LocalDate end) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement update =
                        connection.prepareStatement("update trajectory set planned_end = ?::date where id = ?::uuid")) {
            update.setString(1, end.toString());
            update.setString(2, trajectory);
            assertEquals(1, update.executeUpdate());
        }
    }

    @Test
    void showsNothingOfProtectedPeople() {
        String crew = aCrew(programme, 2);
        UUID applying = UUID.randomUUID();
        UUID waiting = UUID.randomUUID();
        takePlace(crew, anActiveTrajectory(programme, applying)).then().statusCode(201);
        enterWaitingList(crew, aTrajectory(programme, waiting)).then().statusCode(201);
        inbox.receive(List.of(
                proposal("accepted", UUID.randomUUID(), 3, applying),
                Guarded.restricted(applying, 1, "member"),
                Guarded.restricted(waiting, 1, "member")));

        forecast(crew, "").body("places.certainty", contains("FREE")).body("places[0].candidates", empty());
    }

    private static ValidatableResponse forecast(String crew, String query) {
        return asCoach().get("/crews/" + crew + "/forecast" + query).then().statusCode(200);
    }

    private static void endPlace(String crew, String place, LocalDate lastDay) {
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"lastDay\": \"" + lastDay + "\"}")
                .post("/crews/" + crew + "/places/" + place + "/terminations")
                .then()
                .statusCode(200);
    }

    private static ConsumerRecord<String, byte[]> proposal(String what, UUID proposal, long sequence, UUID person) {
        return Topics.record("matching", "proposal-" + what + ".v1", """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                 "recordedAt": "2026-03-02T10:00:00Z", "proposalId": "%s", "participantId": "%s", "vacancyId": "%s",
                 "validFrom": "%s", "by": "PARTICIPANT"}""".formatted(
                        UUID.randomUUID(),
                        proposal,
                        sequence,
                        Tokens.PUTTEN,
                        proposal,
                        person,
                        UUID.randomUUID(),
                        TODAY)
                .getBytes(UTF_8));
    }
}
