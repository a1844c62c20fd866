package nl.doorstroom.participants.benefit.web;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.AtOnce;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.benefitsOf;
import static nl.doorstroom.participants.testing.Office.changeHousehold;
import static nl.doorstroom.participants.testing.Office.correct;
import static nl.doorstroom.participants.testing.Office.end;
import static nl.doorstroom.participants.testing.Office.idOf;
import static nl.doorstroom.participants.testing.Office.start;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which ends last, whatever is registered in whichever order. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BenefitRestartsTest {

    @Test
    void annulsAnEndWhenABenefitStartsOnTheThirtiethDayAndNotOnTheNext() {
        String annulled = aParticipant();
        String ended = endedOn(annulled, "2025-02-28");
        start(annulled, "PW_ALGEMEEN", "2025-03-30").then().statusCode(201).body("annulledEnds", contains(idOf(ended)));

        String lasting = aParticipant();
        endedOn(lasting, "2025-02-28");
        start(lasting, "PW_ALGEMEEN", "2025-03-31").then().statusCode(201).body("annulledEnds", empty());
    }

    @Test
    void annulsAnEndThatIsRegisteredAfterTheRestart() {
        String person = aParticipant();
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        String restart = aBenefit(person, "IOAW", "2025-03-10");

        end(benefit, "2025-02-28")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("lastDay", equalTo("2025-02-28"))
                .body("annulledBy", equalTo(idOf(restart)));

        assertHistory(benefit, "STARTED", "ENDED", "END_ANNULLED");
    }

    @Test
    void annulsAnEndOnce() {
        String person = aParticipant();
        String benefit = endedOn(person, "2025-02-28");
        String restart = aBenefit(person, "IOAW", "2025-03-10");

        start(person, "PW_ALGEMEEN", "2025-03-20").then().statusCode(201).body("annulledEnds", empty());

        asCaseManager().get(benefit).then().body("annulledBy", equalTo(idOf(restart)));
        assertHistory(benefit, "STARTED", "ENDED", "END_ANNULLED");
    }

    @Test
    void isNoRestartWhenTheBenefitIsOfAKindThatDoesNotCount() {
        String person = aParticipant();
        endedOn(person, "2025-02-28");

        start(person, "WW", "2025-03-01").then().statusCode(201).body("annulledEnds", empty());
        start(person, "BBZ", "2025-03-01").then().statusCode(201).body("annulledEnds", empty());
    }

    @Test
    void followsAPersonToAnotherHousehold() {
        String leaves = aParticipant();
        String stays = aParticipant();
        String household = aHousehold("2020-01-01", leaves, stays);
        String benefit = endedOn(leaves, "2025-02-28");
        changeHousehold(household, "2025-03-01", stays).then().statusCode(200);

        start(leaves, "PW_ALGEMEEN", "2025-03-15").then().statusCode(201).body("annulledEnds", contains(idOf(benefit)));
    }

    @Test
    void doesNotFollowWhoLeftBeforeTheBenefitEnded() {
        String left = aParticipant();
        String stays = aParticipant();
        String household = aHousehold("2020-01-01", left, stays);
        String benefit = aBenefit(stays, "PW_ALGEMEEN", "2023-01-01");
        changeHousehold(household, "2025-01-01", stays).then().statusCode(200);
        end(benefit, "2025-02-28").then().statusCode(200);

        start(left, "PW_ALGEMEEN", "2025-03-15").then().statusCode(201).body("annulledEnds", empty());
        start(aParticipant(), "PW_ALGEMEEN", "2025-03-15").then().body("annulledEnds", empty());
    }

    @Test
    void letsAnEndStandAgainWhenTheOtherTurnsOutToHaveLeftTheHouseholdBefore() {
        String leaves = aParticipant();
        String stays = aParticipant();
        String household = aHousehold("2020-01-01", leaves, stays);
        String benefit = endedOn(leaves, "2025-02-28");
        changeHousehold(household, "2025-03-01", stays).then().statusCode(200);
        start(leaves, "PW_ALGEMEEN", "2025-03-15").then().statusCode(201).body("annulledEnds", contains(idOf(benefit)));

        changeHousehold(household, "2025-01-01", stays).then().statusCode(200);

        assertHistory(benefitsOf(stays) + "/" + idOf(benefit), "STARTED", "ENDED", "END_ANNULLED", "END_RESTORED");
    }

    @Test
    void annulsAnEndWhenThePersonTurnsOutToShareTheHouseholdOfALaterBenefit() {
        String moves = aParticipant();
        String other = aParticipant();
        String benefit = endedOn(moves, "2025-02-28");
        String household = aHousehold("2020-01-01", other);
        String restart = aBenefit(other, "PW_ALGEMEEN", "2025-03-10");
        asCaseManager().get(benefit).then().body("annulledBy", nullValue());

        changeHousehold(household, "2025-03-05", moves, other).then().statusCode(200);

        asCaseManager().get(benefit).then().body("annulledBy", equalTo(idOf(restart)));
        assertHistory(benefit, "STARTED", "ENDED", "END_ANNULLED");
    }

    @Test
    void letsAnEndStandAgainWhenTheRestartBeganLaterThanWasRegistered() {
        String person = aParticipant();
        String benefit = endedOn(person, "2025-02-28");
        String restart = aBenefit(person, "IOAW", "2025-03-10");

        correct(restart, "{\"startDate\": \"2025-05-01\"}").then().statusCode(200);

        asCaseManager()
                .get(benefit)
                .then()
                .body("lastDay", equalTo("2025-02-28"))
                .body("endReason", equalTo("WERK"))
                .body("annulledBy", nullValue());
        assertHistory(benefit, "STARTED", "ENDED", "END_ANNULLED", "END_RESTORED");
    }

    @Test
    void keepsAnEndAnnulledAsLongAsOneRestartIsLeft() {
        String person = aParticipant();
        String benefit = endedOn(person, "2025-02-28");
        String restart = aBenefit(person, "IOAW", "2025-03-10");
        String other = aBenefit(person, "PW_ALGEMEEN", "2025-03-20");

        correct(restart, "{\"startDate\": \"2025-05-01\"}").then().statusCode(200);

        asCaseManager().get(benefit).then().body("annulledBy", equalTo(idOf(other)));
    }

    @Test
    void judgesACorrectedEndAnew() {
        String person = aParticipant();
        String benefit = endedOn(person, "2025-02-28");
        String restart = aBenefit(person, "IOAW", "2025-03-10");

        correct(benefit, "{\"startDate\": \"2023-01-01\", \"lastDay\": \"2025-01-31\", \"reason\": \"WERK\"}")
                .then()
                .statusCode(200)
                .body("annulledBy", nullValue());
        correct(benefit, "{\"startDate\": \"2023-01-01\", \"lastDay\": \"2025-02-15\", \"reason\": \"WERK\"}")
                .then()
                .statusCode(200)
                .body("annulledBy", equalTo(idOf(restart)));
        correct(benefit, "{\"startDate\": \"2023-01-01\"}")
                .then()
                .statusCode(200)
                .body("annulledBy", nullValue());

        assertHistory(
                benefit, "STARTED", "ENDED", "END_ANNULLED", "CORRECTED", "CORRECTED", "END_ANNULLED", "CORRECTED");
    }

    @Test
    void annulsAnEndWhenTheRestartIsCorrectedToAnEarlierDay() {
        String person = aParticipant();
        String benefit = endedOn(person, "2025-02-28");
        String restart = aBenefit(person, "IOAW", "2025-05-01");

        correct(restart, "{\"startDate\": \"2025-03-01\", \"backdatingReason\": \"HERSTEL_REGISTRATIE\"}")
                .then()
                .statusCode(200);

        asCaseManager().get(benefit).then().body("annulledBy", equalTo(idOf(restart)));
    }

    @RepeatedTest(5)
    void annulsAnEndThatIsRegisteredAtTheSameMomentAsTheRestart() throws Exception {
        String person = aParticipant();
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");

        List<Integer> answers =
                AtOnce.statuses(List.of(() -> end(benefit, "2025-02-28"), () -> start(person, "IOAW", "2025-03-10")));

        assertEquals(List.of(200, 201), answers);
        assertHistory(benefit, "STARTED", "ENDED", "END_ANNULLED");
    }

    @Test
    void writesALineForEverybodyWhoseEndIsAnnulledOrRestored() throws Exception {
        String leaves = aParticipant();
        String stays = aParticipant();
        String household = aHousehold("2020-01-01", leaves, stays);
        endedOn(leaves, "2025-02-28");
        changeHousehold(household, "2025-03-01", stays).then().statusCode(200);

        String restart = aBenefit(leaves, "PW_ALGEMEEN", "2025-03-15");
        assertTrue(activities(stays).contains("annul-benefit-end"));
        correct(restart, "{\"startDate\": \"2025-05-01\"}").then().statusCode(200);
        assertTrue(activities(stays).contains("restore-benefit-end"));
    }

    private static void assertHistory(String benefit, String... changes) {
        asCaseManager().get(benefit + "/history").then().body("items.change", contains(changes));
    }

    private static String endedOn(String person, String lastDay) {
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        end(benefit, lastDay).then().statusCode(200);
        return benefit;
    }
}
