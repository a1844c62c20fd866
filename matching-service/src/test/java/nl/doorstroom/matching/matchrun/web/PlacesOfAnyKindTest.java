package nl.doorstroom.matching.matchrun.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.matching.testing.Feeds.placesOpen;
import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One way of comparing for jobs, apprenticeships, volunteering, work experience, roles and places in crews. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PlacesOfAnyKindTest {

    @Inject
    Inbox inbox;

    private final String person = aPerson();
    private final String crew = UUID.randomUUID().toString();

    private String employer;

    @BeforeEach
    void register() {
        employer = anEmployer();
    }

    @Test
    void ranksPaidWorkFirstAndPlacesOfCrewsWhenTheyAreAskedFor() {
        inbox.receive(List.of(
                profile(
                        person,
                        1,
                        "\"pc4\": \"3881\", \"hoursMin\": 8, \"hoursMax\": 32, \"availableFrom\": \"2025-01-01\""),
                placesOpen(PUTTEN, crew, 1, 2, ", \"hoursMin\": 12, \"validFrom\": \"2025-06-01\"")));
        // Nothing is asked for the volunteering, and so it has more points than the job.
        String volunteering = vacancy("VRIJWILLIGERSWERK", "0", "");
        String job = vacancy("REGULIER", "20", ", \"pc4\": \"9999\"");

        List<String> ranked = asked("employerId=" + employer).extract().path("results.vacancyId");
        assertEquals(List.of(job, volunteering), ranked);
        asked("").body("results.place.kinds.flatten()", not(hasItem("CREW_PLACE")));

        asked("kinds=CREW_PLACE&kinds=VOLUNTEERING")
                .body("results.place.id", hasItem(crew))
                .body("results.place.id", hasItem(volunteering))
                .body("results.place.id", not(hasItem(job)))
                .body("results.place.paid", everyItem(equalTo(false)))
                .body("results.find { it.place.id == '%s' }.place.kinds".formatted(crew), contains("CREW_PLACE"))
                .body("results.find { it.place.id == '%s' }.vacancyId".formatted(crew), equalTo(crew));
    }

    @Test
    void knowsTheKindsOfAVacancyByItsFormsOrByItsWorkRelation() {
        inbox.receive(List.of(profile(person, 1, "\"pc4\": \"3881\", \"hoursMax\": 32")));
        String both = vacancy(
                "REGULIER",
                "20",
                ", \"details\": {\"contractForms\": [{\"agreementType\": \"01\"}, {\"agreementType\": \"02\"}]}");
        String experience = vacancy("WERKERVARINGSPLAATS", "20", "");
        String role = vacancy("WIJKROL", "4", "");
        String trial = vacancy("PROEFPLAATS", "20", "");

        ValidatableResponse all = asked("employerId=" + employer);
        assertEquals(List.of("JOB", "APPRENTICESHIP"), kinds(all, both));
        assertEquals(List.of("WORK_EXPERIENCE"), kinds(all, experience));
        assertEquals(List.of("NEIGHBOURHOOD_ROLE"), kinds(all, role));
        assertEquals(List.of("OTHER"), kinds(all, trial));
        asked("kinds=APPRENTICESHIP&employerId=" + employer).body("results.place.id", contains(both));
        asked("kinds=NEIGHBOURHOOD_ROLE&employerId=" + employer).body("results.place.id", contains(role));
    }

    @Test
    void takesWhatIsOpenNowAndForgetsWhatIsNot() {
        inbox.receive(List.of(profile(person, 1, "\"pc4\": \"3881\", \"hoursMax\": 32")));
        inbox.receive(List.of(
                placesOpen(PUTTEN, crew, 2, 1, ", \"validFrom\": \"2025-06-01\", \"validTo\": \"2025-07-31\""),
                placesOpen(PUTTEN, crew, 1, 0, "")));

        asked("kinds=CREW_PLACE").body("results.place.id", hasItem(crew));
        asked("kinds=CREW_PLACE&from=2025-08-01").body("results.place.id", not(hasItem(crew)));

        inbox.receive(List.of(placesOpen(PUTTEN, crew, 3, 0, "")));
        asked("kinds=CREW_PLACE").body("results.place.id", not(hasItem(crew)));
    }

    @Test
    void takesTheExampleOfTrajectoriesAndNoKindThatItDoesNotKnow() {
        inbox.receive(List.of(Topics.example("trajectories-service", "places-open-changed.v1")));
        inbox.receive(List.of(profile(person, 1, "\"pc4\": \"3881\", \"hoursMax\": 32")));
        inbox.receive(List.of(placesOpen(VOORBURG, crew, 1, 2, ", \"validFrom\": \"2025-06-01\"")));

        asked("kinds=CREW_PLACE&from=2026-03-01")
                .body("results.place.id", hasItem("019a2b3c-0000-7000-8000-0000000000e0"))
                .body("results.place.id", not(hasItem(crew)));
    }

    @Test
    void ranksPeopleForThePlacesOfACrew() {
        inbox.receive(List.of(
                profile(
                        person,
                        1,
                        "\"pc4\": \"3881\", \"hoursMin\": 8, \"hoursMax\": 32, \"availableFrom\": \"2025-01-01\""),
                placesOpen(PUTTEN, crew, 1, 2, ", \"hoursMin\": 12, \"validFrom\": \"2025-06-01\"")));

        Response run = asAdviser()
                .body("{\"openingId\": \"%s\", \"from\": \"2025-07-01\", \"limit\": 100, \"statuses\": [\"MATCH\"]}"
                        .formatted(crew))
                .post(BASE + "/match-runs");

        run.then()
                .statusCode(201)
                .body("openingId", equalTo(crew))
                .body("filter.statuses", contains("MATCH"))
                .body("results.participantId", hasItem(person))
                .body("results.status", everyItem(equalTo("MATCH")));
        asAdviser().get(run.header("Location")).then().body("openingId", equalTo(crew));
        // Whom trajectories gives a place is decided there.
        asAdviser()
                .body("{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"matchRunId\": \"%s\"}"
                        .formatted(person, crew, run.path("id")))
                .post(BASE + "/matches")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/vacancyId"));
    }

    @Test
    void keepsToWhatIsAskedForByHoursAndDistance() {
        inbox.receive(List.of(profile(person, 1, "\"pc4\": \"3881\", \"maxDistanceKm\": 5, \"hoursMax\": 32")));
        String near = vacancy("REGULIER", "20", ", \"pc4\": \"3881\"");
        String nowhere = vacancy("REGULIER", "30", "");

        asked("maxDistanceKm=0&employerId=" + employer).body("results.vacancyId", contains(near));
        asked("hoursMin=25&employerId=" + employer).body("results.vacancyId", contains(nowhere));
        asked("hoursMax=20&employerId=" + employer).body("results.vacancyId", contains(near));
        asked("employerId=" + aPerson()).body("results", empty());
    }

    @Test
    void refusesWhatMeansNothing() {
        asAdviser()
                .body("{\"vacancyId\": \"%s\", \"kinds\": [\"JOB\"], \"hoursMin\": 8}"
                        .formatted(vacancy("REGULIER", "20", "")))
                .post(BASE + "/match-runs")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kinds", "/hoursMin"));
        asAdviser()
                .body("{\"openingId\": \"%s\"}".formatted(aPerson()))
                .post(BASE + "/match-runs")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/openingId"));
        asAdviser()
                .get(BASE + "/participants/" + person + "/opportunities?kinds=PLOEG")
                .then()
                .statusCode(400);
        inbox.receive(List.of(profile(person, 1, "\"pc4\": \"3881\"")));
        asAdviser()
                .get(BASE + "/participants/" + person + "/opportunities?hoursMin=20&hoursMax=8")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("hoursMax"));
    }

    @Test
    void namesHoursThatCannotBeStored() {
        inbox.receive(List.of(profile(person, 1, "\"pc4\": \"3881\"")));
        for (String hours : List.of("1e-20000", "0e1000000000", "12.345")) {
            asAdviser()
                    .body("{\"participantId\": \"%s\", \"hoursMin\": %s, \"hoursMax\": %s}"
                            .formatted(person, hours, hours))
                    .post(BASE + "/match-runs")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/hoursMin", "/hoursMax"));
            asAdviser()
                    .get(BASE + "/participants/" + person + "/opportunities?hoursMin=" + hours)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("hoursMin"));
        }
    }

    @Test
    void saysWhatWasAskedForInOneOrder() {
        inbox.receive(List.of(profile(person, 1, "\"pc4\": \"3881\"")));
        Response run = asAdviser()
                .body("{\"participantId\": \"%s\", \"kinds\": %s, \"statuses\": [\"NEAR_MATCH\", \"MATCH\"]}"
                        .formatted(
                                person, "[\"OTHER\", \"VOLUNTEERING\", \"CREW_PLACE\", \"WORK_EXPERIENCE\", \"JOB\"]"))
                .post(BASE + "/match-runs");

        List<String> kinds = List.of("JOB", "VOLUNTEERING", "WORK_EXPERIENCE", "CREW_PLACE", "OTHER");
        run.then().statusCode(201).body("filter.kinds", equalTo(kinds));
        asAdviser()
                .get(run.header("Location"))
                .then()
                .body("filter.kinds", equalTo(kinds))
                .body("filter.statuses", equalTo(List.of("MATCH", "NEAR_MATCH")));
    }

    /** A result says everything that the scoring does. */
    @Test
    void leavesNothingOutOfAFit() {
        List<String> shown = Arrays.stream(RankedResponse.class.getRecordComponents())
                .map(component -> component.getName())
                .toList();

        Arrays.stream(Fit.class.getRecordComponents())
                .forEach(component -> assertTrue(shown.contains(component.getName()), component.getName()));
    }

    private static List<String> kinds(ValidatableResponse ranking, String place) {
        return ranking.extract().path("results.find { it.place.id == '%s' }.place.kinds".formatted(place));
    }

    private ValidatableResponse asked(String query) {
        return asAdviser()
                .get(BASE + "/participants/" + person + "/opportunities?limit=100"
                        + (query.isEmpty() ? "" : "&" + query)
                        + (query.contains("from=") ? "" : "&from=2025-07-01"))
                .then()
                .statusCode(200);
    }

    private String vacancy(String kind, String hours, String more) {
        return id(asAdviser()
                .body("""
                        {"employerId": "%s", "name": "Werk", "positions": 1, "contractKind": "%s", "hoursMin": %s,
                         "hoursMax": %s, "publishedOn": "2025-06-01"%s}""".formatted(employer, kind, hours, hours, more))
                .post(BASE + "/vacancies"));
    }
}
