package nl.doorstroom.matching.vacancy.web;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class VacanciesResourceTest {

    /** Every element of the standard that a vacancy has. */
    private static final String DETAILS = """
            {"externalId": "bron-1", "number": "42",
             "occupation": {"uri": "urn:occupation:green", "scheme": "ESCO", "label": "Hovenier"},
             "workingConditions": {"endDate": "2026-12-31", "description": "Cao sw", "wageIndication": "Minimumloon"},
             "contractForms": [{"agreementType": "01", "term": "B"}], "shifts": ["DAY", "EVENING"],
             "irregularWork": "NO", "officeHours": "YES", "regionRadius": 2, "educationLevel": "VMBO",
             "educations": [{"level": "2", "name": "Groen", "diploma": "UNKNOWN", "explanation": "Mag ook anders"}],
             "courses": [{"name": "VCA"}], "experience": [{"years": 1}],
             "skills": [{"uri": "urn:skill:teamwork", "scheme": "ESCO", "label": "Samenwerken", "importance": "ESSENTIAL"},
                        {"scheme": "FREE_TEXT", "label": "Buitenmens", "importance": "SOMEWHAT"}],
             "languages": [{"language": "nld", "speaking": 2, "writing": 8, "reading": 1, "listening": 2}],
             "licences": ["B"], "transport": [{"means": "FIETS", "forCommute": "YES", "forWork": "NO"}],
             "applicationChannels": [{"channel": "ONLINE", "webAddress": "https://gresbo.example"}],
             "canOffer": ["GUIDANCE", "ADJUSTMENT", "JOB_CARVING"]}""";

    @Test
    void keepsEveryElementOfAVacancy() {
        String employer = anEmployer();
        Response published = asAdviser().body("""
                        {"employerId": "%s", "name": "Hovenier", "description": "Parken in Putten", "positions": 2,
                         "contractKind": "REGULIER", "hoursMin": 16.5, "hoursMax": 32, "pc4": "3881",
                         "publishedOn": "2025-06-01", "startDate": "2025-09-01", "closingDate": "2026-12-31",
                         "details": %s}""".formatted(employer, DETAILS)).post(BASE + "/vacancies");
        published.then().statusCode(201).header("ETag", equalTo("\"1\""));

        Response read = asAdviser().get(published.header("Location"));

        read.then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("positionsTaken", equalTo(0))
                .body("hoursMin", equalTo(16.5f));
        assertEquals(new JsonPath(DETAILS).getMap(""), read.jsonPath().getMap("details"));
    }

    @Test
    void namesEveryFaultOfAVacancyAtOnce() {
        asAdviser()
                .body("""
                        {"employerId": "%s", "name": "Hovenier", "positions": 2, "contractKind": "BAAN",
                         "hoursMin": 33, "hoursMax": 32,
                         "details": {"shifts": ["LUNCH"], "licences": ["Z"],
                           "languages": [{"language": "nld", "speaking": 6}],
                           "skills": [{"scheme": "FREE_TEXT", "label": "Fit", "importance": "ESSENTIAL"},
                                      {"scheme": "ESCO", "label": "Sterk", "importance": "IMPORTANT"}]}}""".formatted(anEmployer()))
                .post(BASE + "/vacancies")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/hoursMin",
                                "/contractKind",
                                "/details/shifts/0",
                                "/details/licences/0",
                                "/details/languages/0/speaking",
                                "/details/skills/0/importance",
                                "/details/skills/1/uri"));
    }

    @Test
    void changesAnOpenVacancyAndWithdrawsIt() {
        String employer = anEmployer();
        String vacancy = BASE + "/vacancies/" + aVacancy(employer, 2);
        String words = """
                {"name": "Hovenier", "positions": 3, "contractKind": "REGULIER", "hoursMin": 8, "hoursMax": 40}""";

        asAdviser().body(words).put(vacancy).then().statusCode(428);
        asAdviser()
                .header("If-Match", "\"1\"")
                .body(words)
                .put(vacancy)
                .then()
                .statusCode(200)
                .body("positions", equalTo(3))
                .body("details.skills", hasSize(0));
        asAdviser()
                .header("If-Match", "\"2\"")
                .body("{\"on\": \"2025-07-01\"}")
                .post(vacancy + "/withdrawals")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("closedOn", equalTo("2025-07-01"));
        asAdviser()
                .header("If-Match", "\"3\"")
                .body(words)
                .put(vacancy)
                .then()
                .statusCode(409)
                .body("type", containsString("vacancy-is-not-open"));
    }

    @Test
    void listsVacanciesOfAnEmployerByState() {
        String employer = anEmployer();
        String open = aVacancy(employer, 2);
        String withdrawn = aVacancy(employer, 2);
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(BASE + "/vacancies/" + withdrawn + "/withdrawals")
                .then()
                .statusCode(200);

        asAdviser()
                .queryParam("employerId", employer)
                .queryParam("state", "OPEN")
                .get(BASE + "/vacancies")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(open))
                .body("items.id", not(hasItem(withdrawn)));
    }
}
