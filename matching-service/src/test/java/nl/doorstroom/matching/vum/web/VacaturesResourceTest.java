package nl.doorstroom.matching.vum.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.matching.testing.Office;
import nl.doorstroom.matching.vum.VumHeaders;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static nl.doorstroom.matching.vum.VumHeaders.HEADERS;
import static nl.doorstroom.matching.vum.VumHeaders.violations;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class VacaturesResourceTest {

    private static final String VACATURES = BASE + "/vacatures";
    private static final AtomicInteger AREA = new AtomicInteger(7000);

    /** An area in which no other test has work. */
    private final String area = Integer.toString(AREA.incrementAndGet());

    @Test
    void showsAnOpenVacancyInVumsWordsAndItsPeopleInTheDetailAlone() throws IOException {
        String vacancy = vacancy("""
                {"number": "42", "licences": ["B"], "transport": [{"means": "FIETS", "forCommute": "YES"}],
                 "workplace": {"postcode": "%s AB", "street": "Dorpsstraat", "houseNumber": 1},
                 "skills": [{"uri": "https://linkeddata.competentnl.nl/uwv/id/skill/snoeien", "scheme": "COMPETENT_NL",
                             "label": "Snoeien", "importance": "ESSENTIAL"}],
                 "employer": {"contacts": [{"name": "Personeelszaken", "emailAddresses": ["pz@gresbo.example"]}]}}""".formatted(area));

        Response list =
                select(", \"onzin\": {\"$niet\": 1}, \"rijbewijs.codeSoortRijbewijs\": {\"$in\": [\"B\", \"C\"]}");

        list.then()
                .statusCode(200)
                .header("X-VUM-fromParty", equalTo(Tokens.PUTTEN))
                .header("X-VUM-toParty", equalTo(VumHeaders.PARTNER))
                .body("maximumAantalResultatenBereikt", equalTo(false))
                .body("matches", hasSize(1))
                .body("matches[0].naamVacature", equalTo("Hovenier"))
                .body("matches[0].werkgever.handelsnaamOrganisatie", equalTo("Gresbo"))
                .body("matches[0].werkgever.adres.postcode", equalTo(area + " AB"))
                .body("matches[0].werkgever.adres.straatnaam", nullValue())
                .body("matches[0].contractvorm.codeTypeOvereenkomst", contains("01"))
                .body("matches[0].werktijden.aantalWerkurenPerWeekMaximaal", equalTo(32))
                .body(
                        "matches[0].competentiebeheersing.codeCompetentie",
                        contains("https://linkeddata.competentnl.nl/uwv/id/skill/snoeien"))
                .body(not(containsString("gresbo.example")))
                .body(not(containsString(vacancy)));
        assertEquals(Set.of(), violations("vacatures.yaml", "MatchendeVacatures", list.asString()));

        Response detail = VumHeaders.as("vum-vacancies:read").get(VACATURES + "/" + list.path("matches[0].vumID"));

        detail.then()
                .statusCode(200)
                .header("X-VUM-toParty", equalTo(VumHeaders.PARTNER))
                .body("nummerVacature", equalTo("42"))
                .body("werkgever.adres.straatnaam", equalTo("Dorpsstraat"))
                .body("werkgever.contactpersoon[0].emailadres[0].emailadres", equalTo("pz@gresbo.example"));
        assertEquals(Set.of(), violations("vacatures.yaml", "Vacature", detail.asString()));
    }

    @Test
    void showsNothingThatIsClosedElsewhereOrOfAnotherTenant() {
        String vacancy = vacancy("{}");
        String vumId = select("").path("matches[0].vumID");
        String detail = VACATURES + "/" + vumId;

        select(", \"werktijden.aantalWerkurenPerWeekMaximaal\": {\"$gte\": 33}")
                .then()
                .body("matches", hasSize(0));
        Map<String, String> toTheOther = new HashMap<>(HEADERS);
        toTheOther.put("X-VUM-toParty", Tokens.VOORBURG);
        given().contentType(ContentType.JSON)
                .headers(toTheOther)
                .auth()
                .oauth2(Tokens.of(Tokens.VOORBURG, "vum-vacancies:read"))
                .get(detail)
                .then()
                .statusCode(404);
        VumHeaders.as("vum-vacancies:read")
                .get(VACATURES + "/" + vacancy)
                .then()
                .statusCode(404);
        VumHeaders.as("vum-vacancies:read").get(detail).then().statusCode(200);

        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(BASE + "/vacancies/" + vacancy + "/withdrawals")
                .then()
                .statusCode(200);

        select("").then().statusCode(200).body("matches", hasSize(0));
        VumHeaders.as("vum-vacancies:read").get(detail).then().statusCode(404);
    }

    @Test
    void givesAHundredAtMostAndSaysThatThereAreMore() {
        String employer = Office.anEmployer();
        for (int i = 0; i < 101; i++) {
            id(asAdviser().body(words(employer, "{}")).post(BASE + "/vacancies"));
        }

        select("").then().body("matches", hasSize(100)).body("maximumAantalResultatenBereikt", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-VUM-berichtVersie", "X-VUM-fromParty", "X-VUM-toParty", "X-VUM-viaParty", "X-VUM-SUWIparty"})
    void refusesAQuestionThatDoesNotSayWhoAsksWhom(String header) {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.remove(header);
        String token = Tokens.of(Tokens.PUTTEN, "vum-vacancies:read");

        given().contentType(ContentType.JSON)
                .headers(headers)
                .auth()
                .oauth2(token)
                .body(question(""))
                .post(VACATURES + "/matches")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(header));
        given().headers(headers)
                .auth()
                .oauth2(token)
                .get(VACATURES + "/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(header));
    }

    @Test
    void refusesAQuestionWithoutAnArea() {
        VumHeaders.as("vum-vacancies:read")
                .body("{\"naamVacature\": {\"$eq\": \"Hovenier\"}}")
                .post(VACATURES + "/matches")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/selectiegebied"));
    }

    private String vacancy(String details) {
        return id(asAdviser().body(words(Office.anEmployer(), details)).post(BASE + "/vacancies"));
    }

    private String words(String employer, String details) {
        return """
                {"employerId": "%s", "name": "Hovenier", "positions": 2, "contractKind": "REGULIER", "hoursMin": 16,
                 "hoursMax": 31.5, "pc4": "%s", "details": %s}""".formatted(employer, area, details);
    }

    private Response select(String more) {
        return VumHeaders.as("vum-vacancies:read").body(question(more)).post(VACATURES + "/matches");
    }

    private String question(String more) {
        return "{\"selectiegebied\": {\"postcode\": \"%s\", \"afstand\": 10}%s}".formatted(area, more);
    }
}
