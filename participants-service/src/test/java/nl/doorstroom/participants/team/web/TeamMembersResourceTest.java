package nl.doorstroom.participants.team.web;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Organisations.GRESBO;
import static nl.doorstroom.participants.testing.Organisations.appoint;
import static nl.doorstroom.participants.testing.Organisations.asUser;
import static nl.doorstroom.participants.testing.Organisations.at;
import static nl.doorstroom.participants.testing.Organisations.team;
import static nl.doorstroom.participants.testing.Organisations.today;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

@QuarkusTest
@WithTestResource(RealParts.class)
class TeamMembersResourceTest {

    @Test
    void appointsWhoAsksTodayWhenNothingElseIsSaid() {
        String person = aParticipant();

        asUser("manager-7", "participants:write")
                .body("{\"role\": \"KLANTMANAGER\"}")
                .post(team(person))
                .then()
                .statusCode(201)
                .body("professional", equalTo("manager-7"))
                .body("organisation", equalTo(PUTTEN))
                .body("validFrom", equalTo(today().toString()))
                .body("validTo", nullValue());
    }

    @Test
    void handsOverFromADayOnAndKeepsWhoWasThereBefore() {
        String person = aParticipant();
        String first = team(person) + "/"
                + appoint(person, "coach-a", GRESBO, today().minusDays(10)).path("id");

        asCaseManager()
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "coach-b", "from", today().plusDays(5).toString()))
                .post(first + "/handovers")
                .then()
                .statusCode(200)
                .body("professional", equalTo("coach-b"))
                .body("role", equalTo("JOBCOACH"))
                .body("organisation", equalTo(GRESBO))
                .body("predecessorId", equalTo(first.substring(first.lastIndexOf('/') + 1)));

        asCaseManager()
                .get(team(person))
                .then()
                .body("items.professional", contains("coach-a", "coach-b"))
                .body("items.validTo", contains(today().plusDays(4).toString(), null))
                .body("items.recordedBy", hasSize(2));
        assertEquals(List.of(person), caseloadOf("coach-a", ""));
        assertEquals(List.of(), caseloadOf("coach-b", ""));
        String then = "&on=" + today().plusDays(5);
        assertEquals(List.of(), caseloadOf("coach-a", then));
        assertEquals(List.of(person), caseloadOf("coach-b", then));
    }

    @Test
    void linksAnotherOrganisationUntilTheDayOfTheHandover() {
        String person = aParticipant();
        String member =
                appoint(person, "coach-a", GRESBO, today().minusDays(10)).path("id");

        asCaseManager()
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "manager-1", "organisation", PUTTEN, "from", today().toString()))
                .post(team(person) + "/" + member + "/handovers")
                .then()
                .statusCode(200);

        at(GRESBO, "participants:read")
                .get(BASE + "/participants/" + person)
                .then()
                .statusCode(404);
    }

    @Test
    void takesNobodyTwiceAtATimeAndEndsNothingBeforeItBegan() {
        String person = aParticipant();
        String member = appoint(person, "coach-a", GRESBO, today()).path("id");
        appoint(person, "coach-a", GRESBO, today().plusDays(30))
                .then()
                .statusCode(409)
                .body("type", containsString("already-in-team"))
                .body("id", equalTo(member));
        String terminations = team(person) + "/" + member + "/terminations";
        end(terminations, 1, today().minusDays(1).toString())
                .then()
                .statusCode(409)
                .body("type", containsString("ends-before-appointment"));
        end(terminations, 1, today().toString()).then().statusCode(200);
        end(terminations, 2, today().plusDays(3).toString())
                .then()
                .statusCode(409)
                .body("type", containsString("membership-is-over"));
        appoint(person, "coach-a", GRESBO, today().plusDays(1)).then().statusCode(201);
    }

    @Test
    void saysWithWhomThereWasNoContactForLong() {
        String spoken = aParticipant();
        String never = aParticipant();
        appoint(spoken, "coach-c", PUTTEN);
        appoint(never, "coach-c", PUTTEN);
        for (String day : List.of("2026-03-02", "2026-05-04", "2026-04-01")) {
            asCaseManager()
                    .body(Map.of("contactedOn", day, "kind", "HUISBEZOEK"))
                    .post(BASE + "/participants/" + spoken + "/contact-moments")
                    .then()
                    .statusCode(201);
        }

        Response load = asUser("coach-c", "participants:read").get(BASE + "/caseload");

        load.then()
                .body("items.participantId", contains(spoken, never))
                .body("items.lastContactOn", contains("2026-05-04", null));
        assertEquals(List.of(never), caseloadOf("coach-c", "&notContactedSince=2026-05-04"));
        assertEquals(List.of(spoken, never), caseloadOf("coach-c", "&notContactedSince=2026-05-05"));
        asCaseManager()
                .get(BASE + "/participants/" + spoken + "/contact-moments")
                .then()
                .body("items.contactedOn", contains("2026-03-02", "2026-05-04", "2026-04-01"));
    }

    @Test
    void walksACaseloadPageByPageAndByRole() {
        for (int i = 0; i < 3; i++) {
            appoint(aParticipant(), "coach-d", PUTTEN).then().statusCode(201);
        }
        Response first = asUser("coach-d", "participants:read").get(BASE + "/caseload?limit=2");
        first.then().body("items", hasSize(2));
        asUser("coach-d", "participants:read")
                .get(BASE + "/caseload?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        assertEquals(List.of(), caseloadOf("coach-d", "&role=WERKLEIDER"));
        assertEquals(3, caseloadOf("coach-d", "&role=JOBCOACH").size());
        List<Map<String, Object>> loads = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = asCaseManager().get(BASE + "/caseload/loads?limit=7&organisation=" + PUTTEN + next);
            loads.addAll(page.path("items"));
            next = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        }
        assertEquals(
                List.of(3),
                loads.stream()
                        .filter(load -> load.get("professional").equals("coach-d"))
                        .map(load -> load.get("people"))
                        .toList());
        assertNull(at(GRESBO, "participants:read")
                .get(BASE + "/caseload/loads?limit=100")
                .path("items.find { it.professional == 'coach-d' }"));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        String person = aParticipant();
        asCaseManager()
                .body(
                        "{\"professional\": \"a b\", \"organisation\": \"123\", \"role\": null, \"from\": \"2026-02-30\"}")
                .post(team(person))
                .then()
                .statusCode(400);
        asCaseManager()
                .body("{\"professional\": \"a b\", \"organisation\": \"123\", \"role\": \"JOBCOACH\"}")
                .post(team(person))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/professional"))
                .body("errors.pointer", hasItem("/organisation"));
        asCaseManager()
                .body("{\"contactedOn\": \"2199-01-01\", \"kind\": \"TELEFOON\"}")
                .post(BASE + "/participants/" + person + "/contact-moments")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/contactedOn"));
        asCaseManager().get(BASE + "/caseload?professional=a%20b").then().statusCode(400);
    }

    @Test
    void leavesALineForEverybodyWhoIsShownAndHidesATeamFromAnotherTenant() throws SQLException {
        String person = aParticipant();
        appoint(person, "coach-e", PUTTEN);
        caseloadOf("coach-e", "");
        as(VOORBURG, "participants:read").get(team(person)).then().statusCode(404);
        as(VOORBURG, "participants:read")
                .get(BASE + "/caseload?professional=coach-e")
                .then()
                .body("items", empty());

        assertEquals(List.of("register-participant", "appoint-team-member", "list-caseload"), activities(person));
    }

    private static Response end(String terminations, int version, String lastDay) {
        return asCaseManager()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("lastDay", lastDay))
                .post(terminations);
    }

    private static List<String> caseloadOf(String professional, String more) {
        return asCaseManager()
                .get(BASE + "/caseload?professional=" + professional + more)
                .path("items.participantId");
    }
}
