package nl.doorstroom.participants.ladder.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.participants.testing.Works;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.changeHousehold;
import static nl.doorstroom.participants.testing.Office.end;
import static nl.doorstroom.participants.testing.Office.idOf;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class LadderResourceTest {

    @Inject
    Inbox inbox;

    private String person;

    @BeforeEach
    void register() {
        person = aParticipant();
    }

    @Test
    void knowsNothingOfSomebodyNew() {
        ladder("2026-03-01")
                .body("step", nullValue())
                .body("asserted", equalTo(false))
                .body("derivedFrom", empty());
    }

    @Test
    void climbsByWhatOtherServicesTell() {
        UUID place = UUID.randomUUID();
        UUID job = UUID.randomUUID();
        receive(Works.taken(place, 1, person, "2026-01-12"));
        ladder("2026-02-01")
                .body("step", equalTo(4))
                .body("derivedFrom.id", contains(place.toString()))
                .body("derivedFrom.kind", contains("CREW_PLACE"))
                .body("derivedFrom.firstDay", contains("2026-01-12"));

        receive(Works.started(job, 1, person, "2026-03-02", "24"));
        receive(Works.freed(place, 2, person, "2026-03-02"));
        ladder("2026-03-01").body("step", equalTo(4)).body("derivedFrom[0].lastDay", equalTo("2026-03-01"));
        ladder("2026-03-02")
                .body("step", equalTo(6))
                .body("derivedFrom.id", contains(job.toString()))
                .body("asserted", equalTo(false));

        receive(Works.corrected(job, 2, person, "2026-03-02", "24", "2026-03-01"));
        ladder("2026-03-02").body("step", nullValue());
    }

    @Test
    void stepsUpByARoleInTheNeighbourhoodInWhateverOrderItIsTold() {
        UUID role = UUID.randomUUID();
        receive(Works.role("ended", role, 2, person, "2026-04-30"));
        receive(Works.role("started", role, 1, person, "2026-01-12"));
        ladder("2026-04-30")
                .body("step", equalTo(4))
                .body("derivedFrom.id", contains(role.toString()))
                .body("derivedFrom.kind", contains("NEIGHBOURHOOD_ROLE"));
        ladder("2026-05-01").body("step", nullValue());

        receive(Works.role("started", role, 3, person, "2026-01-12"));
        ladder("2026-05-01").body("step", equalTo(4));
        receive(Works.role("annulled", role, 4, person, "2026-01-12"));
        ladder("2026-02-01").body("step", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"REGULIER, 6", "ZELFSTANDIG, 6", "LKS, 5", "DETACHERING, 5", "BESCHUT_WERK, 5", "ADDED_LATER, 5"})
    void takesSupportFromTheKindOfContract(String contractKind, int step) {
        receive(Works.started(UUID.randomUUID(), 1, person, contractKind, "2026-03-02", "24"));

        ladder("2026-03-02").body("step", equalTo(step));
    }

    @Test
    void isWorkWithSupportAsLongAsThereIsASupplementaryBenefit() {
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(UUID.randomUUID(), 1, person, "2026-03-02", "8"));
        ladder("2026-03-02")
                .body("step", equalTo(5))
                .body("derivedFrom.kind", contains("BENEFIT", "PLACEMENT"))
                .body("derivedFrom[0].id", equalTo(idOf(benefit)));

        end(benefit, "2026-03-31").then().statusCode(200);

        ladder("2026-03-31").body("step", equalTo(5));
        ladder("2026-04-01").body("step", equalTo(6));
    }

    @Test
    void isWorkWithSupportUntilNothingButAftercareIsLeftOfTheTrajectory() {
        UUID trajectory = UUID.randomUUID();
        receive(Works.started(UUID.randomUUID(), 1, person, "2026-02-02", "24"));
        receive(Works.trajectory("aftercare-started", trajectory, 3, person, "2026-04-01"));
        receive(Works.trajectory("started", trajectory, 2, person, "2026-01-05"));
        ladder("2026-03-31").body("step", equalTo(5)).body("derivedFrom.kind", contains("TRAJECTORY", "PLACEMENT"));
        ladder("2026-04-01").body("step", equalTo(6));

        receive(Works.trajectory("resumed", trajectory, 4, person, "2026-05-01"));
        receive(Works.trajectory("ended", trajectory, 5, person, "2026-05-31"));
        ladder("2026-05-31").body("step", equalTo(5));
        ladder("2026-06-01").body("step", equalTo(6));

        receive(Works.trajectory("ended", trajectory, 6, person, "2026-01-05", "ENTERED_IN_ERROR"));
        ladder("2026-03-31").body("step", equalTo(6));
    }

    @Test
    void countsABenefitOfTheHouseholdAsLongAsThePersonBelongsToIt() {
        String other = aParticipant();
        String household = aHousehold("2020-01-01", person, other);
        aBenefit(other, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(UUID.randomUUID(), 1, person, "2026-02-02", "8"));
        changeHousehold(household, "2026-03-01", other).then().statusCode(200);

        ladder("2026-02-28").body("step", equalTo(5));
        ladder("2026-03-01").body("step", equalTo(6));
    }

    @Test
    void showsABenefitToNobodyWhoMayNotReadBenefits() {
        aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(UUID.randomUUID(), 1, person, "2026-03-02", "8"));

        as(PUTTEN, "case-files:read")
                .get(address("/ladder?on=2026-03-02"))
                .then()
                .statusCode(200)
                .body("step", equalTo(5))
                .body("derivedFrom.kind", contains("PLACEMENT"));
    }

    @Test
    void asksForAStatementOfTheLowestSteps() {
        state(2, "2024-03-01").then().statusCode(201).header("ETag", equalTo("\"1\""));
        state(1, "2024-09-01").then().statusCode(201);

        ladder("2024-08-31")
                .body("step", equalTo(2))
                .body("asserted", equalTo(true))
                .body("derivedFrom", empty())
                .body("statementId", notNullValue());
        ladder("2024-09-01").body("step", equalTo(1));
        ladder("2024-02-29").body("step", nullValue());
    }

    @Test
    void refusesMoreThanFactsProve() throws Exception {
        state(3, "2024-03-01")
                .then()
                .statusCode(409)
                .body("type", containsString("step-is-not-proven"))
                .body("provableStep", equalTo(2));
        receive(Works.taken(UUID.randomUUID(), 1, person, "2024-01-12"));
        state(5, "2024-03-01").then().statusCode(409).body("provableStep", equalTo(4));
        state(4, "2024-01-11").then().statusCode(409).body("provableStep", equalTo(2));
        state(4, "2024-03-01").then().statusCode(201);

        assertTrue(activities(person).contains("read-ladder"));
        asCaseManager().get(address("/ladder-statements")).then().body("items", hasSize(1));
        ladder("2024-03-01").body("step", equalTo(4)).body("asserted", equalTo(false));
    }

    @Test
    void letsOrganisedActivitiesBeStatedBesideATrajectoryAndProvesThemByWhereItLed() {
        UUID trajectory = UUID.randomUUID();
        state(3, "2026-02-01").then().statusCode(409).body("provableStep", equalTo(2));
        receive(Works.trajectory("started", trajectory, 1, person, "2026-01-12"));

        String statement =
                state(3, "2026-02-01").then().statusCode(201).extract().path("id");

        ladder("2026-02-01")
                .body("step", equalTo(3))
                .body("asserted", equalTo(true))
                .body("statementId", equalTo(statement))
                .body("derivedFrom.id", contains(trajectory.toString()));
        receive(Works.trajectoryTo("EDUCATION", trajectory, 2, person, "2026-03-31"));
        ladder("2026-04-01")
                .body("step", equalTo(3))
                .body("asserted", equalTo(false))
                .body("derivedFrom.kind", contains("DESTINATION"))
                .body("derivedFrom.lastDay", contains("2026-09-30"));
        ladder("2026-10-01").body("step", nullValue());
    }

    @Test
    void withdrawsAStatementOnce() {
        String statement = state(2, "2024-03-01").header("Location");

        withdraw(statement).then().statusCode(200).body("withdrawnBy", notNullValue());

        ladder("2024-03-01").body("step", nullValue());
        withdraw(statement).then().statusCode(409).body("type", containsString("statement-is-withdrawn"));
        asCaseManager()
                .get(address("/ladder-statements"))
                .then()
                .body("items.withdrawalReason", contains("ONTERECHT_INGEVOERD"))
                .body("items[0].recordedBy", notNullValue())
                .body("items[0].withdrawnAt", containsString("T"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"step\": 0, \"statedOn\": \"2024-03-01\", \"basis\": \"GESPREK\"} | /step",
                "{\"step\": 7, \"statedOn\": \"2024-03-01\", \"basis\": \"GESPREK\"} | /step",
                "{\"step\": \"two\", \"statedOn\": \"2024-03-01\", \"basis\": \"GESPREK\"} | /step",
                "{\"step\": 2.5, \"statedOn\": \"2024-03-01\", \"basis\": \"GESPREK\"} | /step",
                "{\"step\": 2, \"statedOn\": \"2024-02-30\", \"basis\": \"GESPREK\"} | /statedOn",
                "{\"step\": 2, \"statedOn\": \"9999-01-01\", \"basis\": \"GESPREK\"} | /statedOn",
                "{\"step\": 2, \"statedOn\": \"2024-03-01\", \"basis\": \"😀\"} | /basis",
                "{\"step\": 2, \"statedOn\": \"2024-03-01\", \"basis\": \"GES\\u0000PREK\"} | /basis",
                "{\"step\": 2, \"statedOn\": \"2024-03-01\", \"basis\": \"\"} | /basis"
            })
    void namesWhatIsWrong(String body, String pointer) {
        asCaseManager()
                .body(body)
                .post(address("/ladder-statements"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void walksThroughStatementsPageByPage() {
        state(1, "2024-01-01").then().statusCode(201);
        state(2, "2024-06-01").then().statusCode(201);

        Response first = asCaseManager().get(address("/ladder-statements?limit=1"));
        first.then().body("items.step", contains(1));
        asCaseManager()
                .get(address("/ladder-statements?limit=1&cursor=" + first.path("nextCursor")))
                .then()
                .body("items.step", contains(2));
    }

    @Test
    void isHiddenFromAnotherTenant() {
        String statement = state(2, "2024-03-01").header("Location");

        as(VOORBURG, "case-files:read").get(statement).then().statusCode(404);
        as(VOORBURG, "case-files:read").get(address("/ladder")).then().statusCode(404);
    }

    @Test
    void isThatOfTodayUnlessAskedOtherwise() {
        state(2, "2024-03-01").then().statusCode(201);

        Response ladder = asCaseManager().get(address("/ladder"));

        assertEquals(DutchCalendar.today(Clock.systemUTC()).toString(), ladder.path("on"));
        assertEquals(2, ladder.<Integer>path("step"));
    }

    private ValidatableResponse ladder(String on) {
        return asCaseManager().get(address("/ladder?on=" + on)).then().statusCode(200);
    }

    private Response state(int step, String on) {
        return asCaseManager()
                .body("{\"step\": %d, \"statedOn\": \"%s\", \"basis\": \"GESPREK\"}".formatted(step, on))
                .post(address("/ladder-statements"));
    }

    private static Response withdraw(String statement) {
        return asCaseManager()
                .header("If-Match", asCaseManager().get(statement).header("ETag"))
                .body("{\"reason\": \"ONTERECHT_INGEVOERD\"}")
                .post(statement + "/withdrawals");
    }

    private String address(String path) {
        return BASE + "/participants/" + person + path;
    }

    private void receive(ConsumerRecord<String, byte[]> event) {
        inbox.receive(List.of(event));
    }
}
