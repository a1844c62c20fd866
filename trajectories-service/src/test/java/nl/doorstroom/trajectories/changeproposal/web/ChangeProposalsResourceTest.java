package nl.doorstroom.trajectories.changeproposal.web;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Guarded;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.trajectories.testing.AtOnce;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.TaskList;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class ChangeProposalsResourceTest {

    private static final String GRESBO = "00000001000000000201";
    private static final String OTHER = "00000001000000000202";
    private static final String FOREMAN = "foreman-of-gresbo";
    private static final String HOURS = change("HOURS", "{\"validFrom\": \"2026-04-06\", \"hoursPerWeek\": 16}");

    @Inject
    Inbox inbox;

    private final UUID person = UUID.randomUUID();

    @Test
    void plansOtherHoursWhenTheCoachApproves() {
        String trajectory = anActiveTrajectory(aProgramme(GRESBO), person);
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"steps\": [{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 8},"
                        + " {\"validFrom\": \"2026-06-01\", \"hoursPerWeek\": 24}]}")
                .put("/trajectories/" + trajectory + "/hours-plan")
                .then()
                .statusCode(200);
        String proposal = propose(trajectory, HOURS);
        assertEquals(List.of("CHANGE_TO_DECIDE"), TaskList.about(proposal, "OPEN"));

        decide(trajectory, proposal, "approvals", "")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("fulfilment", equalTo("AT_ONCE"));

        asCoach()
                .get("/trajectories/" + trajectory + "/hours-plan")
                .then()
                .body("steps.validFrom", contains("2026-01-12", "2026-04-06", "2026-06-01"));
        assertEquals(List.of("CHANGE_TO_DECIDE"), TaskList.about(proposal, "DONE"));
        assertEquals(List.of(), TaskList.about(proposal, "OPEN"));
        asUser(GRESBO, FOREMAN)
                .get("/change-proposals?proposedBy=me&state=APPROVED&trajectoryId=" + trajectory)
                .then()
                .body("items.id", contains(proposal));
        decide(trajectory, proposal, "rejections", "{\"reason\": \"Toch niet\"}")
                .statusCode(409)
                .body("type", endsWith("/change-proposal-is-decided"));
    }

    @Test
    void addsAMilestoneAndLeavesWhatNoRuleMakesToSomebody() {
        String programme = aProgramme(GRESBO);
        String trajectory = anActiveTrajectory(programme, person);
        String milestone =
                propose(trajectory, change("MILESTONE", "{\"title\": \"VCA halen\", \"dueDate\": \"2026-09-01\"}"));
        String stop = propose(trajectory, change("STOP", "{\"lastDay\": \"2026-06-30\"}"));

        decide(trajectory, milestone, "approvals", "").body("fulfilment", equalTo("AT_ONCE"));
        decide(trajectory, stop, "approvals", "").body("fulfilment", equalTo("BY_TASK"));

        asCoach().get("/trajectories/" + trajectory + "/milestones").then().body("items.title", contains("VCA halen"));
        assertEquals(List.of("CHANGE_TO_MAKE"), TaskList.about(stop, "OPEN"));
        asCoach().get("/trajectories/" + trajectory).then().body("status", equalTo("ACTIVE"));
        move(trajectory, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-06-30\"}");
        assertEquals(List.of("CHANGE_TO_MAKE"), TaskList.about(stop, "LAPSED"));
    }

    @Test
    void refusesAStepThatSaysNothing() {
        String trajectory = anActiveTrajectory(aProgramme(GRESBO), person);

        asUser(GRESBO, FOREMAN)
                .body(change("MILESTONE", "{\"title\": \"   \", \"dueDate\": \"2026-09-01\"}"))
                .post("/trajectories/" + trajectory + "/change-proposals")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/change/title"));
    }

    @Test
    void takesACrewOfTheSameProgrammeAndOrganisation() {
        String programme = aProgramme();
        String trajectory = anActiveTrajectory(programme, person);
        String crew = aCrew(programme, 2);
        String elsewhere = aCrew(aProgramme(), 2);

        asUser(Tokens.PUTTEN, FOREMAN)
                .body(change("CREW", "{\"validFrom\": \"2026-04-06\", \"crewId\": \"" + elsewhere + "\"}"))
                .post("/trajectories/" + trajectory + "/change-proposals")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/change/crewId"));
        asUser(Tokens.PUTTEN, FOREMAN)
                .body(change("CREW", "{\"validFrom\": \"2026-04-06\", \"crewId\": \"" + crew + "\"}"))
                .post("/trajectories/" + trajectory + "/change-proposals")
                .then()
                .statusCode(201)
                .body("change.crewId", equalTo(crew))
                .body("change.title", nullValue());
    }

    @Test
    void letsANewerProposalOfTheSameKindTakeThePlaceOfTheOpenOne() {
        String trajectory = anActiveTrajectory(aProgramme(GRESBO), person);
        String first = propose(trajectory, HOURS);
        String other = propose(trajectory, change("OTHER", "{}"));
        String second = propose(trajectory, HOURS.replace("16", "20"));

        read(trajectory, first).body("state", equalTo("REPLACED")).body("replacedById", equalTo(second));
        read(trajectory, other).body("state", equalTo("OPEN"));
        assertEquals(List.of("CHANGE_TO_DECIDE"), TaskList.about(first, "LAPSED"));
        decide(trajectory, first, "approvals", "")
                .statusCode(409)
                .body("type", endsWith("/change-proposal-is-decided"));
        decide(trajectory, second, "rejections", "{\"reason\": \"Eerst vier weken op twaalf uur\"}")
                .statusCode(200)
                .body("reason", equalTo("Eerst vier weken op twaalf uur"));
        String third = propose(trajectory, HOURS);
        read(trajectory, second).body("state", equalTo("REJECTED"));
        read(trajectory, third).body("state", equalTo("OPEN"));
    }

    @Test
    void leavesOneOpenWhenSeveralAreMadeAtOnce() throws Exception {
        String trajectory = anActiveTrajectory(aProgramme(), person);

        List<Integer> codes = AtOnce.ask(
                List.of("1", "2", "3", "4", "5"),
                hours -> asCoach()
                        .body(HOURS.replace("16", hours))
                        .post("/trajectories/" + trajectory + "/change-proposals"));

        assertEquals(List.of(201, 201, 201, 201, 201), codes);
        asCoach()
                .get("/change-proposals?state=OPEN&trajectoryId=" + trajectory)
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void isDecidedBySomebodyElseAndTakenBackByWhoMadeIt() {
        String trajectory = anActiveTrajectory(aProgramme(GRESBO), person);
        String proposal = propose(trajectory, HOURS);
        String path = "/trajectories/" + trajectory + "/change-proposals/" + proposal;

        asUser(GRESBO, FOREMAN)
                .header("If-Match", "\"1\"")
                .post(path + "/approvals")
                .then()
                .statusCode(409)
                .body("type", endsWith("/change-proposal-is-own"));
        decide(trajectory, proposal, "withdrawals", "")
                .statusCode(409)
                .body("type", endsWith("/change-proposal-is-of-somebody-else"));
        asUser(GRESBO, FOREMAN)
                .header("If-Match", "\"1\"")
                .post(path + "/withdrawals")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        assertEquals(List.of("CHANGE_TO_DECIDE"), TaskList.about(proposal, "LAPSED"));
    }

    @Test
    void lapsesWithTheTrajectory() {
        String programme = aProgramme();
        for (String end : List.of("terminations", "annulments", "transfers")) {
            String trajectory = anActiveTrajectory(programme, UUID.randomUUID());
            String proposal = Given.id(asCoach().body(HOURS).post("/trajectories/" + trajectory + "/change-proposals"));
            move(
                    trajectory,
                    end,
                    switch (end) {
                        case "terminations" -> "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-31\"}";
                        case "transfers" ->
                            "{\"toOrganisation\": \"%s\", \"effectiveDate\": \"2026-03-31\"}".formatted(OTHER);
                        default -> "";
                    });

            read(trajectory, proposal).body("state", equalTo("LAPSED"));
            assertEquals(List.of("CHANGE_TO_DECIDE"), TaskList.about(proposal, "LAPSED"), end);
            asCoach()
                    .body(HOURS)
                    .post("/trajectories/" + trajectory + "/change-proposals")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/trajectory-is-not-under-way"));
        }
    }

    @Test
    void showsProposalsToWhoSeesTheTrajectory() {
        String trajectory = anActiveTrajectory(aProgramme(GRESBO), person);
        String proposal = propose(trajectory, HOURS);
        String list = "/change-proposals?trajectoryId=" + trajectory;

        asUser(GRESBO, "colleague").get(list).then().body("items.id", hasItem(proposal));
        asUser(OTHER, FOREMAN).get(list).then().body("items", empty());
        asUser(OTHER, FOREMAN)
                .get("/trajectories/" + trajectory + "/change-proposals/" + proposal)
                .then()
                .statusCode(404);
        asUser(OTHER, FOREMAN)
                .body(HOURS)
                .post("/trajectories/" + trajectory + "/change-proposals")
                .then()
                .statusCode(404);
        inbox.receive(List.of(Guarded.restricted(person, 1, "member")));
        asCoach().get(list).then().body("items", empty());
    }

    @Test
    void isProposedByWhoMayNotDecide() {
        String trajectory = anActiveTrajectory(aProgramme(GRESBO), person);
        RequestSpecification foreman = given().auth()
                .oauth2(Tokens.ofUser(
                        Tokens.PUTTEN, GRESBO, FOREMAN, "trajectories:read", "crews:read", "change-proposals:write"))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
        String proposal =
                Given.id(given(foreman).body(HOURS).post("/trajectories/" + trajectory + "/change-proposals"));

        given(foreman)
                .header("If-Match", "\"1\"")
                .post("/trajectories/" + trajectory + "/change-proposals/" + proposal + "/approvals")
                .then()
                .statusCode(403);
    }

    private static String propose(String trajectory, String body) {
        return Given.id(asUser(GRESBO, FOREMAN).body(body).post("/trajectories/" + trajectory + "/change-proposals"));
    }

    private static ValidatableResponse read(String trajectory, String proposal) {
        return asCoach()
                .get("/trajectories/" + trajectory + "/change-proposals/" + proposal)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(String trajectory, String proposal, String what, String body) {
        String path = "/trajectories/" + trajectory + "/change-proposals/" + proposal;
        RequestSpecification request =
                asCoach().header("If-Match", asCoach().get(path).header("ETag"));
        return (body.isEmpty() ? request : request.body(body))
                .post(path + "/" + what)
                .then();
    }

    private static String change(String kind, String change) {
        return "{\"kind\": \"%s\", \"change\": %s, \"explanation\": \"Houdt de ochtenden goed vol\"}"
                .formatted(kind, change);
    }

    private static RequestSpecification asUser(String organisation, String user) {
        return given().auth()
                .oauth2(Tokens.ofUser(Tokens.PUTTEN, organisation, user, Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1");
    }
}
