package nl.doorstroom.trajectories.overlap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.trajectories.testing.AtOnce;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.JobRuns;
import nl.doorstroom.trajectories.testing.Participants;
import nl.doorstroom.trajectories.testing.Stored;
import nl.doorstroom.trajectories.testing.TaskList;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static nl.doorstroom.trajectories.testing.Given.takePlace;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Two programmes of which a person has one at a time, and one that goes together with both. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OverlapsTest {

    private static final String GRESBO = "00000001000000000201";
    private static final String OTHER = "00000001000000000202";

    @Inject
    Clock clock;

    @Inject
    Inbox inbox;

    private final UUID person = UUID.randomUUID();
    private String one;
    private String another;
    private String free;
    private String group;

    @BeforeEach
    void sayWhatDoesNotGoTogether() {
        one = aProgramme();
        another = aProgramme(GRESBO);
        free = aProgramme();
        group = group("\"programmeIds\": [\"%s\", \"%s\"], \"crewPlaces\": false".formatted(one, another));
    }

    @AfterEach
    void letThemGoTogetherAgain() {
        asCoach()
                .header("If-Match", asCoach().get("/overlap-groups/" + group).header("ETag"))
                .body("{\"active\": false}")
                .patch("/overlap-groups/" + group)
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
    }

    @Test
    void refusesTheSecondInTheSameTimeWithBothIds() {
        String first = aTrajectory(one, person);

        register(another, person, "2026-03-02", "2026-06-30")
                .then()
                .statusCode(409)
                .body("type", containsString("trajectories-overlap"))
                .body("groupId", equalTo(group))
                .body("trajectoryIds", hasSize(2))
                .body("trajectoryIds", hasItem(first));
        register(free, person, "2026-03-02", null).then().statusCode(201);
        register(another, UUID.randomUUID(), "2026-03-02", null).then().statusCode(201);
    }

    @Test
    void goesByTheDaysFromTheFirstToTheLast() {
        String first = Given.id(register(one, person, "2027-02-01", "2027-06-30"));

        register(another, person, "2027-06-30", null).then().statusCode(409);
        register(another, person, "2027-01-01", "2027-02-01").then().statusCode(409);
        String before = Given.id(register(another, person, "2026-12-01", "2027-01-31"));
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"startDate\": \"2027-03-01\"}")
                .post("/trajectories/" + before + "/schedules")
                .then()
                .statusCode(409)
                .body("trajectoryIds", contains(before, first));
        move(first, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-10-31\"}");
        move(before, "schedules", "{\"startDate\": \"2027-03-01\"}");
    }

    @Test
    void looksAgainWhenATrajectoryIsExtendedOrGoesOn() {
        String first = Given.id(register(one, person, "2026-01-12", "2026-12-31"));
        move(first, "starts", "{\"startDate\": \"2026-01-12\"}");
        Given.id(register(another, person, "2027-01-01", null));

        String etag = asCoach().get("/trajectories/" + first).header("ETag");
        asCoach()
                .header("If-Match", etag)
                .body("{\"reason\": \"ANDERS\", \"until\": \"2027-01-01\"}")
                .post("/trajectories/" + first + "/extensions")
                .then()
                .statusCode(409)
                .body("type", containsString("trajectories-overlap"));
        move(first, "pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ANDERS\"}");
        move(first, "resumptions", "{\"from\": \"2026-03-03\"}");
    }

    @Test
    void refusesToPlanATransferIntoWhatTheTrajectoryItselfDoesNotReach() {
        String first = Given.id(register(one, person, "2026-01-12", "2026-12-31"));
        move(first, "starts", "{\"startDate\": \"2026-01-12\"}");
        String second = Given.id(register(another, person, "2027-01-01", null));

        transfer(first, "2027-02-01")
                .then()
                .statusCode(409)
                .body("type", containsString("trajectories-overlap"))
                .body("trajectoryIds", contains(first, second));
        transfer(first, "2026-12-01").then().statusCode(200);
    }

    @Test
    void handsOverWhatOverlappedAlready() {
        letThemGoTogetherAgain();
        String first = aTrajectory(one, person);
        move(first, "starts", "{\"startDate\": \"2026-01-12\"}");
        aTrajectory(another, person);
        group = group("\"programmeIds\": [\"%s\", \"%s\"], \"crewPlaces\": false".formatted(one, another));

        transfer(first, "2027-02-01").then().statusCode(200).body("transferTo", equalTo(OTHER));
        transfer(first, "2026-03-02").then().statusCode(200).body("status", equalTo("TRANSFERRED"));
    }

    @Test
    void dropsATransferThatIsRefusedOnItsDayAndTellsTheCoach() {
        String first = Given.id(register(one, person, "2026-01-12", "2027-12-31"));
        move(first, "starts", "{\"startDate\": \"2026-01-12\"}");
        LocalDate day = DutchCalendar.today(clock).plusDays(10);
        transfer(first, day.toString()).then().statusCode(200);
        String second = Given.id(register(another, person, "2028-01-01", null));
        // Since then the day came, the planned end passed, and the other one was put earlier by an event.
        LocalDate today = DutchCalendar.today(clock);
        Stored.execute("update trajectory set planned_end = '" + today.minusDays(1) + "', transfer_on = '" + today
                + "' where id = '" + first + "'");
        Stored.execute("update trajectory set planned_start = '" + today.plusDays(5) + "' where id = '" + second + "'");

        assertEquals(0, JobRuns.run("transfers", today).jsonPath().getInt("failed"));

        asCoach()
                .get("/trajectories/" + first)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("transferTo", nullValue());
        assertEquals(List.of("TRANSFER_REFUSED"), TaskList.openAbout(person));
        move(first, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"" + today + "\"}");
        assertEquals(List.of(), TaskList.openAbout(person));
    }

    @Test
    void countsAPlaceInACrewWhereTheGroupSaysSo() {
        letThemGoTogetherAgain();
        group = group("\"programmeIds\": [\"%s\"], \"crewPlaces\": true".formatted(one));
        String seated = aTrajectory(free, person);
        takePlace(aCrew(free, 1), seated).then().statusCode(201);

        register(one, person, "2026-03-02", null).then().statusCode(409).body("trajectoryIds", hasItem(seated));

        UUID busy = UUID.randomUUID();
        String whole = aTrajectory(one, busy);
        String waiting = aTrajectory(free, busy);
        takePlace(aCrew(free, 1), waiting).then().statusCode(409).body("trajectoryIds", contains(waiting, whole));
    }

    @Test
    void countsBothRegistrationsOfOnePerson() {
        UUID duplicate = UUID.randomUUID();
        aTrajectory(one, duplicate);
        inbox.receive(List.of(Participants.merged(UUID.randomUUID(), person, duplicate)));

        register(another, person, "2026-03-02", null).then().statusCode(409);
    }

    @Test
    void letsOneOfTwoRequestsAtTheSameMomentThrough() throws Exception {
        List<Integer> answers =
                AtOnce.ask(List.of(one, another), programme -> register(programme, person, "2026-03-02", null));

        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
    }

    @Test
    void tellsAnotherOrganisationThatThereIsOneAndNotWhich() {
        String first = aTrajectory(one, person);

        asOrganisation(GRESBO)
                .body(body(another, person, "2026-03-02", null))
                .post("/trajectories")
                .then()
                .statusCode(409)
                .body("trajectoryIds", hasSize(1))
                .body("trajectoryIds", not(hasItem(first)))
                .body("detail", not(containsString(first)));
    }

    @Test
    void isSaidByTheMunicipalityAlone() {
        String body = "{\"name\": \"x\", \"kinds\": [], \"programmeIds\": [], \"crewPlaces\": true}";
        asOrganisation(OTHER).body(body).post("/overlap-groups").then().statusCode(403);
        asOrganisation(OTHER)
                .header("If-Match", "\"1\"")
                .body("{\"active\": false}")
                .patch("/overlap-groups/" + group)
                .then()
                .statusCode(403);
        asCoach()
                .body("{\"name\": \"x\", \"kinds\": [\"NIETS\"], \"programmeIds\": [], \"crewPlaces\": true}")
                .post("/overlap-groups")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kinds/0"));
        asCoach()
                .body("{\"name\": \"x\", \"kinds\": [], \"programmeIds\": [\"%s\"], \"crewPlaces\": true}"
                        .formatted(UUID.randomUUID()))
                .post("/overlap-groups")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/programmeIds/0"));
    }

    private static String group(String members) {
        return Given.id(asCoach()
                .body("{\"name\": \"Voltijdse plaatsen\", \"kinds\": [], " + members + "}")
                .post("/overlap-groups"));
    }

    private static Response transfer(String trajectory, String on) {
        return asCoach()
                .header("If-Match", asCoach().get("/trajectories/" + trajectory).header("ETag"))
                .body("{\"toOrganisation\": \"" + OTHER + "\", \"effectiveDate\": \"" + on + "\"}")
                .post("/trajectories/" + trajectory + "/transfers");
    }

    private static Response register(String programme, UUID participant, String start, String end) {
        return asCoach().body(body(programme, participant, start, end)).post("/trajectories");
    }

    private static String body(String programme, UUID participant, String start, String end) {
        return "{\"participantId\": \"%s\", \"programmeId\": \"%s\", \"startDate\": \"%s\"%s}"
                .formatted(participant, programme, start, end == null ? "" : ", \"plannedEnd\": \"" + end + "\"");
    }

    private static RequestSpecification asOrganisation(String organisation) {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(Tokens.PUTTEN, organisation, Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
    }
}
