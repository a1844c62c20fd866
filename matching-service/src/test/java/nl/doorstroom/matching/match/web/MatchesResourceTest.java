package nl.doorstroom.matching.match.web;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.testing.Office;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.matching.testing.Feeds.hoursPlan;
import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.TEAMWORK;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class MatchesResourceTest {

    @Inject
    Inbox inbox;

    @Test
    void ranksThePeopleForAVacancyAndExplainsEveryPoint() {
        String person = aFittingPerson(1);
        String vacancy = aVacancy(anEmployer(), 2);

        Response run = runFor(vacancy);

        run.then()
                .statusCode(201)
                .body("weightSet", equalTo("weights-2026-2"))
                .body("results.participantId", hasItem(person));
        String mine = "results.find { it.participantId == '" + person + "' }.";
        assertEquals("MATCH", run.path(mine + "status"));
        double sum = run.<List<Float>>path(mine + "parts.contribution").stream()
                .mapToDouble(points -> points)
                .sum();
        assertEquals(run.<Float>path(mine + "score"), sum, 0.0001);
    }

    @Test
    void givesTheSameBytesForTheSameInputsAndOthersOnceTheyChange() {
        String person = aFittingPerson(1);
        aVacancy(anEmployer(), 2);

        String first = opportunities(person).asString();
        assertEquals(first, opportunities(person).asString());
        String version = opportunities(person).path("inputVersion");
        Response run = asAdviser()
                .body("{\"participantId\": \"%s\", \"from\": \"2025-07-01\", \"limit\": 100}".formatted(person))
                .post(BASE + "/match-runs");
        run.then().statusCode(201).body("inputVersion", equalTo(version));
        assertEquals(
                opportunities(person).jsonPath().getList("results"),
                run.jsonPath().getList("results"));

        inbox.receive(List.of(profile(person, 2, "\"pc4\": \"3881\", \"hoursMax\": 12")));
        assertNotEquals(version, opportunities(person).path("inputVersion"));
    }

    @Test
    void ranksSomebodyOfWhomTheAreaIsNoPostcode() {
        String person = aFittingPerson(1);
        String vacancy = aVacancy(anEmployer(), 2);
        inbox.receive(List.of(profile(person, 2, "\"pc4\": \"38A1\", \"hoursMax\": 32")));

        opportunities(person).then().statusCode(200);
        runFor(vacancy).then().statusCode(201).body("results.participantId", hasItem(person));

        inbox.receive(List.of(profile(person, 3, "\"pc4\": \"3881\", \"hoursMax\": 32")));
    }

    @Test
    void keepsWhatAnOfferMakesGoodWithTheChoice() {
        String person = aPerson();
        inbox.receive(List.of(profile(
                person, 1, "\"pc4\": \"3881\", \"hoursMin\": 8, \"hoursMax\": 16, \"availableFrom\": \"2025-07-01\"")));
        String vacancy = id(asAdviser().body("""
                        {"employerId": "%s", "name": "Medewerker kwekerij", "positions": 1, "contractKind": "REGULIER",
                         "hoursMin": 24, "hoursMax": 32, "publishedOn": "2025-06-01", "startDate": "2025-09-01",
                         "details": {"canOffer": ["JOB_CARVING"]}}""".formatted(anEmployer())).post(BASE + "/vacancies"));

        Response chosen = target(runFor(vacancy).path("id"), person, vacancy);

        chosen.then()
                .statusCode(201)
                .body("gaps", hasSize(0))
                .body("madeGood", hasSize(1))
                .body("madeGood[0].kind", equalTo("HOURS"))
                .body("madeGood[0].offer", equalTo("JOB_CARVING"))
                .body("madeGood[0].amount", equalTo(8.0f));
        asAdviser().get(chosen.header("Location")).then().body("madeGood", equalTo(chosen.path("madeGood")));
    }

    @Test
    void remembersARunWithoutItsResults() {
        String vacancy = aVacancy(anEmployer(), 2);
        Response run = runFor(vacancy);

        asAdviser()
                .get(run.header("Location"))
                .then()
                .statusCode(200)
                .body("inputVersion", equalTo(run.path("inputVersion")))
                .body("vacancyId", equalTo(vacancy))
                .body("results", nullValue());
    }

    @Test
    void listsExactlyTheFieldsThatItUses() {
        Response run = runFor(aVacancy(anEmployer(), 2));

        asAdviser()
                .get(run.header("Location") + "/inputs")
                .then()
                .statusCode(200)
                .body(
                        "candidateFields",
                        contains(
                                "participantId",
                                "pc4",
                                "maxDistanceKm",
                                "transport",
                                "hoursMin",
                                "hoursMax",
                                "shifts",
                                "licences",
                                "languages",
                                "availableFrom",
                                "occupations",
                                "skills",
                                "hoursPlan"))
                .body("vacancies", equalTo(1));
    }

    @Test
    void logsARunByWhatItWasMadeFrom() {
        Response run = runFor(aVacancy(anEmployer(), 2));

        given().auth()
                .oauth2(Tokens.of(Tokens.PUTTEN, "processing-log:read"))
                .contentType(ContentType.JSON)
                .body("{\"dpl.core.processing_activity_id\":"
                        + " \"https://doorstroom.nl/processing-activities/matching/run-match\", \"limit\": 100}")
                .post(BASE + "/processing-activities")
                .then()
                .statusCode(200)
                .body(
                        "processingActivities.attributes.'doorstroom.input_version'",
                        hasItem(run.<String>path("inputVersion")));
    }

    @Test
    void asksForOneOfAPersonAndAVacancy() {
        asAdviser()
                .body("{\"participantId\": \"%s\", \"vacancyId\": \"%s\"}".formatted(aPerson(), UUID.randomUUID()))
                .post(BASE + "/match-runs")
                .then()
                .statusCode(400);
        asAdviser().body("{}").post(BASE + "/match-runs").then().statusCode(400);
        asAdviser()
                .body("{\"vacancyId\": \"%s\"}".formatted(UUID.randomUUID()))
                .post(BASE + "/match-runs")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/vacancyId"));
    }

    @Test
    void saysWhatToAskAPersonOfWhomNothingIsKnown() {
        aVacancy(anEmployer(), 2);

        asAdviser()
                .body("{\"participantId\": \"%s\"}".formatted(aPerson()))
                .post(BASE + "/match-runs")
                .then()
                .statusCode(201)
                .body("results[0].status", equalTo("INSUFFICIENT_DATA"))
                .body("results[0].score", nullValue())
                .body("results[0].toCheck.field", hasItems("hoursMax", "availableFrom"));
    }

    @Test
    void keepsTheGapsOfATargetAsData() {
        String person = aFittingPerson(1);
        String vacancy = aVacancy(anEmployer(), 2);
        String plan = aPerson();
        inbox.receive(
                List.of(
                        hoursPlan(
                                plan,
                                person,
                                1,
                                "{\"validFrom\": \"2025-08-15\", \"hoursPerWeek\": 16}, {\"validFrom\": \"2025-10-12\", \"hoursPerWeek\": 24}")));

        Response match = target(runFor(vacancy).path("id"), person, vacancy);

        match.then().statusCode(201).header("ETag", equalTo("\"1\"")).body("status", equalTo("NEAR_MATCH"));
        asAdviser()
                .get(match.header("Location") + "/gaps")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("HOURS"))
                .body("items[0].closedBy", equalTo("PERSON"))
                .body("items[0].amount", equalTo(8.0f))
                .body("items[0].expectedOn", equalTo("2025-10-12"));
    }

    @Test
    void picksATargetOutOfARunThatCouldHaveShownIt() {
        String person = aFittingPerson(1);
        String vacancy = aVacancy(anEmployer(), 2);
        String other = aVacancy(anEmployer(), 2);

        target(runFor(other).path("id"), person, vacancy)
                .then()
                .statusCode(409)
                .body("type", containsString("match-run-is-about-another"));
        target(UUID.randomUUID().toString(), person, vacancy)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/matchRunId"));
    }

    @Test
    void showsNothingToAnotherTenant() {
        String person = aFittingPerson(1);
        String vacancy = aVacancy(anEmployer(), 2);
        Response run = runFor(vacancy);
        Response match = target(run.path("id"), person, vacancy);

        for (String address : List.of(
                run.header("Location"),
                run.header("Location") + "/inputs",
                match.header("Location"),
                match.header("Location") + "/gaps",
                BASE + "/vacancies/" + vacancy,
                BASE + "/participants/" + person + "/opportunities")) {
            Office.as(Tokens.VOORBURG).get(address).then().statusCode(404);
        }
        Office.as(Tokens.VOORBURG)
                .body("{\"vacancyId\": \"%s\"}".formatted(vacancy))
                .post(BASE + "/match-runs")
                .then()
                .statusCode(400);
    }

    private String aFittingPerson(int version) {
        String person = aPerson();
        inbox.receive(List.of(profile(person, version, """
                "pc4": "3881", "maxDistanceKm": 10, "hoursMin": 16, "hoursMax": 28, "shifts": ["DAY"],
                "availableFrom": "2025-07-01", "skills": [{"uri": "%s", "scheme": "COMPETENT_NL", "level": "GOED"}]""".formatted(TEAMWORK))));
        return person;
    }

    private static Response runFor(String vacancy) {
        return asAdviser()
                .body("{\"vacancyId\": \"%s\", \"from\": \"2025-07-01\", \"limit\": 100}".formatted(vacancy))
                .post(BASE + "/match-runs");
    }

    private static Response opportunities(String person) {
        return asAdviser()
                .queryParam("from", "2025-07-01")
                .queryParam("limit", 100)
                .get(BASE + "/participants/" + person + "/opportunities");
    }

    private static Response target(String run, String person, String vacancy) {
        return asAdviser().body("""
                        {"matchRunId": "%s", "participantId": "%s", "vacancyId": "%s", "targetedOn": "2025-06-15"}""".formatted(run, person, vacancy)).post(BASE + "/matches");
    }
}
