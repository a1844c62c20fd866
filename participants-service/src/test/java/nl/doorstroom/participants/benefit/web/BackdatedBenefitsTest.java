package nl.doorstroom.participants.benefit.web;

import java.time.Clock;
import java.time.LocalDate;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.benefitsOf;
import static nl.doorstroom.participants.testing.Office.correct;
import static nl.doorstroom.participants.testing.Office.end;
import static nl.doorstroom.participants.testing.Office.idOf;
import static nl.doorstroom.participants.testing.Office.start;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What reaches back further than the law gives by itself, what never was, and how the rest is found. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BackdatedBenefitsTest {

    private final LocalDate limit = DutchCalendar.plusMonths(DutchCalendar.today(Clock.systemUTC()), -3);

    @Test
    void needsAReasonForMoreThanThreeMonthsBack() {
        String person = aParticipant();

        grant(person, limit.minusDays(1), null)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/backdatingReason"))
                .body("errors.code", contains("backdating-reason-required"));
        asCaseManager().get(benefitsOf(person)).then().body("items", empty());
        grant(aParticipant(), limit, null).then().statusCode(201);
        String benefit = grant(person, limit.minusDays(1), "BIJZONDERE_OMSTANDIGHEDEN")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        asCaseManager()
                .get(benefit + "/history")
                .then()
                .body("items.changeReason", contains("BIJZONDERE_OMSTANDIGHEDEN"));
    }

    @Test
    void asksNoReasonForWhatAnotherAdministrationGrants() {
        asCaseManager()
                .body("{\"kind\": \"WIA_WGA\", \"startDate\": \"2019-01-01\"}")
                .post(benefitsOf(aParticipant()))
                .then()
                .statusCode(201);
    }

    @Test
    void takesNoReasonThatIsNone() {
        grant(aParticipant(), limit, "ZOMAAR")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/backdatingReason"))
                .body("errors.code", contains("unknown-code"));
    }

    @Test
    void needsAReasonForACorrectionThatGrantsMore() {
        String benefit = aBenefit(aParticipant(), "PW_ALGEMEEN", "2023-01-01");

        correct(benefit, "{\"startDate\": \"2022-12-31\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/backdatingReason"));
        correct(benefit, "{\"startDate\": \"2023-02-01\"}").then().statusCode(200);
        correct(benefit, "{\"startDate\": \"2022-12-31\", \"backdatingReason\": \"BEZWAAR_OF_BEROEP\"}")
                .then()
                .statusCode(200);

        asCaseManager()
                .get(benefit + "/history")
                .then()
                .body("items.changeReason", contains("OVERGENOMEN", null, "BEZWAAR_OF_BEROEP"));
    }

    @Test
    void annulsABenefitThatNeverWas() {
        String person = aParticipant();
        String ended = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        end(ended, "2025-02-28").then().statusCode(200);
        String error = aBenefit(person, "PW_ALGEMEEN", "2025-03-10");
        asCaseManager().get(ended).then().body("annulledBy", equalTo(idOf(error)));

        annul(error)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("annulled", equalTo(true))
                .body("startDate", equalTo("2025-03-10"));

        asCaseManager().get(ended).then().body("annulledBy", nullValue()).body("annulled", equalTo(false));
        asCaseManager()
                .get(error + "/history")
                .then()
                .body("items.change", contains("STARTED", "ANNULLED"))
                .body("items[1].changeReason", equalTo("VERKEERDE_PERSOON"));
        annul(error).then().statusCode(409).body("type", containsString("benefit-is-annulled"));
        end(error, "2025-03-31").then().statusCode(409);
        correct(error, "{\"startDate\": \"2025-03-11\"}").then().statusCode(409);
        start(person, "PW_ALGEMEEN", "2025-03-11").then().statusCode(201).body("annulledEnds", contains(idOf(ended)));
    }

    @Test
    void annulsAnEndedBenefitWithItsEnd() {
        String person = aParticipant();
        String error = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        end(error, "2025-02-28").then().statusCode(200);
        annul(error).then().statusCode(200).body("lastDay", equalTo("2025-02-28"));

        start(person, "PW_ALGEMEEN", "2025-03-10").then().statusCode(201).body("annulledEnds", empty());
    }

    @Test
    void findsBenefitsByKindAndDayPageByPage() {
        String person = aParticipant();
        String earlier = aBenefit(person, "PW_ALGEMEEN", "2021-01-01");
        end(earlier, "2023-06-30").then().statusCode(200);
        String later = aBenefit(person, "PW_ALGEMEEN", "2024-01-01");
        String other = aBenefit(person, "WW", "2023-01-01");
        find(person, "?kind=WW").body("items.id", contains(idOf(other)));
        find(person, "?kind=GEEN_CODE").body("items", empty());
        find(person, "?activeOn=2023-06-01").body("items.id", contains(idOf(earlier), idOf(other)));
        Response first = asCaseManager().get(benefitsOf(person) + "?limit=2");
        first.then().body("items.id", contains(idOf(earlier), idOf(other)));
        find(person, "?limit=2&cursor=" + first.path("nextCursor"))
                .body("items.id", contains(idOf(later)))
                .body("nextCursor", nullValue());
    }

    @Test
    void showsTheBenefitOfACoupleOnceAtBoth() {
        String one = aParticipant();
        String other = aParticipant();
        aHousehold("2020-01-01", one, other);
        String benefit = aBenefit(one, "PW_ALGEMEEN", "2023-01-01");

        find(one, "?kind=PW_ALGEMEEN&activeOn=2024-01-01").body("items.id", contains(idOf(benefit)));
        find(other, "?kind=PW_ALGEMEEN&activeOn=2024-01-01").body("items.id", contains(idOf(benefit)));
        end(benefitsOf(other) + "/" + idOf(benefit), "2025-02-28").then().statusCode(200);
        find(one, "?activeOn=2025-03-01").body("items", empty());
    }

    private static ValidatableResponse find(String person, String query) {
        return asCaseManager().get(benefitsOf(person) + query).then().statusCode(200);
    }

    private static Response grant(String person, LocalDate startDate, @Nullable String reason) {
        return asCaseManager()
                .body("{\"kind\": \"PW_ALGEMEEN\", \"startDate\": \"%s\"%s}"
                        .formatted(startDate, reason == null ? "" : ", \"backdatingReason\": \"" + reason + "\""))
                .post(benefitsOf(person));
    }

    private static Response annul(String benefit) {
        return asCaseManager()
                .header("If-Match", asCaseManager().get(benefit).header("ETag"))
                .body("{\"reason\": \"VERKEERDE_PERSOON\"}")
                .post(benefit + "/annulments");
    }
}
