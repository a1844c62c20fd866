package nl.doorstroom.participants.visibility;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.changeHousehold;
import static nl.doorstroom.participants.testing.Organisations.GRESBO;
import static nl.doorstroom.participants.testing.Organisations.appoint;
import static nl.doorstroom.participants.testing.Organisations.at;
import static nl.doorstroom.participants.testing.Organisations.atGresbo;
import static nl.doorstroom.participants.testing.Organisations.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Users of other organisations see the people who are linked to theirs, on every route, list and count. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OtherOrganisationsTest {

    /** A person whom one does not see is, to every route about one person, a person who is not there. */
    @Test
    void tellsOnEveryRouteOfOnePersonWhoIsNotLinkedWhatItTellsOfNobody() throws IOException {
        String unlinked = aParticipant();
        String linked = aParticipant();
        appoint(linked, "coach-gresbo", GRESBO).then().statusCode(201);
        String nobody = UUID.randomUUID().toString();
        String inner = UUID.randomUUID().toString();
        JsonNode document =
                new ObjectMapper().readTree(given().get(BASE + "/openapi.json").asString());
        List<String> findings = new ArrayList<>();
        int routes = 0;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (!path.getKey().matches("/participants/\\{(id|participantId)}.*")) {
                continue;
            }
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                routes++;
                String route = method.getKey() + " " + path.getKey();
                String body = exampleOfBody(document, method.getValue());
                Response hidden = send(method.getKey(), path.getKey(), unlinked, inner, body);
                Response absent = send(method.getKey(), path.getKey(), nobody, inner, body);
                Response shown = send(method.getKey(), path.getKey(), linked, inner, body);
                if (hidden.statusCode() != absent.statusCode()
                        || !withoutIds(hidden.asString(), unlinked).equals(withoutIds(absent.asString(), nobody))) {
                    findings.add(route + " tells a person who is not linked from nobody: " + hidden.asString() + " and "
                            + absent.asString());
                }
                // What is for the tenant's own people is refused whoever it is about.
                int expected = shown.statusCode() == 403 ? 403 : 404;
                if (hidden.statusCode() < 400 || (method.getKey().equals("get") && hidden.statusCode() != expected)) {
                    findings.add(route + " answers [" + hidden.statusCode() + "] of a person who is not linked");
                }
                if (shown.asString().contains("Participant [" + linked + "]")) {
                    findings.add(route + " does not know a person who is linked: " + shown.asString());
                }
            }
        }
        assertTrue(routes > 10, routes + " routes");
        assertEquals("", String.join("\n", findings));
    }

    private static Response send(String method, String path, String person, String inner, String body) {
        String address =
                BASE + path.replaceFirst("\\{(id|participantId)}", person).replaceAll("\\{[a-zA-Z]*}", inner);
        RequestSpecification request =
                at(GRESBO, Tokens.PERMISSIONS.toArray(String[]::new)).header("If-Match", "\"1\"");
        return (body.isEmpty() ? request : request.body(body)).request(method.toUpperCase(Locale.ROOT), address);
    }

    private static String withoutIds(String answer, String person) {
        return answer.replace(person, "person").replaceAll("[0-9a-f]{32}", "trace");
    }

    private static String exampleOfBody(JsonNode document, JsonNode operation) {
        String schema = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asText();
        if (schema.isEmpty()) {
            return operation.has("requestBody") ? "{}" : "";
        }
        return document.at(schema.substring(1)).path("examples").path(0).toString();
    }

    @Test
    void listsAndFindsLinkedPeopleAlone() {
        String bsn = Numbers.next();
        String unlinked = aParticipant(bsn);
        String organisation = "00000001000000000901";
        RequestSpecification reader = at(organisation, "participants:read");
        reader.get(BASE + "/participants").then().statusCode(200).body("items", empty());

        String linked = aParticipant();
        appoint(linked, "somebody", organisation).then().statusCode(201);

        at(organisation, "participants:read").get(BASE + "/participants").then().body("items.id", contains(linked));
        at(organisation, "participants:read")
                .body("{\"bsn\": \"%s\"}".formatted(bsn))
                .post(BASE + "/participants/_zoek")
                .then()
                .statusCode(200)
                .body("items", empty());
        at(organisation, "participants:read")
                .get(BASE + "/participants/" + unlinked)
                .then()
                .statusCode(404);
    }

    @Test
    void showsOfAHouseholdTheAdultsWhoAreLinkedAndLetsNobodyChangeWhatIsNotSeen() {
        String linked = aParticipant();
        String other = aParticipant();
        String household = aHousehold("2024-01-01", linked, other);
        atGresbo().get(household).then().statusCode(404);
        appoint(linked, "coach-gresbo", GRESBO).then().statusCode(201);

        Response seen = atGresbo().get(household);

        seen.then().statusCode(200).body("members.participantId", contains(linked));
        assertFalse(seen.asString().contains(other));
        atGresbo()
                .header("If-Match", seen.header("ETag"))
                .body("{\"adults\": [\"%s\"], \"persons\": 1, \"validFrom\": \"2025-01-01\"}".formatted(linked))
                .put(household)
                .then()
                .statusCode(403);
        atGresbo()
                .body("{\"adults\": [\"%s\"], \"persons\": 1, \"validFrom\": \"2025-01-01\"}".formatted(other))
                .post(BASE + "/households")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/adults/0"));
        changeHousehold(household, "2025-01-01", linked, other).then().statusCode(200);
    }

    @Test
    void showsABenefitAtALinkedAdultAlone() {
        String linked = aParticipant();
        String other = aParticipant();
        aHousehold("2023-01-01", linked, other);
        String benefit = aBenefit(linked, "PW_ALGEMEEN", "2023-01-01");
        String atOther = benefit.replace(linked, other);
        RequestSpecification reader = at(GRESBO, "benefits:read");
        reader.get(benefit).then().statusCode(404);

        appoint(linked, "coach-gresbo", GRESBO).then().statusCode(201);

        at(GRESBO, "benefits:read").get(benefit).then().statusCode(200);
        at(GRESBO, "benefits:read").get(atOther).then().statusCode(404);
        at(GRESBO, "benefits:read").get(atOther + "/history").then().statusCode(404);
    }

    @Test
    void letsTheTenantsOwnOrganisationAloneRegisterPeople() {
        String bsn = Numbers.next();
        String known = Numbers.next();
        aParticipant(known);
        for (String number : List.of(bsn, known)) {
            atGresbo()
                    .body("""
                            {"bsn": "%s", "givenName": "Sanne", "familyName": "Voorbeeld", "birthDate": "1984-03-12"}""".formatted(number))
                    .post(BASE + "/participants")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void doesNotLetAnOrganisationKeepAPersonByItsOwnAppointment() throws SQLException {
        String person = aParticipant();
        String member = appoint(person, "coach-1", GRESBO).path("id");
        atGresbo()
                .body("{\"professional\": \"coach-2\", \"role\": \"JOBCOACH\"}")
                .post(BASE + "/participants/" + person + "/team-members")
                .then()
                .statusCode(201)
                .body("organisation", equalTo(GRESBO));
        atGresbo()
                .body("{\"professional\": \"x\", \"organisation\": \"00000001000000000101\", \"role\": \"JOBCOACH\"}")
                .post(BASE + "/participants/" + person + "/team-members")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/organisation"));

        asCaseManager()
                .header("If-Match", "\"1\"")
                .body("{\"lastDay\": \"%s\"}".formatted(today()))
                .post(BASE + "/participants/" + person + "/team-members/" + member + "/terminations")
                .then()
                .statusCode(200);
        atGresbo().get(BASE + "/participants/" + person).then().statusCode(200);
        endYesterday(person);
        atGresbo().get(BASE + "/participants/" + person).then().statusCode(404);
        at(GRESBO, "participants:read")
                .get(BASE + "/caseload?professional=coach-2")
                .then()
                .body("items", hasSize(0));
    }

    private static void endYesterday(String person) throws SQLException {
        // A day passes.
        try (Connection connection = RealParts.superuser();
                PreparedStatement update =
                        connection.prepareStatement("update participant_link set valid_to = current_date - 1"
                                + " where participant_id = ?::uuid and valid_to is not null")) {
            update.setString(1, person);
            assertEquals(1, update.executeUpdate());
        }
    }
}
