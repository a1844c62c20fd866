package nl.doorstroom.participants.basiccondition.web;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.CaseFiles.asCaseManager;
import static nl.doorstroom.participants.testing.CaseFiles.asCoach;
import static nl.doorstroom.participants.testing.CaseFiles.condition;
import static nl.doorstroom.participants.testing.CaseFiles.state;
import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(RealParts.class)
class BasicConditionsResourceTest {

    private static final String OK = "{\"status\": \"OP_ORDE\", \"validFrom\": \"2026-01-01\"}";

    @Test
    void isStatedWithoutAVersionAndChangedAgainstOne() {
        String shelter = condition(aParticipant(), "ONDERDAK");

        asCoach().get(shelter).then().statusCode(404);
        asCoach().header("If-Match", "\"1\"").body(OK).put(shelter).then().statusCode(412);
        asCoach().body(OK).put(shelter).then().statusCode(200).header("ETag", equalTo("\"1\""));
        asCoach().body(OK).put(shelter).then().statusCode(428);
        asCoach().header("If-Match", "\"7\"").body(OK).put(shelter).then().statusCode(412);
    }

    @Test
    void tellsHowItStoodOnADayAndWhoSaidSoAndWhen() {
        String person = aParticipant();
        state(person, "ONDERDAK", "OP_ORDE", "2026-01-01").then().statusCode(200);
        state(person, "ONDERDAK", "NIET_OP_ORDE", "2026-03-01").then().body("lostFrom", equalTo("2026-03-01"));
        state(person, "ONDERDAK", "IN_AANPAK", "2026-02-01")
                .then()
                .body("status", equalTo("NIET_OP_ORDE"))
                .body("validFrom", equalTo("2026-03-01"));
        state(person, "ZORG", "OP_ORDE", "2026-02-15").then().statusCode(200);

        on(person, "2025-12-31").body("items", hasSize(0));
        on(person, "2026-01-31").body("items.status", contains("OP_ORDE"));
        on(person, "2026-02-28")
                .body("items.code", contains("ONDERDAK", "ZORG"))
                .body("items[0].status", equalTo("IN_AANPAK"));
        asCoach()
                .get(condition(person, "ONDERDAK") + "/history")
                .then()
                .body("items.status", contains("OP_ORDE", "NIET_OP_ORDE", "IN_AANPAK"))
                .body("items.validFrom", contains("2026-01-01", "2026-03-01", "2026-02-01"))
                .body("items[2].evidence", equalTo("Gezien bij ONDERDAK"))
                .body("items[2].recordedBy", notNullValue())
                .body("items[2].recordedAt", notNullValue());
    }

    @Test
    void isAsIfItWereNotThereToWhoMayNotKnowOfIt() {
        String person = aParticipant();
        String restricted = condition(person, "HERSTEL");
        state(person, "HERSTEL", "IN_AANPAK", "2026-01-01").then().statusCode(200);
        state(person, "ZORG", "OP_ORDE", "2026-01-01").then().statusCode(200);

        String unknown = asCoach()
                .get(condition(person, "GEEN_VOORWAARDE"))
                .then()
                .statusCode(404)
                .extract()
                .path("detail");
        for (String address : new String[] {restricted, restricted + "/history"}) {
            asCoach().get(address).then().statusCode(404).body("detail", equalTo(unknown));
        }
        asCoach().body(OK).put(restricted).then().statusCode(404).body("detail", equalTo(unknown));
        asCoach()
                .get(BASE + "/participants/" + person + "/basic-conditions")
                .then()
                .body("items.code", contains("ZORG"));
        asCaseManager()
                .get(BASE + "/participants/" + person + "/basic-conditions")
                .then()
                .body("items.code", contains("HERSTEL", "ZORG"));
        asCaseManager().get(restricted).then().body("status", equalTo("IN_AANPAK"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"status\": \"PRIMA\", \"validFrom\": \"2026-01-01\"}                  | /status",
                "{\"validFrom\": \"2026-01-01\"}                                         | /status",
                "{\"status\": \"OP_ORDE\"}                                               | /validFrom",
                "{\"status\": \"OP_ORDE\", \"validFrom\": \"2026-02-30\"}                | /validFrom",
                "{\"status\": \"OP_ORDE\", \"validFrom\": \"2199-01-01\"}                | /validFrom",
                "{\"status\": \"OP_ORDE\", \"validFrom\": \"2026-01-01\", \"evidence\": \"\"} | /evidence",
                "{\"status\": \"OP_ORDE\", \"validFrom\": \"2026-01-01\", \"evidence\": 7} | /evidence",
                "{\"status\": \"OP_ORDE\", \"validFrom\": \"2026-01-01\", \"code\": \"ZORG\"} | /code",
            })
    void namesWhatIsWrong(String body, String pointer) {
        asCoach()
                .body(body)
                .put(condition(aParticipant(), "ONDERDAK"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void isHiddenFromAnotherTenant() {
        String person = aParticipant();
        state(person, "ZORG", "OP_ORDE", "2026-01-01").then().statusCode(200);

        as(VOORBURG, "case-files:read", "basic-conditions:restricted")
                .get(condition(person, "ZORG"))
                .then()
                .statusCode(404);
        as(VOORBURG, "case-files:write")
                .body(OK)
                .put(condition(person, "ZORG"))
                .then()
                .statusCode(404);
    }

    @Test
    void keepsNoEvidenceThatNobodyGave() {
        String shelter = condition(aParticipant(), "ONDERDAK");

        asCoach().body(OK).put(shelter).then().statusCode(200).body("evidence", nullValue());
    }

    private static ValidatableResponse on(String person, String day) {
        return asCoach()
                .queryParam("on", day)
                .get(BASE + "/participants/" + person + "/basic-conditions")
                .then()
                .statusCode(200);
    }
}
