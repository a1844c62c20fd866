package nl.doorstroom.matching.sharing.web;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.inbox.MissedEvents;
import nl.doorstroom.platform.testing.Guarded;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.matching.testing.Feeds.consentGiven;
import static nl.doorstroom.matching.testing.Feeds.consentWithdrawn;
import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Feeds.profilesMerged;
import static nl.doorstroom.matching.testing.Feeds.skill;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.areas;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class WerkzoekendeProfielenResourceTest {

    private static final String LIST = "/matching/v1/werkzoekendeProfielen/matches";
    private static final String PARTNER = "00000001000000000901";
    private static final Map<String, String> HEADERS = Map.of(
            "X-VUM-berichtVersie", "3.0.0",
            "X-VUM-fromParty", PARTNER,
            "X-VUM-toParty", Tokens.PUTTEN,
            "X-VUM-viaParty", "00000001000000000902",
            "X-VUM-SUWIparty", "true");

    private static final String TOPIC = "participants.profiles.v1";
    private static final AtomicInteger AREA = new AtomicInteger(5000);

    @Inject
    Inbox inbox;

    @Inject
    MissedEvents missed;

    /** An area in which no other test has people. */
    private final String area = Integer.toString(AREA.incrementAndGet());

    @BeforeEach
    void hearUntilNow() {
        inbox.receive(List.of(Topics.marker(TOPIC, 0, Instant.now(), 1)));
    }

    @Test
    void showsWithoutANameWhoConsentsAndNobodyElse() throws IOException {
        String person = aPerson();
        String shareId = UUID.randomUUID().toString();
        String consents = aPerson();
        inbox.receive(List.of(
                profile(person, 1, profileIn(area)),
                skill(aPerson(), person, 1, "https://linkeddata.competentnl.nl/id/skill/kan", "GOED"),
                skill(aPerson(), person, 1, "https://linkeddata.competentnl.nl/id/skill/niet", "NIET"),
                skill(aPerson(), person, 1, "http://data.europa.eu/esco/skill/kan", "GOED"),
                consentGiven(consents, person, "SHARE_PROFILE", shareId, ""),
                profile(aPerson(), 1, profileIn(area))));

        Response answer =
                ask(HEADERS, question(area + " ab", ", \"sector\": {\"$in\": [7]}, \"onzin\": {\"$niet\": 1}"));

        answer.then()
                .statusCode(200)
                .header("X-VUM-fromParty", equalTo(Tokens.PUTTEN))
                .header("X-VUM-toParty", equalTo(PARTNER))
                .body("matches.vumID", contains(shareId))
                .body("matches[0].indicatieBeschikbaarheidContactgegevens", equalTo(2))
                .body("matches[0].vervoermiddel.codeVervoermiddel", contains("3"))
                .body("matches[0].mobiliteit.bemiddelingspostcode", equalTo(area))
                .body("matches[0].werktijden.aantalWerkurenPerWeekMaximaal", equalTo(24))
                .body(
                        "matches[0].arbeidsmarktkwalificatie.competentiebeheersing.codeCompetentie",
                        contains("https://linkeddata.competentnl.nl/id/skill/kan"))
                .body(not(containsString(person)));
        assertEquals(Set.of(), violations(answer.asString()));

        inbox.receive(List.of(consentGiven(aPerson(), person, "SHARE_CONTACT_DETAILS", aPerson(), "")));
        ask(HEADERS, question(area, "")).then().body("matches[0].indicatieBeschikbaarheidContactgegevens", equalTo(1));
        UUID protectedPerson = UUID.fromString(person);
        inbox.receive(List.of(Guarded.restricted(protectedPerson, 1, "member-of-the-team")));
        ask(HEADERS, question(area, "")).then().statusCode(200).body("matches", hasSize(0));
        inbox.receive(List.of(Guarded.open(protectedPerson, 2)));
        ask(HEADERS, question(area, "")).then().body("matches", hasSize(1));
        inbox.receive(List.of(consentWithdrawn(consents, person, "SHARE_PROFILE")));
        ask(HEADERS, question(area, "")).then().statusCode(200).body("matches", hasSize(0));
    }

    @Test
    void selectsByWhatItKnowsOfAProfileAndSaysWhetherThereIsMore() throws IOException {
        for (int i = 0; i < 2; i++) {
            String person = aPerson();
            inbox.receive(List.of(
                    profile(
                            person,
                            1,
                            profileIn(area).replace("FIETS", i == 0 ? "FIETS" : "AUTO")
                                    + ", \"licences\": [\"%s\"]".formatted(i == 0 ? "AM" : "B")),
                    consentGiven(aPerson(), person, "SHARE_PROFILE", aPerson(), "")));
        }

        assertEquals(2, (int) ask(HEADERS, question(area, "")).path("matches.size()"));
        ask(HEADERS, question(area, ", \"vervoermiddel.codeVervoermiddel\": {\"$in\": [\"1\"]}"))
                .then()
                .body("matches.vervoermiddel.codeVervoermiddel.flatten()", contains("1"));
        ask(
                        HEADERS,
                        question(
                                area,
                                ", \"arbeidsmarktkwalificatie\": {\"rijbewijs\": {\"codeSoortRijbewijs\": {\"$eq\": \"AM\"}}}"))
                .then()
                .body("matches", hasSize(1))
                .body("maximumAantalResultatenBereikt", equalTo(false));
        ask(HEADERS, question(area, ", \"werktijden.aantalWerkurenPerWeekMaximaal\": {\"$gte\": 25}"))
                .then()
                .body("matches", hasSize(0));
        ask(HEADERS, question(area, ", \"indicatieLdrRegistratie\": {\"$eq\": 1}"))
                .then()
                .body("matches", hasSize(2));
    }

    @Test
    void findsWhoLivesWithinTheDistance() {
        String neighbouring = Integer.toString(AREA.incrementAndGet());
        areas(area + ",52.0,5.0", neighbouring + ",52.1,5.0");
        String person = aPerson();
        inbox.receive(List.of(
                profile(person, 1, profileIn(neighbouring)),
                consentGiven(aPerson(), person, "SHARE_PROFILE", aPerson(), "")));

        // The middles of the areas lie 11 km from each other.
        ask(HEADERS, within(area, 10)).then().statusCode(200).body("matches", hasSize(0));
        ask(HEADERS, within(area, 11)).then().statusCode(200).body("matches", hasSize(1));
    }

    @Test
    void goesByTheWithdrawalInWhicheverOrderItComes() {
        String late = aPerson();
        String over = aPerson();
        String consent = aPerson();
        inbox.receive(List.of(
                profile(late, 1, profileIn(area)),
                profile(over, 1, profileIn(area)),
                consentWithdrawn(consent, late, "SHARE_PROFILE"),
                consentGiven(consent, late, "SHARE_PROFILE", aPerson(), ""),
                consentGiven(aPerson(), over, "SHARE_PROFILE", aPerson(), ", \"validTo\": \"2025-06-30\"")));

        ask(HEADERS, question(area, "")).then().statusCode(200).body("matches", hasSize(0));
    }

    @Test
    void showsWhoWasRegisteredTwiceOnceByWhatIsOfEitherRegistration() {
        String survivor = aPerson();
        String duplicate = aPerson();
        String shareId = "00000000-0000-4000-8000-00000000" + area;
        inbox.receive(List.of(
                profile(duplicate, 1, profileIn(area)),
                consentGiven(aPerson(), survivor, "SHARE_PROFILE", shareId, ""),
                consentGiven(aPerson(), duplicate, "SHARE_CONTACT_DETAILS", aPerson(), "")));
        ask(HEADERS, question(area, "")).then().statusCode(200).body("matches", hasSize(0));

        inbox.receive(List.of(
                profilesMerged(aPerson(), survivor, duplicate),
                consentGiven(aPerson(), duplicate, "SHARE_PROFILE", aPerson(), "")));

        ask(HEADERS, question(area, ""))
                .then()
                .body("matches.vumID", contains(shareId))
                .body("matches[0].indicatieBeschikbaarheidContactgegevens", equalTo(1));
        inbox.receive(List.of(profile(survivor, 1, profileIn("4999"))));
        ask(HEADERS, question(area, "")).then().statusCode(200).body("matches", hasSize(0));
    }

    @Test
    void showsAHundredAtMostAndLogsEach() throws SQLException {
        List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            String person = aPerson();
            told.add(profile(person, 1, profileIn(area)));
            told.add(consentGiven(aPerson(), person, "SHARE_PROFILE", aPerson(), ""));
        }
        inbox.receive(told);

        ask(HEADERS, question(area, ""))
                .then()
                .statusCode(200)
                .body("matches", hasSize(100))
                .body("maximumAantalResultatenBereikt", equalTo(true));

        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement("""
                        select count(*) from processing_log l join candidate_profile p
                        on p.participant_id = l.data_subject_id
                        where l.name = 'export-vum-matches' and p.pc4 = ?""")) {
            query.setString(1, area);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                assertEquals(100, row.getInt(1));
            }
        }
    }

    @Test
    void showsNobodyWhileSomethingThatWasToldIsMissing() {
        String person = aPerson();
        inbox.receive(List.of(
                profile(person, 1, profileIn(area)), consentGiven(aPerson(), person, "SHARE_PROFILE", aPerson(), "")));
        String poison = aPerson();
        missed.miss(poison, TOPIC, 0, 7, Instant.now().minusSeconds(3600));

        ask(HEADERS, question(area, ""))
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("detail", containsString("consent"))
                .body(not(containsString("vumID")));

        missed.settle(List.of(poison));
        ask(HEADERS, question(area, "")).then().statusCode(200).body("matches", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-VUM-berichtVersie", "X-VUM-fromParty", "X-VUM-toParty", "X-VUM-viaParty", "X-VUM-SUWIparty"})
    void refusesAQuestionThatDoesNotSayWhoAsksWhom(String header) {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.remove(header);
        ask(headers, question(area, "")).then().statusCode(400).body("errors.parameter", contains(header));

        headers.put(header, header.equals("X-VUM-toParty") ? Tokens.VOORBURG : " ");
        ask(headers, question(area, "")).then().statusCode(400).body("errors.parameter", contains(header));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                           | /selectiegebied",
                "{\"selectiegebied\": {\"afstand\": 5}}                       | /selectiegebied/postcode",
                "{\"selectiegebied\": {\"postcode\": \"0381\", \"afstand\": 5}} | /selectiegebied/postcode",
                "{\"selectiegebied\": {\"postcode\": \"3881\"}}               | /selectiegebied/afstand",
                "{\"selectiegebied\": {\"postcode\": \"3881\", \"afstand\": -1}} | /selectiegebied/afstand",
                "{\"selectiegebied\": 7}                                      | /selectiegebied",
            })
    void refusesAQuestionWithoutAnArea(String question, String pointer) {
        ask(HEADERS, question).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void isForPartnersWhoMay() {
        given().contentType(ContentType.JSON)
                .headers(HEADERS)
                .body(question(area, ""))
                .post(LIST)
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .headers(HEADERS)
                .auth()
                .oauth2(Tokens.of(Tokens.PUTTEN, "matches:read"))
                .body(question(area, ""))
                .post(LIST)
                .then()
                .statusCode(403);
    }

    private static Response ask(Map<String, String> headers, String question) {
        return given().contentType(ContentType.JSON)
                .headers(headers)
                .auth()
                .oauth2(Tokens.of(Tokens.PUTTEN, "vum-profiles:read"))
                .body(question)
                .post(LIST);
    }

    private static String within(String postcode, int kilometres) {
        return "{\"selectiegebied\": {\"postcode\": \"%s\", \"afstand\": %d}}".formatted(postcode, kilometres);
    }

    private static String question(String postcode, String more) {
        return "{\"selectiegebied\": {\"postcode\": \"%s\", \"afstand\": 10}%s}".formatted(postcode, more);
    }

    private static String profileIn(String area) {
        return "\"pc4\": \"%s\", \"hoursMin\": 8, \"hoursMax\": 24, \"transport\": [\"FIETS\"]".formatted(area);
    }

    /** What is wrong with an answer by the document that partners have. */
    private static Set<?> violations(String answer) throws IOException {
        JsonNode document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("contracts", "vum", "werkzoekende-profielen.yaml")
                        .toFile());
        assertTrue(document.at("/paths/~1werkzoekendeProfielen~1matches/post").isObject());
        ObjectNode schema = ((ObjectNode) document.deepCopy()).put("$ref", "#/components/schemas/MatchendeProfielen");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(new ObjectMapper().readTree(answer));
    }
}
