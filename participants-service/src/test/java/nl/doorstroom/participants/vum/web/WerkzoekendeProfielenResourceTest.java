package nl.doorstroom.participants.vum.web;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Vault.record;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class WerkzoekendeProfielenResourceTest {

    private static final String PARTNER = "00000001000000000901";
    private static final Map<String, String> HEADERS = Map.of(
            "X-VUM-berichtVersie", "3.0.0",
            "X-VUM-fromParty", PARTNER,
            "X-VUM-toParty", Tokens.PUTTEN,
            "X-VUM-viaParty", "00000001000000000902",
            "X-VUM-SUWIparty", "false");

    @Test
    void showsAPersonAsLongAsThePersonConsents() throws IOException, SQLException {
        String person = aParticipant();
        asCaseManager().body("""
            {"pc4": "3881", "transport": ["OPENBAAR_VERVOER"], "hoursMin": 8, "hoursMax": 24, "licences": ["B"],
             "languages": [{"language": "nld", "level": 3}],
             "skills": [{"uri": "https://linkeddata.competentnl.nl/id/skill/told", "scheme": "COMPETENT_NL"},
                        {"uri": "https://linkeddata.competentnl.nl/id/skill/over", "scheme": "COMPETENT_NL",
                         "level": "GOED"}]}\
            """).put(of(person) + "/work-profile").then().statusCode(200);
        asCaseManager().body("""
            {"uri": "https://linkeddata.competentnl.nl/id/skill/over", "scheme": "COMPETENT_NL",
             "label": "Geheim", "level": "NIET", "source": "TEST", "observedOn": "2026-02-10"}\
            """).post(of(person) + "/skills").then().statusCode(201);
        Response consent = consent(person, "SHARE_PROFILE");
        String vumId = consent.path("shareId");

        Response answer = ask(Tokens.PUTTEN, HEADERS, vumId);

        answer.then()
                .statusCode(200)
                .header("X-VUM-fromParty", equalTo(Tokens.PUTTEN))
                .header("X-VUM-toParty", equalTo(PARTNER))
                .body("vumID", equalTo(vumId))
                .body("indicatieBeschikbaarheidContactgegevens", equalTo(2))
                .body("vervoermiddel.codeVervoermiddel", contains("5"))
                .body("werktijden.aantalWerkurenPerWeekMinimaal", equalTo(8))
                .body(
                        "arbeidsmarktkwalificatie.competentiebeheersing.codeCompetentie",
                        contains("https://linkeddata.competentnl.nl/id/skill/told"))
                .body(not(containsString("Voorbeeld")))
                .body(not(containsString("Geheim")))
                .body(not(containsString(person)));
        assertEquals(Set.of(), violations(answer.asString()));
        assertTrue(activities(person).contains("export-vum-profile"));

        asCaseManager()
                .header("If-Match", "\"1\"")
                .delete(consent.header("Location"))
                .then()
                .statusCode(200);
        ask(Tokens.PUTTEN, HEADERS, vumId).then().statusCode(404);
    }

    @Test
    void tellsOfTheRegisterWithTheScopeAndTheConsentForItAlone() throws IOException, SQLException {
        String person = aParticipant();
        String vumId = consent(person, "SHARE_PROFILE").path("shareId");
        record(person, "BANENAFSPRAAK", "2020-01-01");
        askAll(vumId).then().body("indicatieLdrRegistratie", nullValue());
        assertFalse(activities(person).contains("tell-register-indication"));
        UUID consent =
                UUID.fromString(consent(person, "SHARE_REGISTER_INDICATION").path("id"));

        ask(Tokens.PUTTEN, HEADERS, vumId).then().statusCode(200).body("indicatieLdrRegistratie", nullValue());
        Response told = askAll(vumId);

        told.then().body("indicatieLdrRegistratie", equalTo(1)).body(not(containsString("BANENAFSPRAAK")));
        assertEquals(Set.of(), violations(told.asString()));
        assertTrue(activities(person).contains("tell-register-indication"));
        String other = aParticipant();
        consent(other, "SHARE_REGISTER_INDICATION").then().statusCode(201);
        Response shared = consent(other, "SHARE_PROFILE");
        askAll(shared.path("shareId")).then().body("indicatieLdrRegistratie", equalTo(2));
        Topics.await("participants.profiles.v1", "consent-given", UUID.fromString(shared.path("id")));
        assertEquals(0, told(consent), "matching is told of a consent from which a label could be guessed");
    }

    @Test
    void showsNobodyByAnyOtherName() {
        String person = aParticipant();
        String contacts = consent(person, "SHARE_CONTACT_DETAILS").path("shareId");
        String over = asCaseManager().body("""
            {"purpose": "SHARE_PROFILE", "channel": "IN_PERSON", "givenOn": "2024-01-01",
             "validUntil": "2024-12-31"}\
            """).post(of(person) + "/consents").path("shareId");

        for (String name :
                new String[] {contacts, over, person, UUID.randomUUID().toString(), "geen-naam"}) {
            ask(Tokens.PUTTEN, HEADERS, name).then().statusCode(404);
        }
    }

    @Test
    void isOfOneTenant() {
        String vumId = consent(aParticipant(), "SHARE_PROFILE").path("shareId");
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.put("X-VUM-toParty", Tokens.VOORBURG);

        ask(Tokens.VOORBURG, headers, vumId).then().statusCode(404);
        ask(Tokens.PUTTEN, headers, vumId).then().statusCode(400).body("errors.parameter", contains("X-VUM-toParty"));
        as(Tokens.PUTTEN, "participants:read")
                .headers(HEADERS)
                .get(BASE + "/werkzoekendeProfielen/" + vumId)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-VUM-berichtVersie", "X-VUM-fromParty", "X-VUM-toParty", "X-VUM-viaParty", "X-VUM-SUWIparty"})
    void refusesAQuestionThatDoesNotSayWhoAsksWhom(String header) {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.remove(header);

        ask(Tokens.PUTTEN, headers, UUID.randomUUID().toString())
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(header));
    }

    private static Response consent(String person, String purpose) {
        return asCaseManager()
                .body("{\"purpose\": \"%s\", \"channel\": \"IN_PERSON\", \"givenOn\": \"2026-01-01\"}"
                        .formatted(purpose))
                .post(of(person) + "/consents");
    }

    private static Response ask(String tenant, Map<String, String> headers, String vumId) {
        return as(tenant, "vum-profiles:read").headers(headers).get(BASE + "/werkzoekendeProfielen/" + vumId);
    }

    private static Response askAll(String vumId) {
        return as(Tokens.PUTTEN, "vum-profiles:read", "register-indications:read")
                .headers(HEADERS)
                .get(BASE + "/werkzoekendeProfielen/" + vumId);
    }

    private static long told(UUID consent) {
        return Topics.readAll("participants.profiles.v1").stream()
                .filter(event -> new String(event.value(), UTF_8).contains(consent.toString()))
                .count();
    }

    private static String of(String person) {
        return BASE + "/participants/" + person;
    }

    /** What is wrong with an answer by the document that partners have. */
    private static Set<?> violations(String answer) throws IOException {
        JsonNode document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("contracts", "vum", "werkzoekende-profielen.yaml")
                        .toFile());
        assertTrue(document.at("/paths/~1werkzoekendeProfielen~1{vumID}/get").isObject());
        ObjectNode schema = ((ObjectNode) document.deepCopy()).put("$ref", "#/components/schemas/Werkzoekende");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(new ObjectMapper().readTree(answer));
    }
}
