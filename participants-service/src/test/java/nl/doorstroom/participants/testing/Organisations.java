package nl.doorstroom.participants.testing;

import java.time.LocalDate;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;

/** Who works for Putten at other organisations, and other people of Putten itself. */
public final class Organisations {

    /** A social-work company. */
    public static final String GRESBO = "00000001000000000201";

    /** An organisation that refers people. */
    public static final String PARTNER = "00000001000000000301";

    private Organisations() {}

    /** A request of a user of another organisation, with these permissions. */
    public static RequestSpecification at(String organisation, String... permissions) {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(PUTTEN, organisation, permissions))
                .contentType(ContentType.JSON);
    }

    /** A request of a job coach of Gresbo. */
    public static RequestSpecification atGresbo() {
        return at(GRESBO, "participants:read", "participants:write");
    }

    /** A request of another user of Putten's own organisation. */
    public static RequestSpecification asUser(String user, String... permissions) {
        return given().auth()
                .oauth2(Tokens.ofUser(PUTTEN, PUTTEN, user, permissions))
                .contentType(ContentType.JSON);
    }

    /** Takes somebody into a care team from today on; gives the answer. */
    public static Response appoint(String participant, String professional, String organisation) {
        return appoint(participant, professional, organisation, today());
    }

    public static Response appoint(String participant, String professional, String organisation, LocalDate from) {
        return Office.asCaseManager()
                .body(Map.of(
                        "professional",
                        professional,
                        "organisation",
                        organisation,
                        "role",
                        "JOBCOACH",
                        "from",
                        from.toString()))
                .post(team(participant));
    }

    /** Today, as the services know it. */
    public static LocalDate today() {
        return LocalDate.now(DutchCalendar.ZONE);
    }

    public static String team(String participant) {
        return BASE + "/participants/" + participant + "/team-members";
    }

    /** Protects a participant whose care team has somebody. */
    public static void protect(String participant) {
        Office.as(PUTTEN, "participants:read", "participants:protect")
                .body("{\"reason\": \"GEHEIM\"}")
                .put(BASE + "/participants/" + participant + "/protection")
                .then()
                .statusCode(200);
    }
}
