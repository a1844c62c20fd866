package nl.doorstroom.matching.vum.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.matching.vum.VumHeaders;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aKvkNumber;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static nl.doorstroom.matching.vum.VumHeaders.violations;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class WerkgeverscontactmomentenResourceTest {

    private final String kvk = aKvkNumber();

    @Test
    void tellsWhoSpokeWithACompanySinceADay() throws IOException {
        String contacts = contacts();
        String first = contact(contacts, "2025-05-12");
        contact(contacts, "2025-06-12");

        select("{\"werkgever.nummerKvk\": \"%s\"}")
                .then()
                .statusCode(200)
                .body("maximumAantalResultatenBereikt", equalTo(false))
                .body("matches.datum", contains("2025-06-12", "2025-05-12"));
        Response since = select("""
                {"werkgever": {"nummerKvk": {"$eq": "%s"}}, "datum": {"$gte": "2025-06-12"}, "onzin": 1}""");

        since.then()
                .body("matches", hasSize(1))
                .body("matches[0].codeOnderwerp", equalTo("VACATURE"))
                .body("matches[0].accountmanager.naam", equalTo("Werkgeverspunt Putten"))
                .body("matches[0].werkgever.nummerKvk", equalTo(kvk))
                .body("matches[0].werkgever.codeSbi", equalTo(81300))
                .body("matches[0].werkgever.erkendSbbLeerbedrijf", equalTo(true))
                .body("matches[0].werkgever.vestigingsadres.woonplaatsnaam", equalTo("Putten"))
                .body("matches[0].werkgever.vestigingsadres.contactpersoonAfdeling.functie", equalTo("HR"));
        assertEquals(Set.of(), violations("werkgeverscontactmomenten.yaml", "Contactmomenten", since.asString()));
        asAdviser()
                .get(contacts + "/" + first)
                .then()
                .body("accountManager.organisationName", equalTo("Gemeente Putten"));
    }

    @Test
    void forgetsAfterTwoYearsWhoKeptTheContactAndNotTheContact() {
        String contacts = contacts();
        String old = contact(contacts, "2022-01-31");
        String recent = contact(
                contacts, LocalDate.now(DutchCalendar.ZONE).minusMonths(23).toString());

        run("account-manager-expiry");

        asAdviser().get(contacts + "/" + old).then().statusCode(200).body("accountManager", nullValue());
        asAdviser().get(contacts + "/" + recent).then().body("accountManager.name", equalTo("Werkgeverspunt Putten"));
    }

    @Test
    void forgetsAfterTwoYearsWhoCouldBeAskedAboutAClosedVacancy() {
        String employer = id(asAdviser()
                .body("{\"name\": \"Gresbo\", \"kvkNumber\": \"%s\"}".formatted(kvk))
                .post(BASE + "/employers"));
        String closed = vacancy(employer);
        String open = vacancy(employer);
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"on\": \"2022-02-01\"}")
                .post(closed + "/withdrawals")
                .then()
                .statusCode(200);

        run("vacancy-contact-expiry");

        asAdviser()
                .get(closed)
                .then()
                .body("details.employer.name", equalTo("Gresbo groen"))
                .body("details.employer.contacts", hasSize(0));
        asAdviser().get(open).then().body("details.employer.contacts", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                        | /werkgever.nummerKvk",
                "{\"werkgever.nummerKvk\": 12345678}                       | /werkgever.nummerKvk",
                "{\"werkgever.nummerKvk\": {\"$eq\": \"1234567\"}}         | /werkgever.nummerKvk",
                "{\"werkgever.nummerKvk\": \"12345678\", \"datum\": {\"$gte\": \"12-05-2025\"}} | /datum/$gte",
            })
    void refusesAQuestionThatIsAboutNoCompany(String question, String pointer) {
        VumHeaders.as("vum-contact-moments:read")
                .body(question)
                .post(BASE + "/werkgeverscontactmomenten/matches")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    private String contacts() {
        return BASE + "/employers/" + id(asAdviser().body("""
                        {"name": "Gresbo", "kvkNumber": "%s", "sbiCode": "81300",
                         "establishment": {"street": "Dorpsstraat", "houseNumber": 1, "city": "Putten", "postcode": "3881 AB",
                           "recognisedTrainingCompany": true, "contact": {"name": "Personeelszaken", "role": "HR"}}}""".formatted(kvk)).post(BASE + "/employers"))
                + "/contact-moments";
    }

    private static String contact(String contacts, String day) {
        return id(asAdviser().body("""
                        {"date": "%s", "subject": "VACATURE", "kind": "BEZOEK",
                         "accountManager": {"name": "Werkgeverspunt Putten", "organisationName": "Gemeente Putten",
                           "emailAddress": "wsp@putten.example", "phoneNumber": "0341-359611"}}""".formatted(day)).post(contacts));
    }

    private static String vacancy(String employer) {
        return BASE + "/vacancies/"
                + id(asAdviser().body("""
                        {"employerId": "%s", "name": "Hovenier", "positions": 1, "contractKind": "REGULIER", "hoursMin": 16,
                         "hoursMax": 32, "publishedOn": "2022-01-01",
                         "details": {"employer": {"name": "Gresbo groen", "contacts": [{"name": "Jansen"}]}}}""".formatted(employer)).post(BASE + "/vacancies"));
    }

    private static void run(String job) {
        String run = asOperator()
                .body("{\"job\": \"%s\", \"day\": \"%s\"}".formatted(job, LocalDate.now(DutchCalendar.ZONE)))
                .post(BASE + "/job-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Awaitility.await()
                .untilAsserted(
                        () -> asOperator().get(BASE + "/job-runs/" + run).then().body("state", equalTo("COMPLETED")));
    }

    private static RequestSpecification asOperator() {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(Tokens.PUTTEN, "operations:write"));
    }

    private Response select(String question) {
        return VumHeaders.as("vum-contact-moments:read")
                .body(question.formatted(kvk))
                .post(BASE + "/werkgeverscontactmomenten/matches");
    }
}
