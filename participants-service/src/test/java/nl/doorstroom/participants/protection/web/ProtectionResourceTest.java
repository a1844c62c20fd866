package nl.doorstroom.participants.protection.web;

import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.RealParts;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Organisations.GRESBO;
import static nl.doorstroom.participants.testing.Organisations.appoint;
import static nl.doorstroom.participants.testing.Organisations.asUser;
import static nl.doorstroom.participants.testing.Organisations.at;
import static nl.doorstroom.participants.testing.Organisations.protect;
import static nl.doorstroom.participants.testing.Organisations.team;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProtectionResourceTest {

    private static final String MEMBER = "member-of-the-team";
    private static final String STRANGER = "a-colleague";
    private static final String REASON = "De huisarts belt met spoed.";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void hidesAProtectedPersonFromEverybodyButTheCareTeam() {
        String bsn = Numbers.next();
        String person = aProtectedParticipant(bsn);
        String partner = aParticipant();

        Response hidden = asCaseManager().get(address(person));
        Response absent = asCaseManager().get(address(UUID.randomUUID().toString()));

        assertEquals(404, hidden.statusCode());
        assertEquals(
                absent.asString().replaceAll("[0-9a-f-]{32,36}", "id"),
                hidden.asString().replaceAll("[0-9a-f-]{32,36}", "id"));
        asCaseManager()
                .body("{\"bsn\": \"%s\"}".formatted(bsn))
                .post(BASE + "/participants/_zoek")
                .then()
                .body("items", empty());
        assertFalse(everybodySeenBy(STRANGER).contains(person));
        assertTrue(everybodySeenBy(MEMBER).contains(person));
        asUser(MEMBER, "participants:read").get(address(person)).then().statusCode(200);
        asCaseManager()
                .body("{\"adults\": [\"%s\", \"%s\"], \"persons\": 2, \"validFrom\": \"2024-01-01\"}"
                        .formatted(partner, person))
                .post(BASE + "/households")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/adults/1"));
    }

    @Test
    void countsAProtectedPersonForTheCareTeamAlone() {
        String person = aParticipant();
        appoint(person, "busy-manager", PUTTEN).then().statusCode(201);
        assertEquals(1, loadSeenBy(STRANGER));

        protect(person);

        assertEquals(0, loadSeenBy(STRANGER));
        assertEquals(1, loadSeenBy("busy-manager"));
        asUser(STRANGER, "participants:read")
                .get(BASE + "/caseload?professional=busy-manager")
                .then()
                .body("items", empty());
        asUser("busy-manager", "participants:read")
                .get(BASE + "/caseload")
                .then()
                .body("items.participantId", contains(person));
    }

    @Test
    void showsOfAHouseholdThePartnerOfAProtectedPersonAlone() {
        String person = aParticipant();
        String partner = aParticipant();
        String household = aHousehold("2024-01-01", person, partner);
        appoint(person, MEMBER, PUTTEN);
        protect(person);

        asCaseManager().get(household).then().body("members.participantId", contains(partner));
        asUser(MEMBER, "participants:read").get(household).then().body("members.participantId", hasItem(person));
    }

    @Test
    void tellsNobodyWhoRegistersAPersonAgainMoreThanTheId() {
        String bsn = Numbers.next();
        String person = aProtectedParticipant(bsn);

        asCaseManager()
                .body("""
                        {"bsn": "%s", "givenName": "Sanne", "familyName": "Voorbeeld", "birthDate": "1984-03-12"}""".formatted(bsn))
                .post(BASE + "/participants")
                .then()
                .statusCode(409)
                .body("participantId", equalTo(person))
                .body("familyName", nullValue());
    }

    @Test
    void protectsNobodyWithoutACareTeamAndLetsNobodyLeaveAsTheLast() {
        String person = aParticipant();
        Map<String, String> body = Map.of("reason", "GEHEIM");
        protector()
                .body(body)
                .put(address(person) + "/protection")
                .then()
                .statusCode(409)
                .body("type", containsString("care-team-is-empty"));
        String member = appoint(person, MEMBER, PUTTEN).path("id");
        protect(person);
        String membership = team(person) + "/" + member;

        asUser(MEMBER, "participants:write")
                .header("If-Match", "\"1\"")
                .body("{\"lastDay\": \"2099-01-01\"}")
                .post(membership + "/terminations")
                .then()
                .statusCode(409)
                .body("type", containsString("care-team-is-empty"));
        asUser(MEMBER, "participants:write")
                .body("{\"professional\": \"second\", \"role\": \"VERVANGER\", \"from\": \"2099-01-03\"}")
                .post(team(person))
                .then()
                .statusCode(201);
        for (Map.Entry<String, Integer> attempt : List.of(Map.entry("2099-01-01", 409), Map.entry("2099-01-02", 200))) {
            asUser(MEMBER, "participants:write")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("lastDay", attempt.getKey()))
                    .post(membership + "/terminations")
                    .then()
                    .statusCode(attempt.getValue());
        }
    }

    @Test
    void letsTheCareTeamLiftAProtection() {
        String person = aProtectedParticipant(Numbers.next());
        String protection = address(person) + "/protection";
        protector()
                .header("If-Match", "\"1\"")
                .post(protection + "/liftings")
                .then()
                .statusCode(404);

        asUser(MEMBER, "participants:protect")
                .header("If-Match", "\"1\"")
                .post(protection + "/liftings")
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("liftedAt", notNullValue());

        asCaseManager().get(address(person)).then().statusCode(200);
        protector().body("{\"reason\": \"GEHEIM\"}").put(protection).then().statusCode(428);
        protector()
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"GEHEIM\", \"until\": \"2099-12-31\"}")
                .put(protection)
                .then()
                .statusCode(200)
                .body("active", equalTo(true))
                .body("until", equalTo("2099-12-31"));
        asCaseManager().get(address(person)).then().statusCode(404);
    }

    @Test
    void hidesAProtectedPersonFromALinkedOrganisationUnlessTheUserIsInTheTeam() {
        String person = aParticipant();
        appoint(person, "coach-of-gresbo", GRESBO).then().statusCode(201);
        at(GRESBO, "participants:read").get(address(person)).then().statusCode(200);

        protect(person);

        at(GRESBO, "participants:read").get(address(person)).then().statusCode(404);
    }

    @Test
    void opensTheGlassForAnHourAndTellsThePrivacyOfficer() throws SQLException {
        String person = aProtectedParticipant(Numbers.next());
        Instant before = Instant.now();

        Response granted = breakGlass(STRANGER, person);

        granted.then().statusCode(201).body("reason", equalTo(REASON));
        Instant until = Instant.parse(granted.path("until"));
        assertTrue(until.isAfter(before.plus(59, ChronoUnit.MINUTES)), until.toString());
        assertTrue(until.isBefore(Instant.now().plus(61, ChronoUnit.MINUTES)), until.toString());
        asUser(STRANGER, "participants:read").get(address(person)).then().statusCode(200);
        asUser("another", "participants:read").get(address(person)).then().statusCode(404);
        breakGlass(STRANGER, person).then().statusCode(409).body("type", containsString("is-visible-already"));
        assertTrue(activities(person).contains("emergency-access-to-participant"));
        assertEquals(List.of(STRANGER), usersWho("EMERGENCY_ACCESS", person));
        assertFalse(stored(granted.path("id")).contains("huisarts"));

        letAnHourPass(granted.path("id"));
        asUser(STRANGER, "participants:read").get(address(person)).then().statusCode(404);
        assertAccountable(granted.path("id"), person);
    }

    private static void assertAccountable(String access, String person) {
        String accesses = BASE + "/emergency-accesses";
        as(PUTTEN, "audit:read")
                .get(accesses + "?acknowledged=false&participantId=" + person)
                .then()
                .body("items.id", contains(access))
                .body("items.professional", contains(STRANGER))
                .body("items.reason", contains(REASON));
        as(PUTTEN, "audit:read")
                .header("If-Match", "\"1\"")
                .post(accesses + "/" + access + "/acknowledgements")
                .then()
                .statusCode(200)
                .body("acknowledgedBy", notNullValue());
        as(PUTTEN, "audit:read")
                .header("If-Match", "\"2\"")
                .post(accesses + "/" + access + "/acknowledgements")
                .then()
                .statusCode(409)
                .body("type", containsString("already-acknowledged"));
        as(PUTTEN, "audit:read")
                .get(accesses + "?acknowledged=false&participantId=" + person)
                .then()
                .body("items", empty());
        at(GRESBO, "audit:read").get(accesses).then().statusCode(403);
        as(VOORBURG, "audit:read").get(accesses).then().body("items.id", not(hasItem(access)));
    }

    @Test
    void opensTheGlassForNobodyWhoCouldNotSeeThePersonWithoutProtection() {
        String person = aProtectedParticipant(Numbers.next());
        String seen = aParticipant();

        Response unlinked = at(GRESBO, "participants:emergency").body(reason()).post(emergency(person));
        Response absent = at(GRESBO, "participants:emergency")
                .body(reason())
                .post(emergency(UUID.randomUUID().toString()));

        assertEquals(404, unlinked.statusCode());
        assertEquals(
                absent.asString().replaceAll("[0-9a-f-]{32,36}", "id"),
                unlinked.asString().replaceAll("[0-9a-f-]{32,36}", "id"));
        breakGlass(STRANGER, seen).then().statusCode(409);
        as(VOORBURG, "participants:emergency")
                .body(reason())
                .post(emergency(person))
                .then()
                .statusCode(404);
    }

    @Test
    void letsWhoAnswersForTheDataReachEverybodyAndReadNobody() throws SQLException {
        String person = aProtectedParticipant(Numbers.next());
        String[] permissions = {"data-exports:read", "data-exports:write", "retention:read", "retention:write"};

        as(PUTTEN, permissions).post(address(person) + "/data-exports").then().statusCode(202);
        as(PUTTEN, permissions)
                .body("{\"reason\": \"ONDERZOEK\"}")
                .post(address(person) + "/legal-holds")
                .then()
                .statusCode(201);
        as(PUTTEN, permissions)
                .body(Map.of("participantId", person))
                .post(BASE + "/erasures")
                .then()
                .statusCode(409)
                .body("type", containsString("file-is-held"));
        as(PUTTEN, "retention:write", "participants:read")
                .get(address(person))
                .then()
                .statusCode(404);
        at(GRESBO, permissions).post(address(person) + "/data-exports").then().statusCode(403);

        assertTrue(activities(person).containsAll(List.of("request-data-export", "place-legal-hold")));
    }

    @Test
    void countsWhatAlertsAskForFromTheStart() {
        String told = given().header("Accept", "text/plain").get(metrics).asString();

        assertTrue(told.contains("doorstroom_emergency_accesses_total"), told);
        assertTrue(told.contains("doorstroom_referrals_overdue_total"), told);
    }

    @Test
    void asksForAReasonInWords() {
        String person = aProtectedParticipant(Numbers.next());
        for (String reason : List.of("", "          ", "kort", "x".repeat(1001), "met een \\u0007 erin")) {
            asUser(STRANGER, "participants:emergency")
                    .body("{\"reason\": \"" + reason + "\"}")
                    .post(emergency(person))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/reason"));
        }
        asUser(STRANGER, "participants:emergency")
                .body("{\"reason\": \"\u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0637\u0628\u064a\u0628 \ud83d\ude91\"}")
                .post(emergency(person))
                .then()
                .statusCode(201)
                .body("reason", containsString("\ud83d\ude91"));
    }

    private static String aProtectedParticipant(String bsn) {
        String person = aParticipant(bsn);
        appoint(person, MEMBER, PUTTEN).then().statusCode(201);
        protect(person);
        return person;
    }

    private static RequestSpecification protector() {
        return as(PUTTEN, "participants:read", "participants:protect");
    }

    private static Response breakGlass(String user, String person) {
        return asUser(user, "participants:emergency").body(reason()).post(emergency(person));
    }

    private static Map<String, String> reason() {
        return Map.of("reason", REASON);
    }

    private static String emergency(String person) {
        return address(person) + "/emergency-access";
    }

    private static String address(String person) {
        return BASE + "/participants/" + person;
    }

    private static List<String> everybodySeenBy(String user) {
        ArrayList<String> seen = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            Response page = asUser(user, "participants:read").get(BASE + "/participants?limit=100" + cursor);
            seen.addAll(page.path("items.id"));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return seen;
    }

    private static int loadSeenBy(String user) {
        Integer people = asUser(user, "participants:read")
                .get(BASE + "/caseload/loads?limit=100")
                .path("items.find { it.professional == 'busy-manager' }?.people");
        return people == null ? 0 : people;
    }

    private static List<String> usersWho(String action, String person) throws SQLException {
        return texts(
                "select distinct e.user_id from audit_entry e join processing_log l"
                        + " on l.trace_id = e.trace_id and l.data_subject_id = ?::uuid where e.action = '" + action
                        + "'",
                person);
    }

    private static String stored(String access) throws SQLException {
        return texts("select encode(reason_sealed, 'escape') from emergency_access where id = ?::uuid", access)
                .get(0);
    }

    private static List<String> texts(String question, String id) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, id);
            ArrayList<String> texts = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        }
    }

    private static void letAnHourPass(String access) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement update = connection.prepareStatement(
                        "update emergency_access set until = now() - interval '1 second' where id = ?::uuid")) {
            update.setString(1, access);
            assertEquals(1, update.executeUpdate());
        }
    }
}
