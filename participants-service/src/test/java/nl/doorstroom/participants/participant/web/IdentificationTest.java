package nl.doorstroom.participants.participant.web;

import java.sql.SQLException;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.People.correct;
import static nl.doorstroom.participants.testing.People.identify;
import static nl.doorstroom.participants.testing.People.withoutNumber;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who is registered without a number, and who is registered wrongly. */
@QuarkusTest
@WithTestResource(RealParts.class)
class IdentificationTest {

    @Test
    void registersAPersonWithoutANumberAndIdentifiesThePersonLater() {
        String id = withoutNumber("Anna", "Naamloos", "1990-01-01");
        String bsn = Numbers.next();
        read(id).then().body("identification", equalTo("NONE")).body("bsn", nullValue());

        identify(id, bsn)
                .then()
                .statusCode(200)
                .body("identification", equalTo("BSN"))
                .header("ETag", "\"2\"");

        as(PUTTEN, "participants:read", "bsn:read")
                .get(BASE + "/participants/" + id)
                .then()
                .body("bsn", equalTo(bsn));
        asCaseManager()
                .body("{\"bsn\": \"" + bsn + "\"}")
                .post(BASE + "/participants/_zoek")
                .then()
                .body("items.id", contains(id));
        identify(id, Numbers.next()).then().statusCode(409).body("type", containsString("already-identified"));
    }

    @Test
    void namesWhoHasTheNumberAsACandidateForAMerge() throws SQLException {
        String bsn = Numbers.next();
        String known = aParticipant(bsn);
        String id = withoutNumber("Anna", "Dubbel", "1990-01-02");

        identify(id, bsn)
                .then()
                .statusCode(409)
                .body("type", containsString("bsn-of-other-participant"))
                .body("mergeCandidateId", equalTo(known))
                .body(not(containsString(bsn)));

        assertEquals(List.of("register-participant", "identify-known-participant"), activities(known));
        read(id).then().body("identification", equalTo("NONE")).header("ETag", "\"1\"");
    }

    @Test
    void listsWhoHasNoNumber() {
        String without = withoutNumber("Anna", "Lijst", "1990-01-03");

        Response page = asCaseManager().get(BASE + "/participants?identification=NONE&limit=100");

        page.then().body("items.identification", everyItem(equalTo("NONE"))).body("items.id", hasItem(without));
        asCaseManager()
                .get(BASE + "/participants?identification=PASSPORT")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "identification": "NONE", "bsn": "999990342" | /bsn
            "identification": "BSN"                      | /bsn
            "identification": "PASSPORT"                 | /identification
            """)
    void wantsANumberExactlyFromWhoHasOne(String members, String pointer) {
        asCaseManager()
                .body("{" + members
                        + ", \"givenName\": \"Anna\", \"familyName\": \"Fout\", \"birthDate\": \"1990-01-01\"}")
                .post(BASE + "/participants")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void keepsWhoAPersonWasRegisteredAs() {
        String id = withoutNumber("Ana", "Verschreven", "1990-02-01");

        correct(id, "{\"givenName\": \"Anna\", \"namePrefix\": \"de\"}").then().statusCode(200);
        correct(id, "{\"birthDate\": \"1990-01-02\", \"namePrefix\": \"\"}")
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Anna"))
                .body("namePrefix", nullValue())
                .body("birthDate", equalTo("1990-01-02"));

        asCaseManager()
                .get(BASE + "/participants/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.change", contains("REGISTERED", "CORRECTED", "CORRECTED"))
                .body("items.version", contains(1, 2, 3))
                .body("items.givenName", contains("Ana", "Anna", "Anna"))
                .body("items.birthDate", contains("1990-02-01", "1990-02-01", "1990-01-02"))
                .body("items[1].namePrefix", equalTo("de"))
                .body("items[0]", not(hasKey("namePrefix")))
                .body("items.recordedBy", everyItem(not(nullValue())));
        asCaseManager()
                .body("{\"familyName\": \"verschrev\", \"givenName\": \"anna\"}")
                .post(BASE + "/participants/_zoek")
                .then()
                .body("items.id", contains(id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                  | /familyName
            {"familyName": " "}                 | /familyName
            {"givenName": ""}                   | /givenName
            {"givenName": 7}                    | /givenName
            {"birthDate": "2199-01-01"}         | /birthDate
            {"birthDate": "1990-02-30"}         | /birthDate
            {"namePrefix": "\\u0007"}            | /namePrefix
            {"bsn": "999990342"}                | /bsn
            """)
    void refusesACorrectionThatIsNone(String body, String pointer) {
        String id = withoutNumber("Anna", "Onveranderd", "1990-02-03");

        correct(id, body).then().statusCode(400).body("errors.pointer", hasItem(pointer));

        asCaseManager().get(BASE + "/participants/" + id + "/history").then().body("items", hasSize(1));
    }

    private static Response read(String id) {
        return asCaseManager().get(BASE + "/participants/" + id);
    }
}
