package nl.doorstroom.trajectories.admission;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.id;
import static nl.doorstroom.trajectories.testing.Participants.decided;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who is registered for a programme that asks for a decision on eligibility. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AdmissionTest {

    @Inject
    Inbox inbox;

    @Test
    void takesWhomADecisionThatHoldsFoundEligible() {
        String programme = aProgramme("PARTICIPATIEPLAATS", "TOT_27_JAAR");
        String person = UUID.randomUUID().toString();
        register(person, programme, false)
                .then()
                .statusCode(409)
                .body("type", containsString("eligibility-is-missing"))
                .body("programmeId", equalTo(programme))
                .body("eligibilities", contains("PARTICIPATIEPLAATS", "TOT_27_JAAR"));

        inbox.receive(List.of(decided(PUTTEN, person, programme, 1, null)));
        register(person, programme, false).then().statusCode(409);
        inbox.receive(List.of(decided(PUTTEN, person, programme, 2, "2026-06-14")));
        register(person, programme, false).then().statusCode(409);
        inbox.receive(List.of(decided(PUTTEN, person, programme, 3, "2026-06-15")));
        register(person, programme, false).then().statusCode(201);
        register(UUID.randomUUID().toString(), programme, false).then().statusCode(409);
    }

    @Test
    void goesByTheNewestDecisionInWhicheverOrderTheyCome() {
        String programme = aProgramme("PARTICIPATIEPLAATS");
        String person = UUID.randomUUID().toString();

        inbox.receive(List.of(
                decided(PUTTEN, person, programme, 3, null), decided(PUTTEN, person, programme, 2, "2200-12-31")));

        register(person, programme, false).then().statusCode(409);
    }

    @Test
    void writesADraftForAnybodyAndRegistersItForWhoMayTakePart() {
        String programme = aProgramme("PARTICIPATIEPLAATS");
        String person = UUID.randomUUID().toString();
        String draft = id(register(person, programme, true));
        String registrations = "/trajectories/" + draft + "/registrations";
        asCoach().header("If-Match", "\"1\"").post(registrations).then().statusCode(409);

        inbox.receive(List.of(decided(VOORBURG, person, programme, 1, "2200-12-31")));
        asCoach().header("If-Match", "\"1\"").post(registrations).then().statusCode(409);
        inbox.receive(List.of(decided(PUTTEN, person, programme, 1, "2200-12-31")));
        asCoach().header("If-Match", "\"1\"").post(registrations).then().statusCode(200);
    }

    @Test
    void takesEverybodyIntoAProgrammeThatAsksForNothing() {
        String programme = id(publish("{\"eligibilities\": []}"));

        asCoach().get("/programmes/" + programme).then().body("admission.eligibilities", hasSize(0));
        register(UUID.randomUUID().toString(), programme, false).then().statusCode(201);
        publish("{\"eligibilities\": [\"geen code\"]}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/admission/eligibilities/0"));
    }

    @Test
    void takesTheExampleOfItsProducer() throws SQLException {
        inbox.receive(List.of(Topics.example("participants-service", "eligibility-decided.v1")));

        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select eligible, valid_until::text from known_eligibility"
                        + " where participant_id = '019a2b3c-0000-7000-8000-000000000001'")) {
            assertTrue(row.next());
            assertTrue(row.getBoolean(1));
            assertEquals("2028-01-04", row.getString(2));
        }
    }

    private static String aProgramme(String... eligibilities) {
        return id(publish("{\"eligibilities\": [\"%s\"]}".formatted(String.join("\", \"", eligibilities))));
    }

    private static Response publish(String admission) {
        return asCoach().body("""
                        {"name": "Participatieplaatsen", "kind": "WORK_PROJECT", "features": ["MILESTONES"],
                         "organisation": "%s", "voluntary": false, "validFrom": "2020-01-01", "admission": %s}""".formatted(PUTTEN, admission)).post("/programmes");
    }

    private static Response register(String person, String programme, boolean draft) {
        return asCoach().body("""
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-06-15", "draft": %s}""".formatted(person, programme, draft)).post("/trajectories");
    }
}
