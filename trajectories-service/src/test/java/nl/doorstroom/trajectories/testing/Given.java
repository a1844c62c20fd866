package nl.doorstroom.trajectories.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;

/** What a test begins with, registered through the API as a user would. */
public final class Given {

    /** A clock that stands still, for tests of plain classes. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    private static final String BASE = "/trajectories/v1";

    private Given() {}

    /** A job coach of Putten, who also publishes programmes here. */
    public static RequestSpecification asCoach() {
        return as(Tokens.PUTTEN);
    }

    /** A user of a tenant with every permission. */
    public static RequestSpecification as(String tenant) {
        return given().auth()
                .oauth2(Tokens.of(tenant, Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath(BASE);
    }

    /** A programme with crews and hours plans; a job of 24 hours frees the place. */
    public static String aProgramme() {
        return aProgramme(Tokens.PUTTEN);
    }

    public static String aProgramme(String organisation) {
        return aProgramme(organisation, "AUTOMATIC");
    }

    /** A programme in which the coach approves each offer of a crew place. */
    public static String aProgrammeWithApproval() {
        return aProgramme(Tokens.PUTTEN, "MANUAL");
    }

    /** A programme with these features, executed by an organisation. */
    public static String aProgrammeWith(String organisation, String... features) {
        return id(asCoach()
                .body("""
                        {"name": "Huis van de Wijk", "kind": "NEIGHBOURHOOD_ROLE", "features": ["%s"],
                         "organisation": "%s", "voluntary": false, "validFrom": "2020-01-01"}""".formatted(String.join("\", \"", features), organisation))
                .post("/programmes"));
    }

    /** A programme in which people take part by choice. */
    public static String aVoluntaryProgramme() {
        return id(asCoach().body("""
                        {"name": "Vrij", "kind": "WORK_PROJECT", "features": ["HOURS_PLAN"], "organisation": "%s",
                         "voluntary": true, "validFrom": "2020-01-01"}""".formatted(Tokens.PUTTEN)).post("/programmes"));
    }

    private static String aProgramme(String organisation, String offerApproval) {
        return id(asCoach().body("""
                        {"name": "Pilot", "kind": "WORK_PROJECT", "features": ["CREW", "HOURS_PLAN", "MILESTONES"],
                         "organisation": "%s", "releaseHours": 24, "voluntary": false, "validFrom": "2020-01-01",
                         "offerApproval": "%s"}""".formatted(organisation, offerApproval)).post("/programmes"));
    }

    /** A registered trajectory of somebody new. */
    public static String aTrajectory(String programme) {
        return aTrajectory(programme, UUID.randomUUID());
    }

    public static String aTrajectory(String programme, UUID participant) {
        return id(asCoach()
                .body("{\"participantId\": \"%s\", \"programmeId\": \"%s\", \"startDate\": \"2026-01-12\"}"
                        .formatted(participant, programme))
                .post("/trajectories"));
    }

    /** A trajectory that runs since 12 January 2026. */
    public static String anActiveTrajectory(String programme, UUID participant) {
        String trajectory = aTrajectory(programme, participant);
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"startDate\": \"2026-01-12\"}")
                .post("/trajectories/" + trajectory + "/starts")
                .then()
                .statusCode(200);
        return trajectory;
    }

    public static String aCrew(String programme, int capacity) {
        return id(asCoach().body("""
                        {"programmeId": "%s", "name": "Ploeg", "foreman": "foreman.gresbo", "capacity": %d,
                         "workKinds": ["ZWERFVUIL"], "validFrom": "2026-01-12"}""".formatted(programme, capacity)).post("/crews"));
    }

    public static Response takePlace(String crew, String trajectory) {
        return asCoach()
                .body("{\"trajectoryId\": \"%s\", \"validFrom\": \"2026-01-12\"}".formatted(trajectory))
                .post("/crews/" + crew + "/places");
    }

    public static Response enterWaitingList(String crew, String trajectory) {
        return asCoach()
                .body("{\"trajectoryId\": \"%s\"}".formatted(trajectory))
                .post("/crews/" + crew + "/waiting-list");
    }

    /** Lets the days go by in which the open offers of a crew could be answered. */
    public static void passTheDaysOfOffers(String crew) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement update = connection.prepareStatement("update crew_place_offer set"
                        + " offered_on = offered_on - 60, expires_on = expires_on - 60"
                        + " where crew_id = ?::uuid and status = 'OPEN'")) {
            update.setString(1, crew);
            update.executeUpdate();
        }
    }

    /** Makes a transition of a trajectory, whatever its version is. */
    public static ValidatableResponse move(String trajectory, String transition, String body) {
        String etag = asCoach().get("/trajectories/" + trajectory).header("ETag");
        return asCoach()
                .header("If-Match", etag)
                .body(body)
                .post("/trajectories/" + trajectory + "/" + transition)
                .then()
                .statusCode(200);
    }

    /** How many lines of an activity the processing log has about a person. */
    public static int linesAbout(UUID participant, String activity) {
        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from processing_log where data_subject_id = ? and name = ?")) {
            query.setObject(1, participant);
            query.setString(2, activity);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static String id(Response created) {
        return created.then().statusCode(201).extract().path("id");
    }
}
