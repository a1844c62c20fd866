package nl.doorstroom.participants.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;

/** What people at a municipality do, through the API that they have. */
public final class Office {

    public static final String BASE = "/participants/v1";

    private Office() {}

    /** A request of a case manager of Putten, who may not see a BSN. */
    public static RequestSpecification asCaseManager() {
        return as(
                PUTTEN,
                "participants:read",
                "participants:write",
                "benefits:read",
                "benefits:write",
                "case-files:read",
                "case-files:write");
    }

    /** A request of somebody of that tenant who may do this and no more. */
    public static RequestSpecification as(String tenant, String... permissions) {
        return given().auth().oauth2(Tokens.of(tenant, permissions)).contentType(ContentType.JSON);
    }

    public static String aParticipant() {
        return aParticipant(Numbers.next());
    }

    public static String aParticipant(String bsn) {
        return register(bsn).path("id");
    }

    public static Response register(String bsn) {
        return asCaseManager().body("""
                        {"bsn": "%s", "givenName": "Sanne", "familyName": "Voorbeeld", "birthDate": "1984-03-12"}""".formatted(bsn)).post(BASE + "/participants");
    }

    /** A household of these adults; gives its address. */
    public static String aHousehold(String validFrom, String... adults) {
        return registerHousehold(validFrom, adults).header("Location");
    }

    public static Response registerHousehold(String validFrom, String... adults) {
        return asCaseManager().body(household(validFrom, adults)).post(BASE + "/households");
    }

    /** Says who belong to a household from a day on, against its present version. */
    public static Response changeHousehold(String household, String validFrom, String... adults) {
        return asCaseManager()
                .header("If-Match", asCaseManager().get(household).header("ETag"))
                .body(household(validFrom, adults))
                .put(household);
    }

    public static String benefitsOf(String participant) {
        return BASE + "/participants/" + participant + "/benefits";
    }

    /** Starts a benefit that another administration granted, so that it may lie far back. */
    public static Response start(String participant, String kind, String startDate) {
        return asCaseManager()
                .body("{\"kind\": \"%s\", \"startDate\": \"%s\", \"backdatingReason\": \"OVERGENOMEN\"}"
                        .formatted(kind, startDate))
                .post(benefitsOf(participant));
    }

    /** The address of a benefit that goes on. */
    public static String aBenefit(String participant, String kind, String startDate) {
        return start(participant, kind, startDate).header("Location");
    }

    /** Ends a benefit against its present version. */
    public static Response end(String benefit, String lastDay) {
        return asCaseManager()
                .header("If-Match", asCaseManager().get(benefit).header("ETag"))
                .body("{\"lastDay\": \"%s\", \"reason\": \"WERK\"}".formatted(lastDay))
                .post(benefit + "/terminations");
    }

    /** Corrects a benefit against its present version. */
    public static Response correct(String benefit, String body) {
        return asCaseManager()
                .header("If-Match", asCaseManager().get(benefit).header("ETag"))
                .body(body)
                .patch(benefit);
    }

    /** The last part of an address. */
    public static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** What the processing log says was done with the data of a person, in that order. */
    public static List<String> activities(String participant) throws SQLException {
        List<String> activities = new ArrayList<>();
        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement(
                        "select name from processing_log where data_subject_id = ?::uuid order by start_time, id")) {
            query.setString(1, participant);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    activities.add(row.getString(1));
                }
            }
        }
        return activities;
    }

    private static String household(String validFrom, String... adults) {
        return "{\"adults\": [\"%s\"], \"persons\": 3, \"validFrom\": \"%s\"}"
                .formatted(String.join("\", \"", adults), validFrom);
    }
}
