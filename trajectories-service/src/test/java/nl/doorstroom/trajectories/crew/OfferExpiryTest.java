package nl.doorstroom.trajectories.crew;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.JobRuns;

import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.enterWaitingList;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class OfferExpiryTest {

    @Inject
    Clock clock;

    private final UUID slow = UUID.randomUUID();
    private final UUID following = UUID.randomUUID();
    private String crew;
    private String first;
    private String next;

    @BeforeEach
    void offerAPlace() {
        String programme = aProgramme();
        crew = aCrew(programme, 1);
        first = aTrajectory(programme, slow);
        next = aTrajectory(programme, following);
        enterWaitingList(crew, first).then().statusCode(201);
        enterWaitingList(crew, next).then().statusCode(201);
    }

    @Test
    void offersThePlaceToWhoComesNextWhenTheLastDayHasPassed() throws SQLException {
        String offer = offers("OPEN").extract().path("items[0].id");
        Given.passTheDaysOfOffers(crew);

        Response run = runFor(DutchCalendar.today(clock));

        assertTrue(run.jsonPath().getInt("handled") > 0);
        assertEquals(0, run.jsonPath().getInt("failed"));
        offers("EXPIRED").body("items.trajectoryId", contains(first));
        offers("OPEN").body("items.trajectoryId", contains(next));
        assertEquals(1, Given.linesAbout(slow, "expire-offers"));
        assertEquals(1, Given.linesAbout(following, "offer-crew-place"));
        ConsumerRecord<String, byte[]> expired =
                Topics.await("trajectories.events.v1", "crew-place-offer-expired", UUID.fromString(offer));
        assertEquals(Set.of(), Topics.violations(expired));

        runFor(DutchCalendar.today(clock));
        offers("EXPIRED").body("items", hasSize(1));
        assertEquals(1, Given.linesAbout(slow, "expire-offers"), "there was nothing left to do");
    }

    @Test
    void leavesAnOfferOpenUntilItsLastDayIsOver() throws SQLException {
        Given.passTheDaysOfOffers(crew);
        LocalDate lastDay = LocalDate.parse(offers("OPEN").extract().path("items[0].expiresOn"));

        runFor(lastDay);
        offers("OPEN").body("items.trajectoryId", contains(first));

        runFor(lastDay.plusDays(1));
        offers("OPEN").body("items.trajectoryId", contains(next));
    }

    private static Response runFor(LocalDate day) {
        return JobRuns.run("offer-expiry", day);
    }

    private ValidatableResponse offers(String status) {
        return asCoach()
                .queryParam("status", status)
                .get("/crews/" + crew + "/offers")
                .then()
                .statusCode(200);
    }
}
