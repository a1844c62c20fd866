package nl.doorstroom.trajectories;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.trajectories.testing.Placements;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class OrganisationViewTest {

    private static final String GRESBO = "00000001000000000201";
    private static final String OTHER = "00000001000000000202";
    private static final String SUCCESSOR = "00000001000000000203";

    @Inject
    Inbox inbox;

    @Test
    void showsAnOrganisationWhatItExecutesAndNothingElse() {
        String programme = aProgramme(GRESBO);
        String trajectory = aTrajectory(programme);
        String crew = aCrew(programme, 1);

        as(GRESBO).get("/trajectories/" + trajectory).then().statusCode(200);
        as(GRESBO)
                .queryParam("programmeId", programme)
                .get("/trajectories")
                .then()
                .body("items.id", contains(trajectory));
        as(GRESBO).get("/crews").then().body("items.organisation", everyItem(equalTo(GRESBO)));
        for (String path : List.of("", "/status-history", "/milestones", "/hours-plan", "/hours")) {
            as(OTHER).get("/trajectories/" + trajectory + path).then().statusCode(404);
        }
        for (String path : List.of(
                "", "/places", "/waiting-list", "/offers", "/refills", "/forecast", "/work-records", "/work-totals")) {
            as(OTHER).get("/crews/" + crew + path).then().statusCode(404);
        }
        as(OTHER).get("/trajectories").then().body("items", hasSize(0));
        as(OTHER).get("/crews").then().body("items", hasSize(0));
        as(OTHER).get("/tasks").then().body("items", hasSize(0));
    }

    @Test
    void letsNobodyWorkInAProgrammeOfAnotherOrganisation() {
        String programme = aProgramme(GRESBO);
        String trajectory = aTrajectory(programme);
        String crew = aCrew(programme, 1);

        as(OTHER)
                .body("{\"participantId\": \"%s\", \"programmeId\": \"%s\"}".formatted(UUID.randomUUID(), programme))
                .post("/trajectories")
                .then()
                .statusCode(403);
        as(OTHER)
                .header("If-Match", "\"1\"")
                .body("{\"startDate\": \"2026-01-12\"}")
                .post("/trajectories/" + trajectory + "/starts")
                .then()
                .statusCode(404);
        as(OTHER)
                .body("{\"trajectoryId\": \"%s\", \"validFrom\": \"2026-01-12\"}".formatted(trajectory))
                .post("/crews/" + crew + "/places")
                .then()
                .statusCode(404);
    }

    @Test
    void tellsAnOrganisationOfWhatItExecutesAndNothingElse() {
        String executing = subscribe(GRESBO);
        String another = subscribe(OTHER);
        String programme = aProgramme(GRESBO);

        String trajectory = aTrajectory(programme);
        String crew = aCrew(programme, 1);

        String base = "/trajectories/v1/";
        assertEquals(
                List.of(base + "crews/" + crew, base + "trajectories/" + trajectory, base + "programmes/" + programme),
                told(GRESBO, executing));
        assertEquals(List.of(base + "programmes/" + programme), told(OTHER, another));
    }

    private static String subscribe(String organisation) {
        String body = "{\"address\": \"http://localhost:1/hooks\", \"eventTypes\": [\"%s\"]}"
                .formatted(Stream.of("programme-published", "trajectory-registered", "crew-opened")
                        .map(name -> "nl.doorstroom.trajectories." + name + ".v1")
                        .collect(Collectors.joining("\", \"")));
        return as(organisation)
                .body(body)
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> told(String organisation, String subscription) {
        return as(organisation)
                .get("/subscriptions/" + subscription + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .path("items.dataref");
    }

    @Test
    void givesTheTaskToTheOrganisationThatGoesOnAfterATransfer() {
        UUID person = UUID.randomUUID();
        String trajectory = anActiveTrajectory(aProgramme(GRESBO), person);
        String successor = move(
                        trajectory,
                        "transfers",
                        "{\"toOrganisation\": \"%s\", \"effectiveDate\": \"2026-03-02\"}".formatted(SUCCESSOR))
                .extract()
                .path("successorId");

        inbox.receive(List.of(Placements.started(UUID.randomUUID(), 1, person, "2026-04-06", "8")));

        assertEquals(List.of(successor), trajectoriesOfTasks(SUCCESSOR, person));
        assertEquals(List.of(), trajectoriesOfTasks(GRESBO, person));
    }

    private static List<String> trajectoriesOfTasks(String organisation, UUID person) {
        return as(organisation)
                .queryParam("state", "OPEN")
                .queryParam("limit", 100)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.participantId == '" + person + "' }.trajectoryId");
    }

    private static RequestSpecification as(String organisation) {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(Tokens.PUTTEN, organisation, Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
    }
}
