package nl.doorstroom.trajectories.alternative.web;

import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Given;

import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class AlternativesResourceTest {

    private static final String EVENTS = "trajectories.events.v1";

    private String trajectory;
    private String all;

    @BeforeEach
    void guideSomebody() {
        trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        all = "/trajectories/" + trajectory + "/alternatives";
    }

    @Test
    void isRegisteredAfterTheEndTooAndEndsOnce() {
        move(trajectory, "terminations", "{\"reason\": \"VRIJWILLIGERSWERK\", \"lastDay\": \"2026-02-28\"}");
        String one = start("{\"kind\": \"VRIJWILLIGERSWERK\", \"startDate\": \"2026-03-02\", \"hoursPerWeek\": 6.5}");

        end(one, "2026-03-01").statusCode(409);
        end(one, "2199-03-01").statusCode(400).body("errors[0].pointer", equalTo("/lastDay"));
        end(one, "2026-06-30").statusCode(200).body("lastDay", equalTo("2026-06-30"));
        end(one, "2026-07-31")
                .statusCode(409)
                .body("type", equalTo("https://doorstroom.nl/problems/alternative-has-ended"));

        promised("alternative-started", one);
        promised("alternative-ended", one);
    }

    @Test
    void isAnnulledWithATrajectoryThatNeverWas() {
        String one = start("{\"kind\": \"MANTELZORG\", \"startDate\": \"2026-03-02\"}");

        move(trajectory, "annulments", "");

        read(one).body("lastDay", equalTo("2026-03-01"));
        refused("{\"kind\": \"MANTELZORG\", \"startDate\": \"2026-03-02\"}").statusCode(409);
    }

    @Test
    void refusesWhatCannotBe() {
        refused("{\"kind\": \"BETAALD\", \"startDate\": \"2026-03-02\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"));
        refused("{\"kind\": \"MANTELZORG\", \"startDate\": \"2199-03-02\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/startDate"));
        refused("{\"kind\": \"MANTELZORG\", \"startDate\": \"2026-03-02\", \"endDate\": \"2026-03-01\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/endDate"));
        Given.as(Tokens.VOORBURG).get(all).then().statusCode(404);
    }

    private String start(String body) {
        return Given.id(asCoach().body(body).post(all));
    }

    private ValidatableResponse refused(String body) {
        return asCoach().body(body).post(all).then();
    }

    private ValidatableResponse read(String one) {
        return asCoach().get(all + "/" + one).then().statusCode(200);
    }

    private ValidatableResponse end(String one, String lastDay) {
        return asCoach()
                .header("If-Match", read(one).extract().header("ETag"))
                .body("{\"lastDay\": \"" + lastDay + "\"}")
                .post(all + "/" + one + "/terminations")
                .then();
    }

    private static void promised(String event, String one) {
        ConsumerRecord<String, byte[]> record = Topics.await(EVENTS, event, UUID.fromString(one));
        assertEquals(Set.of(), Topics.violations(record));
    }
}
