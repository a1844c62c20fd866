package nl.doorstroom.participants.household.web;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

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
import static nl.doorstroom.participants.testing.Office.registerHousehold;
import static nl.doorstroom.participants.testing.Office.start;
import static nl.doorstroom.participants.testing.Organisations.asUser;
import static nl.doorstroom.participants.testing.Organisations.protect;
import static nl.doorstroom.participants.testing.Organisations.team;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class HouseholdsResourceTest {

    @Test
    void listsWhereAPersonLivedWithWhomTheUserMaySee() {
        String person = aParticipant();
        String hidden = aParticipant();
        String past = aHousehold("2020-01-01", person, hidden);
        changeHousehold(past, "2024-01-01", hidden).then().statusCode(200);
        String present = aHousehold("2024-01-01", person);
        asUser("team-of-hidden", "participants:write")
                .body("{\"role\": \"KLANTMANAGER\"}")
                .post(team(hidden))
                .then()
                .statusCode(201);
        protect(hidden);
        String households = BASE + "/participants/" + person + "/households";

        Response first = asCaseManager().get(households + "?limit=1");
        first.then().body("items.id", contains(idOf(past))).body("items[0].members.participantId", contains(person));
        asCaseManager()
                .get(households + "?limit=1&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.id", contains(idOf(present)));
        asCaseManager().get(households + "?on=2024-02-01").then().body("items.id", contains(idOf(present)));
        asCaseManager()
                .get(past + "/history")
                .then()
                .statusCode(200)
                .body("items.validFrom", contains("2020-01-01", "2024-01-01"))
                .body("items[0].members.participantId", contains(person))
                .body("items[1].members.validTo", contains("2023-12-31"));
        asCaseManager()
                .get(BASE + "/participants/" + hidden + "/households")
                .then()
                .statusCode(404);
        asCaseManager()
                .get(BASE + "/households?participantId=" + hidden)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void movesAHouseholdBackInTime() {
        String one = aParticipant();
        String other = aParticipant();
        String household = aHousehold("2024-01-01", one, other);

        changeHousehold(household, "2023-01-01", one, other)
                .then()
                .statusCode(200)
                .body("members", hasSize(2))
                .body("members.validFrom", everyItem(equalTo("2023-01-01")));

        start(other, "PW_ALGEMEEN", "2023-03-01").then().statusCode(201).body("householdId", equalTo(idOf(household)));
    }

    @Test
    void beginsTheHouseholdOfAPersonAloneOnTheFirstDayOfAnEarlierBenefit() {
        String person = aParticipant();
        String household = start(person, "IOAW", "2024-06-01").path("householdId");

        start(person, "PW_ALGEMEEN", "2023-01-01").then().statusCode(201).body("householdId", equalTo(household));

        asCaseManager().get(BASE + "/households/" + household).then().body("members.validFrom", contains("2023-01-01"));
    }

    @Test
    void doesNotMoveTheHouseholdOfACoupleBackWhenOneHadABenefitBefore() {
        String one = aParticipant();
        String household = aHousehold("2024-01-01", one, aParticipant());

        Response earlier = start(one, "PW_ALGEMEEN", "2023-01-01");

        earlier.then().statusCode(201).body("householdId", not(equalTo(idOf(household))));
        asCaseManager().get(household).then().body("members.validFrom", everyItem(equalTo("2024-01-01")));
        asCaseManager()
                .get(BASE + "/households/" + earlier.path("householdId"))
                .then()
                .body("members.participantId", contains(one))
                .body("members.validFrom", contains("2023-01-01"))
                .body("members.validTo", contains("2023-12-31"));
        start(one, "IOAW", "2022-06-01")
                .then()
                .statusCode(201)
                .body("householdId", equalTo(earlier.path("householdId")));
    }

    @Test
    void bringsTwoPeopleTogetherWhoEachHaveAHousehold() {
        String one = aParticipant();
        String other = aParticipant();
        List<String> before = List.of(aHousehold("2023-01-01", one), aHousehold("2023-06-01", other));
        String ofOther = aBenefit(other, "PW_ALGEMEEN", "2023-06-01");

        registerHousehold("2024-01-01", one, other).then().statusCode(201).body("members", hasSize(2));

        for (String household : before) {
            asCaseManager()
                    .get(household)
                    .then()
                    .header("ETag", equalTo("\"2\""))
                    .body("members.validTo", contains("2023-12-31"));
        }
        end(ofOther, "2023-12-31").then().statusCode(200).body("householdId", equalTo(idOf(before.get(1))));
        start(one, "PW_ALGEMEEN", "2024-01-01").then().statusCode(201).body("annulledEnds", contains(idOf(ofOther)));
    }

    @Test
    void takesAPersonWhoLivedAloneIntoTheHouseholdOfAnother() {
        String one = aParticipant();
        String other = aParticipant();
        String goesOn = aHousehold("2023-01-01", one);
        String closes = aHousehold("2023-01-01", other);

        changeHousehold(goesOn, "2024-01-01", one, other).then().statusCode(200).body("members", hasSize(2));

        asCaseManager().get(closes).then().body("members.validTo", contains("2023-12-31"));
        changeHousehold(goesOn, "2025-01-01", one).then().statusCode(200);
        start(other, "PW_ALGEMEEN", "2025-02-01")
                .then()
                .statusCode(201)
                .body("householdId", not(equalTo(idOf(closes))));
    }

    @Test
    void closesNoHouseholdWhenOneOfThemBelongsToACouple() {
        String one = aParticipant();
        String other = aParticipant();
        String alone = aHousehold("2023-01-01", one);
        String couple = aHousehold("2023-01-01", other, aParticipant());

        registerHousehold("2024-01-01", one, other).then().statusCode(409).body("householdId", equalTo(idOf(couple)));

        asCaseManager()
                .get(alone)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("members.validTo", contains(nullValue()));
    }

    @Test
    void closesNoHouseholdThatBeganOnOrAfterThatDayOrThatHadABenefitSince() {
        String one = aParticipant();
        String other = aParticipant();
        String household = aHousehold("2024-01-01", one);

        registerHousehold("2024-01-01", one, other)
                .then()
                .statusCode(409)
                .body("type", containsString("already-in-household"));
        start(one, "PW_ALGEMEEN", "2024-06-01").then().statusCode(201);
        registerHousehold("2024-05-01", one, other)
                .then()
                .statusCode(409)
                .body("type", containsString("benefit-of-nobody"));

        asCaseManager().get(household).then().body("members.validTo", contains(nullValue()));
    }

    @Test
    void writesALineForThePersonWhoIsRefusedBecauseOfAnotherHousehold() throws SQLException {
        String person = aParticipant();
        aHousehold("2024-01-01", person);

        registerHousehold("2024-06-01", person).then().statusCode(409);
        String other = aHousehold("2024-01-01", aParticipant());
        changeHousehold(other, "2024-06-01", person).then().statusCode(409);

        assertEquals(
                List.of(
                        "register-participant",
                        "register-household",
                        "register-known-household-member",
                        "register-known-household-member"),
                activities(person));
    }

    @Test
    void letsNobodyLeaveBeforeTheDayOfJoining() {
        String one = aParticipant();
        String other = aParticipant();
        String household = aHousehold("2024-01-01", one, other);

        changeHousehold(household, "2023-06-01", one)
                .then()
                .statusCode(409)
                .body("type", containsString("member-since-that-day"));
    }

    @Test
    void knowsAPersonInOneHouseholdAtATime() {
        String person = aParticipant();
        String first = aHousehold("2024-01-01", person);

        asCaseManager()
                .body("{\"adults\": [\"%s\"], \"persons\": 1, \"validFrom\": \"2024-06-01\"}".formatted(person))
                .post(BASE + "/households")
                .then()
                .statusCode(409)
                .body("type", containsString("already-in-household"))
                .body("householdId", equalTo(idOf(first)));
    }

    @Test
    void namesAnAdultWhoDoesNotExistAndAHouseholdWithFewerPersonsThanAdults() {
        asCaseManager()
                .body("{\"adults\": [\"%s\"], \"persons\": 1, \"validFrom\": \"2024-06-01\"}"
                        .formatted(UUID.randomUUID()))
                .post(BASE + "/households")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/adults/0"));
        asCaseManager()
                .body("{\"adults\": [\"%s\", \"%s\"], \"persons\": 1, \"validFrom\": \"2024-06-01\"}"
                        .formatted(aParticipant(), aParticipant()))
                .post(BASE + "/households")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/persons"));
    }

    @Test
    void writesALineForEverybodyWhoBelongsOrBelongedToIt() throws SQLException {
        String left = aParticipant();
        String stays = aParticipant();
        String household = aHousehold("2024-01-01", left, stays);
        changeHousehold(household, "2024-06-01", stays).then().statusCode(200);

        assertEquals(
                List.of("register-participant", "register-household", "read-household", "change-household"),
                activities(left));
    }

    @Test
    void hidesAHouseholdFromAnotherTenant() {
        String household = aHousehold("2024-01-01", aParticipant());

        as(VOORBURG, "participants:read").get(household).then().statusCode(404);
    }
}
