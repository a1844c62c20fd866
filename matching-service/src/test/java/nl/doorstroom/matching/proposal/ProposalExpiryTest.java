package nl.doorstroom.matching.proposal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static nl.doorstroom.matching.testing.Office.step;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProposalExpiryTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 7, 4);

    private String proposal;

    @BeforeEach
    void propose() {
        proposal = id(asAdviser()
                .body("{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"on\": \"2025-06-20\"}"
                        .formatted(aPerson(), aVacancy(anEmployer(), 1)))
                .post(BASE + "/proposals"));
    }

    @Test
    void expiresOnTheDayAfterTheLastOneForAnAnswer() throws SQLException {
        step(proposal, "participant-offers", 1).then().statusCode(200);
        answerBy(LAST_DAY);

        run(LAST_DAY);
        proposal().body("state", equalTo("OFFERED_TO_PARTICIPANT"));

        run(LAST_DAY.plusDays(1));
        proposal()
                .body("state", equalTo("EXPIRED"))
                .body("stateSince", equalTo("2025-07-05"))
                .body("systemReason", equalTo("VERLOPEN_ZONDER_ANTWOORD"))
                .body("answerBy", nullValue());
        asAdviser()
                .get(BASE + "/proposals/" + proposal + "/status-history")
                .then()
                .body("items[2].changedBy", equalTo("matching/proposal-expiry"));
        assertEquals(
                Set.of(),
                Topics.violations(Topics.await("matching.events.v1", "proposal-lapsed", UUID.fromString(proposal))));
    }

    @Test
    void leavesAloneWhatWaitsForNobodyElse() throws SQLException {
        run(today());
        proposal().body("state", equalTo("PROPOSED"));
        step(proposal, "participant-offers", 1).then().statusCode(200);
        answerBy(LAST_DAY);
        step(proposal, "participant-agreements", 2).then().statusCode(200).body("answerBy", nullValue());
        step(proposal, "presentations", 3).then().statusCode(200).body("answerBy", notNullValue());
        answerBy(LAST_DAY);
        step(proposal, "reservations", 4).then().statusCode(200).body("answerBy", nullValue());

        run(today());

        proposal().body("state", equalTo("IN_RESERVE"));
    }

    @Test
    void leavesAloneWhatWasRegisteredLate() {
        step(proposal, "participant-offers", 1).then().statusCode(200).body("stateSince", equalTo("2025-06-20"));

        run(today());

        step(proposal, "participant-agreements", 2).then().statusCode(200);
    }

    @Test
    void givesATermFirstToWhatIsOlderThanTerms() throws SQLException {
        step(proposal, "participant-offers", 1).then().statusCode(200);
        answerBy(null);

        run(LAST_DAY.plusDays(30));
        proposal()
                .body("state", equalTo("OFFERED_TO_PARTICIPANT"))
                .body("answerBy", equalTo(LAST_DAY.plusDays(44).toString()));

        run(LAST_DAY.plusDays(45));
        proposal().body("state", equalTo("EXPIRED"));
    }

    /** As if the step had been registered earlier. */
    private void answerBy(@Nullable LocalDate lastDay) throws SQLException {
        try (Connection database = RealParts.superuser();
                PreparedStatement update =
                        database.prepareStatement("update proposal set answer_by = ?::date where id = ?::uuid")) {
            update.setObject(1, lastDay);
            update.setString(2, proposal);
            assertEquals(1, update.executeUpdate());
        }
    }

    private static LocalDate today() {
        return DutchCalendar.today(Clock.systemUTC());
    }

    private ValidatableResponse proposal() {
        return asAdviser().get(BASE + "/proposals/" + proposal).then().statusCode(200);
    }

    /** As an operator does. */
    private static void run(LocalDate day) {
        String operator = Tokens.of(Tokens.PUTTEN, "operations:write");
        String run = given().auth()
                .oauth2(operator)
                .contentType(ContentType.JSON)
                .body("{\"job\": \"proposal-expiry\", \"day\": \"" + day + "\"}")
                .post(BASE + "/job-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Awaitility.await()
                .untilAsserted(() -> given().auth()
                        .oauth2(operator)
                        .get(BASE + "/job-runs/" + run)
                        .then()
                        .body("state", equalTo("COMPLETED"))
                        .body("failed", equalTo(0)));
    }
}
