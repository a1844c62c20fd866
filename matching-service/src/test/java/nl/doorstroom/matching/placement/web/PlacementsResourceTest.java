package nl.doorstroom.matching.placement.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.testing.Feeds;
import nl.doorstroom.matching.testing.Office;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aPlacement;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.anOffer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static nl.doorstroom.matching.testing.Office.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class PlacementsResourceTest {

    @Inject
    Inbox inbox;

    @Test
    void registersConfirmsChangesAndEndsAPlacement() {
        Response placed = aPlacement(aPerson(), anEmployer());
        placed.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("paid", equalTo(true))
                .body("wage.cents", equalTo(1506));
        String placement = placed.header("Location");

        asAdviser()
                .body("{\"confirmedOn\": \"2025-10-01\"}")
                .post(placement + "/confirmations")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("lastConfirmedOn", equalTo("2025-10-01"));
        asAdviser()
                .body("{\"validFrom\": \"2025-11-01\", \"hoursPerWeek\": 28.5}")
                .post(placement + "/hours-changes")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("hoursPerWeek", equalTo(24.0f));
        asAdviser()
                .header("If-Match", "\"3\"")
                .body("{\"endDate\": \"2026-02-28\", \"reason\": \"OP_EIGEN_VERZOEK\"}")
                .post(placement + "/terminations")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"4\""))
                .body("endDate", equalTo("2026-02-28"));

        asAdviser()
                .get(placement)
                .then()
                .header("ETag", equalTo("\"4\""))
                .body("endReason", equalTo("OP_EIGEN_VERZOEK"));
        asAdviser().get(placement + "/confirmations").then().body("items.confirmedOn", contains("2025-10-01"));
        asAdviser().get(placement + "/hours-changes").then().body("items.hoursPerWeek", contains(28.5f));
        asAdviser()
                .get(placement + "/history")
                .then()
                .body("items.change", contains("STARTED", "CONFIRMED", "HOURS_CHANGED", "ENDED"))
                .body("items.version", contains(1, 2, 3, 4));
    }

    @Test
    void keepsTheVersionBeforeACorrection() {
        String placement = aPlacement(aPerson(), anEmployer()).header("Location");

        asAdviser()
                .body("{\"startDate\": \"2025-09-03\"}")
                .patch(placement)
                .then()
                .statusCode(428);
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"startDate\": \"2025-09-03\", \"remove\": [\"PLANNED_END\", \"WAGE\"]}")
                .patch(placement)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("startDate", equalTo("2025-09-03"))
                .body("plannedEnd", nullValue())
                .body("wage", nullValue())
                .body("hoursPerWeek", equalTo(24.0f));
        asAdviser()
                .get(placement + "/history")
                .then()
                .statusCode(200)
                .body("items.change", contains("STARTED", "CORRECTED"))
                .body("items[0].placement.startDate", equalTo("2025-09-01"))
                .body("items[0].placement.plannedEnd", equalTo("2026-08-31"));
    }

    @Test
    void correctsAnEndAndTakesItBack() {
        String placement = aPlacement(aPerson(), anEmployer()).header("Location");
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"endDate\": \"2026-02-28\"}")
                .patch(placement)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/endReason"));
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"endDate\": \"2026-02-28\", \"endReason\": \"EINDE_CONTRACT\"}")
                .patch(placement)
                .then()
                .statusCode(200)
                .body("endDate", equalTo("2026-02-28"));
        asAdviser()
                .header("If-Match", "\"2\"")
                .body("{\"remove\": [\"END\"]}")
                .patch(placement)
                .then()
                .statusCode(200)
                .body("endDate", nullValue());
    }

    @Test
    void extendsAPlacementByANewOneOfTheSamePersonAfterItsEnd() {
        String person = aPerson();
        String employer = anEmployer();
        String first = id(aPlacement(person, employer));

        extension(person, employer, first, "2026-08-31")
                .then()
                .statusCode(409)
                .body("type", containsString("predecessor-has-not-ended"));
        extension(aPerson(), employer, first, "2026-09-01")
                .then()
                .statusCode(409)
                .body("type", containsString("predecessor-is-of-another"));
        extension(person, employer, aPerson(), "2026-09-01")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/predecessorId"));
        String second = id(extension(person, employer, first, "2026-09-01"));
        asAdviser().get(BASE + "/placements/" + second).then().body("predecessorId", equalTo(first));
        extension(person, employer, first, "2026-10-01")
                .then()
                .statusCode(409)
                .body("type", containsString("placement-is-extended"))
                .body("successorId", equalTo(second));
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"plannedEnd\": \"2026-10-31\"}")
                .patch(BASE + "/placements/" + first)
                .then()
                .statusCode(409)
                .body("type", containsString("predecessor-has-not-ended"));
    }

    @Test
    void convertsAPlacementIntoOneOfAnotherKindAtAnotherEmployer() {
        String person = aPerson();
        String first = id(aPlacement(person, anEmployer()));

        asAdviser()
                .body("""
                        {"participantId": "%s", "employerId": "%s", "predecessorId": "%s", "contractKind": "REGULIER",
                         "startDate": "2026-09-15", "hoursPerWeek": 32}""".formatted(person, anEmployer(), first))
                .post(BASE + "/placements")
                .then()
                .statusCode(201)
                .body("contractKind", equalTo("REGULIER"))
                .body("predecessorId", equalTo(first));
        asAdviser()
                .get(BASE + "/placements/" + first)
                .then()
                .body("contractKind", equalTo("DETACHERING"))
                .body("endDate", nullValue());
    }

    @Test
    void endsNotBeforeItBegins() {
        String person = aPerson();
        String employer = anEmployer();
        asAdviser()
                .body("""
                        {"participantId": "%s", "employerId": "%s", "contractKind": "REGULIER", "startDate": "2025-09-02",
                         "plannedEnd": "2025-09-01", "hoursPerWeek": 24}""".formatted(person, employer))
                .post(BASE + "/placements")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/plannedEnd"));
        String placement = aPlacement(person, employer).header("Location");

        end(placement, 1, "2025-08-31").then().statusCode(409).body("type", containsString("before-placement-started"));
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"startDate\": \"2026-09-01\"}")
                .patch(placement)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/plannedEnd"));
    }

    @Test
    void registersASecondJobBesideTheFirst() {
        String person = aPerson();
        String first = id(aPlacement(person, anEmployer()));
        String second = id(aPlacement(person, anEmployer()));

        asAdviser()
                .queryParam("participantId", person)
                .get(BASE + "/placements")
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second));
    }

    @Test
    void listsPlacementsByFirstDayPageByPage() {
        String employer = anEmployer();
        id(aPlacement(aPerson(), employer));
        id(aPlacement(aPerson(), employer));

        Response page = asAdviser()
                .queryParam("employerId", employer)
                .queryParam("startFrom", "2025-09-01")
                .queryParam("startTo", "2025-09-30")
                .queryParam("limit", 1)
                .get(BASE + "/placements");
        page.then().statusCode(200).body("items", hasSize(1));
        asAdviser()
                .queryParam("employerId", employer)
                .queryParam("startFrom", "2025-09-01")
                .queryParam("startTo", "2025-09-30")
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get(BASE + "/placements")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        asAdviser()
                .queryParam("employerId", employer)
                .queryParam("startFrom", "2025-09-02")
                .get(BASE + "/placements")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void followsFromAProposalThatWasAccepted() {
        String employer = anEmployer();
        String vacancy = aVacancy(employer, 2);
        String person = aPerson();
        String proposal = anOffer(person, vacancy);

        through(person, employer, vacancy, proposal)
                .then()
                .statusCode(409)
                .body("type", containsString("proposal-does-not-lead-here"));
        step(proposal, "acceptances", 5).then().statusCode(200);
        through(person, anEmployer(), vacancy, proposal)
                .then()
                .statusCode(409)
                .body("type", containsString("vacancy-is-of-another"));
        String job = id(through(person, employer, vacancy, proposal));
        through(person, employer, vacancy, proposal)
                .then()
                .statusCode(409)
                .body("type", containsString("proposal-has-its-placement"))
                .body("placementId", equalTo(job));
        annul(BASE + "/placements/" + job, 1, "ENTERED_IN_ERROR").then().statusCode(200);
        through(person, employer, vacancy, proposal).then().statusCode(201).body("proposalId", equalTo(proposal));
    }

    /** A position is given once, also when its work is registered as what follows other work. */
    @Test
    void leadsToOneJobAlsoWhenThatExtendsOtherWork() {
        String employer = anEmployer();
        String vacancy = aVacancy(employer, 2);
        String person = aPerson();
        String before = id(aPlacement(person, anEmployer()));
        String proposal = anOffer(person, vacancy);
        step(proposal, "acceptances", 5).then().statusCode(200);
        String job = id(through(person, employer, vacancy, proposal));

        asAdviser()
                .body("""
                        {"participantId": "%s", "employerId": "%s", "vacancyId": "%s", "proposalId": "%s",
                         "predecessorId": "%s", "contractKind": "REGULIER", "startDate": "2026-09-01", "hoursPerWeek": 24}""".formatted(person, employer, vacancy, proposal, before))
                .post(BASE + "/placements")
                .then()
                .statusCode(409)
                .body("type", containsString("proposal-has-its-placement"))
                .body("placementId", equalTo(job));

        end(BASE + "/placements/" + job, 1, "2026-08-31").then().statusCode(200);
        asAdviser()
                .body("""
                        {"participantId": "%s", "employerId": "%s", "vacancyId": "%s", "proposalId": "%s",
                         "predecessorId": "%s", "contractKind": "REGULIER", "startDate": "2026-09-01", "hoursPerWeek": 24}""".formatted(person, employer, vacancy, proposal, job))
                .post(BASE + "/placements")
                .then()
                .statusCode(201);
    }

    @Test
    void countsEveryRegistrationOfThePerson() {
        String employer = anEmployer();
        String vacancy = aVacancy(employer, 2);
        String person = aPerson();
        String duplicate = aPerson();
        String second = id(aPlacement(duplicate, anEmployer()));
        String proposal = anOffer(duplicate, vacancy);
        step(proposal, "acceptances", 5).then().statusCode(200);
        inbox.receive(List.of(Feeds.profilesMerged(aPerson(), person, duplicate)));

        String job = id(through(person, employer, vacancy, proposal));

        for (String list : List.of("/placements?participantId=" + person, "/placements?participantId=" + duplicate)) {
            asAdviser().get(BASE + list).then().statusCode(200).body("items.id", contains(second, job));
        }
        asAdviser()
                .queryParam("participantId", person)
                .get(BASE + "/proposals")
                .then()
                .statusCode(200)
                .body("items.id", contains(proposal));
    }

    @Test
    void triesWorkUnpaidBeforeTheProposalIsAcceptedAndIsPaidAfterIt() {
        String employer = anEmployer();
        String vacancy = aVacancy(employer, 1);
        String person = aPerson();
        String proposal = id(asAdviser()
                .body("{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"on\": \"2025-06-20\"}"
                        .formatted(person, vacancy))
                .post(BASE + "/proposals"));
        step(proposal, "participant-offers", 1).then().statusCode(200);
        step(proposal, "participant-agreements", 2).then().statusCode(200);
        step(proposal, "presentations", 3).then().statusCode(200);
        step(proposal, "trial-placements", 4).then().statusCode(200);

        through(person, employer, vacancy, proposal)
                .then()
                .statusCode(409)
                .body("type", containsString("proposal-does-not-lead-here"));
        String trial = id(asAdviser()
                .body("""
                        {"participantId": "%s", "employerId": "%s", "vacancyId": "%s", "proposalId": "%s",
                         "contractKind": "PROEFPLAATS", "startDate": "2025-07-01", "plannedEnd": "2025-08-31",
                         "hoursPerWeek": 24}""".formatted(person, employer, vacancy, proposal))
                .post(BASE + "/placements"));
        step(proposal, "employer-offers", 5).then().statusCode(200);
        step(proposal, "acceptances", 6).then().statusCode(200);
        String afterTrial = """
                {"participantId": "%s", "employerId": "%s", "vacancyId": "%s", "proposalId": "%s",
                 "predecessorId": "%s", "contractKind": "REGULIER", "startDate": "2025-09-01", "hoursPerWeek": 24}""".formatted(person, employer, vacancy, proposal, trial);
        String job = asAdviser()
                .body(afterTrial)
                .post(BASE + "/placements")
                .then()
                .statusCode(201)
                .body("predecessorId", equalTo(trial))
                .extract()
                .path("id");
        asAdviser()
                .body(afterTrial)
                .post(BASE + "/placements")
                .then()
                .statusCode(409)
                .body("placementId", equalTo(job));
    }

    @Test
    void refusesWhatCannotBe() {
        asAdviser()
                .body("{\"contractKind\": \"\", \"hoursPerWeek\": 60.5}")
                .post(BASE + "/placements")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/participantId", "/employerId", "/contractKind", "/startDate", "/hoursPerWeek"));
        String placement = aPlacement(aPerson(), anEmployer()).header("Location");
        for (String hours : List.of("0", "-1", "60.01", "24.125")) {
            asAdviser()
                    .body("{\"validFrom\": \"2025-11-01\", \"hoursPerWeek\": %s}".formatted(hours))
                    .post(placement + "/hours-changes")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/hoursPerWeek"));
        }
        asAdviser()
                .body("{\"confirmedOn\": \"2199-10-01\"}")
                .post(placement + "/confirmations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/confirmedOn"));
        asAdviser()
                .body("{\"confirmedOn\": \"2025-08-31\"}")
                .post(placement + "/confirmations")
                .then()
                .statusCode(409)
                .body("type", containsString("before-placement-started"));
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"endDate\": \"2026-02-28\", \"reason\": \"ZOMAAR\"}")
                .post(placement + "/terminations")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-code"));
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"contractKind\": \"PROEFPLAATS\"}")
                .patch(placement)
                .then()
                .statusCode(409)
                .body("type", containsString("paid-and-unpaid-differ"));
    }

    @Test
    void annulsWhatWasRegisteredInErrorAndChangesItNoMore() {
        String placement = aPlacement(aPerson(), anEmployer()).header("Location");
        asAdviser().body("{\"confirmedOn\": \"2025-10-01\"}").post(placement + "/confirmations");

        annul(placement, 2, "ZOMAAR").then().statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        annul(placement, 1, "OTHER_PERSON").then().statusCode(412);
        annul(placement, 2, "OTHER_PERSON")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("annulled", equalTo(true))
                .body("annulmentReason", equalTo("OTHER_PERSON"));
        asAdviser()
                .get(placement + "/history")
                .then()
                .body("items.change", contains("STARTED", "CONFIRMED", "ANNULLED"))
                .body("items.placement.annulled", contains(false, false, true));

        for (Response change : List.of(
                annul(placement, 3, "NEVER_STARTED"),
                asAdviser().body("{\"confirmedOn\": \"2025-11-01\"}").post(placement + "/confirmations"),
                asAdviser()
                        .body("{\"validFrom\": \"2025-11-01\", \"hoursPerWeek\": 28}")
                        .post(placement + "/hours-changes"),
                end(placement, 3, "2026-02-28"),
                asAdviser()
                        .header("If-Match", "\"3\"")
                        .body("{\"startDate\": \"2025-09-03\"}")
                        .patch(placement))) {
            change.then().statusCode(409).body("type", containsString("placement-is-annulled"));
        }
    }

    @Test
    void annulsTheLastOfAChainFirst() {
        String person = aPerson();
        String employer = anEmployer();
        Response placed = aPlacement(person, employer);
        String first = placed.header("Location");
        Response extension = extension(person, employer, id(placed), "2026-09-01");
        String second = extension.header("Location");

        annul(first, 1, "ENTERED_IN_ERROR")
                .then()
                .statusCode(409)
                .body("type", containsString("placement-is-extended"))
                .body("successorId", equalTo(id(extension)));
        annul(second, 1, "ENTERED_IN_ERROR").then().statusCode(200);
        annul(first, 1, "ENTERED_IN_ERROR").then().statusCode(200);
        extension(person, employer, id(placed), "2026-09-01")
                .then()
                .statusCode(409)
                .body("type", containsString("placement-is-annulled"));
    }

    @Test
    void endsBeforeThePlacementThatFollows() {
        String person = aPerson();
        String employer = anEmployer();
        Response placed = aPlacement(person, employer);
        String first = placed.header("Location");
        String second = extension(person, employer, id(placed), "2026-09-01").header("Location");

        end(first, 1, "2026-09-01").then().statusCode(409).body("type", containsString("predecessor-has-not-ended"));
        end(first, 1, "2026-08-31").then().statusCode(200);
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"startDate\": \"2026-08-31\"}")
                .patch(second)
                .then()
                .statusCode(409)
                .body("type", containsString("predecessor-has-not-ended"));
    }

    @Test
    void showsAWageToTheTenantsOwnOrganisationAlone() {
        String placement = aPlacement(aPerson(), anEmployer()).header("Location");
        String gresbo =
                Tokens.ofOrganisation(Tokens.PUTTEN, "00000001000000000201", "placements:read", "placements:write");

        for (String address : List.of(placement, placement + "/history")) {
            assertFalse(given().auth().oauth2(gresbo).get(address).asString().contains("1506"), address);
            assertTrue(asAdviser().get(address).asString().contains("1506"), address);
        }
        given().auth()
                .oauth2(gresbo)
                .contentType(ContentType.JSON)
                .body("{\"confirmedOn\": \"2025-10-01\"}")
                .post(placement + "/confirmations")
                .then()
                .statusCode(200)
                .body("wage", nullValue());
    }

    @Test
    void hidesAPlacementFromAnotherTenant() {
        Response placed = aPlacement(aPerson(), anEmployer());
        String placement = placed.header("Location");

        for (String address : List.of(
                placement, placement + "/history", placement + "/confirmations", placement + "/hours-changes")) {
            Office.as(Tokens.VOORBURG).get(address).then().statusCode(404);
        }
        Office.as(Tokens.VOORBURG)
                .body("{\"confirmedOn\": \"2025-10-01\"}")
                .post(placement + "/confirmations")
                .then()
                .statusCode(404);
        Office.as(Tokens.VOORBURG)
                .queryParam("participantId", placed.<String>path("participantId"))
                .get(BASE + "/placements")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void writesALineForEveryPersonWhoWasShownOrChanged() throws SQLException {
        String person = aPerson();
        String employer = anEmployer();
        String placement = aPlacement(person, employer).header("Location");
        asAdviser().body("{\"confirmedOn\": \"2025-10-01\"}").post(placement + "/confirmations");
        asAdviser().body("{\"confirmedOn\": \"2199-10-01\"}").post(placement + "/confirmations");
        asAdviser().get(placement + "/history");
        asAdviser().queryParam("employerId", employer).get(BASE + "/placements");

        assertEquals(
                List.of("register-placement", "confirm-placement", "read-placement", "list-placements"),
                activities(person));
    }

    private static List<String> activities(String person) throws SQLException {
        List<String> activities = new ArrayList<>();
        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement(
                        "select name from processing_log where data_subject_id = ?::uuid order by start_time, id")) {
            query.setString(1, person);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    activities.add(row.getString(1));
                }
            }
        }
        return activities;
    }

    private static Response annul(String placement, int version, String reason) {
        return asAdviser()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"%s\"}".formatted(reason))
                .post(placement + "/annulments");
    }

    private static Response end(String placement, int version, String last) {
        return asAdviser()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"endDate\": \"%s\", \"reason\": \"EINDE_CONTRACT\"}".formatted(last))
                .post(placement + "/terminations");
    }

    private static Response extension(String person, String employer, String predecessor, String start) {
        return asAdviser()
                .body("""
                        {"participantId": "%s", "employerId": "%s", "predecessorId": "%s", "contractKind": "REGULIER",
                         "startDate": "%s", "hoursPerWeek": 24}""".formatted(person, employer, predecessor, start))
                .post(BASE + "/placements");
    }

    private static Response through(String person, String employer, String vacancy, String proposal) {
        return asAdviser()
                .body("""
                        {"participantId": "%s", "employerId": "%s", "vacancyId": "%s", "proposalId": "%s",
                         "contractKind": "REGULIER", "startDate": "2025-09-01", "hoursPerWeek": 24}""".formatted(person, employer, vacancy, proposal))
                .post(BASE + "/placements");
    }
}
