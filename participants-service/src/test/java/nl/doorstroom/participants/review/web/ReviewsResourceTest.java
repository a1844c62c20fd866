package nl.doorstroom.participants.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.CaseFiles.anIntake;
import static nl.doorstroom.participants.testing.CaseFiles.asCoach;
import static nl.doorstroom.participants.testing.CaseFiles.reviewsOf;
import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.idOf;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ReviewsResourceTest {

    @Test
    void isDueATermAfterTheTalkAndHeldByTheNextIntake() {
        String person = aParticipant();
        String first = anIntake(person, "2025-08-31");
        asCoach()
                .get(reviewsOf(person))
                .then()
                .body("items", hasSize(1))
                .body("items[0].dueOn", equalTo("2026-02-28"))
                .body("items[0].status", equalTo("OVERDUE"))
                .body("items[0].intakeId", equalTo(idOf(first)));

        String second = anIntake(person, "2026-04-01");

        asCoach()
                .get(reviewsOf(person))
                .then()
                .body("items.status", contains("DONE", "OVERDUE"))
                .body("items.dueOn", contains("2026-02-28", "2026-10-01"))
                .body("items[0].doneOn", equalTo("2026-04-01"))
                .body("items[0].doneByIntakeId", equalTo(idOf(second)))
                .body("items[1].intakeId", equalTo(idOf(second)));
    }

    @Test
    void isPutOffWithAReasonAndKeepsTheDayForWhichItWasPlanned() {
        String person = aParticipant();
        String review = aReview(person, "2025-01-15");

        asCoach()
                .body(exemption("ZIEKTE", "2100-01-01"))
                .post(review + "/exemptions")
                .then()
                .statusCode(428);
        asCoach()
                .header("If-Match", "\"1\"")
                .body(exemption("ZIEKTE", "2100-01-01"))
                .post(review + "/exemptions")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("EXCUSED"))
                .body("originalDueOn", equalTo("2025-07-15"))
                .body("dueOn", equalTo("2100-01-01"))
                .body("exemptions[0].text", equalTo("Na de operatie"))
                .body("exemptions[0].recordedBy", notNullValue())
                .body("exemptions[0].recordedAt", notNullValue());
        asCoach()
                .header("If-Match", "\"2\"")
                .body(exemption("ZORGTAKEN", "2025-08-01"))
                .post(review + "/exemptions")
                .then()
                .statusCode(200)
                .body("status", equalTo("OVERDUE"))
                .body("exemptions.reason", contains("ZIEKTE", "ZORGTAKEN"))
                .body("exemptions.previousDueOn", contains("2025-07-15", "2100-01-01"));
        asCoach()
                .header("If-Match", "\"3\"")
                .body(exemption("ZIEKTE", "2025-07-15"))
                .post(review + "/exemptions")
                .then()
                .statusCode(409)
                .body("type", containsString("review-is-due-later"))
                .body("originalDueOn", equalTo("2025-07-15"));
        anIntake(person, "2025-09-01");
        asCoach()
                .header("If-Match", asCoach().get(review).header("ETag"))
                .body(exemption("ZIEKTE", "2100-01-01"))
                .post(review + "/exemptions")
                .then()
                .statusCode(409)
                .body("type", containsString("review-is-done"));
    }

    @Test
    void standsInTheAgendaInTheOrderInWhichItIsDue() {
        String late = aParticipant();
        String overdue = aParticipant();
        aReview(late, "1953-05-01");
        aReview(overdue, "1953-03-01");
        excuse(late, "1954-01-01");

        assertEquals(List.of(overdue, late), agenda("?dueFrom=1953-09-01&dueUntil=1954-01-01&status=overdue&limit=1"));
        assertEquals(List.of(overdue), agenda("?dueFrom=1953-09-01&dueUntil=1953-09-01"));
        assertEquals(List.of(), agenda("?dueFrom=1953-09-01&dueUntil=1954-01-01&status=due"));
        assertEquals(List.of(), agenda("?dueFrom=1953-09-01&dueUntil=1954-01-01&status=EXCUSED"));
        excuse(late, "2150-01-01");
        assertEquals(List.of(late), agenda("?dueFrom=2150-01-01&status=excused"));
        anIntake(overdue, "1954-02-01");
        assertEquals(List.of(overdue), agenda("?dueUntil=1953-12-31&dueFrom=1953-01-01&status=done"));
        assertTrue(
                agenda("?dueFrom=1954-08-01&dueUntil=1954-08-01&status=overdue").contains(overdue));
    }

    @Test
    void tellsNoWordsInTheAgendaOfMany() {
        String person = aParticipant();
        aReview(person, "1955-01-01");
        excuse(person, "1956-01-01");

        asCoach()
                .get(BASE + "/reviews?dueFrom=1956-01-01&dueUntil=1956-01-01")
                .then()
                .body("items[0].exemptions[0].reason", equalTo("ZIEKTE"))
                .body("items[0].exemptions[0].text", nullValue());
    }

    @Test
    void isHiddenFromAnotherTenant() {
        String person = aParticipant();
        String review = aReview(person, "1957-01-01");

        as(VOORBURG, "case-files:read").get(review).then().statusCode(404);
        as(VOORBURG, "case-files:read").get(reviewsOf(person)).then().statusCode(404);
        List<String> seen = as(VOORBURG, "case-files:read")
                .get(BASE + "/reviews?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.participantId");
        assertFalse(seen.contains(person));
    }

    private static String aReview(String person, String heldOn) {
        anIntake(person, heldOn);
        return reviewsOf(person) + "/" + asCoach().get(reviewsOf(person)).path("items[0].id");
    }

    private static void excuse(String person, String until) {
        String review =
                reviewsOf(person) + "/" + asCoach().get(reviewsOf(person)).path("items[0].id");
        asCoach()
                .header("If-Match", asCoach().get(review).header("ETag"))
                .body(exemption("ZIEKTE", until))
                .post(review + "/exemptions")
                .then()
                .statusCode(200);
    }

    private static String exemption(String reason, String until) {
        return "{\"reason\": \"%s\", \"until\": \"%s\", \"text\": \"Na de operatie\"}".formatted(reason, until);
    }

    /** Whose reviews stand in the agenda, over all its pages. */
    private static List<String> agenda(String query) {
        List<String> people = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ExtractableResponse<Response> page = asCoach()
                    .get(BASE + "/reviews" + query + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            for (Map<String, Object> review : page.<List<Map<String, Object>>>path("items")) {
                people.add(String.valueOf(review.get("participantId")));
            }
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return people;
    }
}
