package nl.doorstroom.matching.testing;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;

/** What people at a municipality do, through the API that they have. */
public final class Office {

    public static final String BASE = "/matching/v1";

    /** A skill that the vacancy of these tests cannot do without. */
    public static final String TEAMWORK = "https://linkeddata.competentnl.nl/uwv/id/skill/samenwerken";

    private static final AtomicInteger KVK = new AtomicInteger(10_000_000);

    private Office() {}

    /** A request of an adviser of Putten who may do everything in this service. */
    public static RequestSpecification asAdviser() {
        return as(Tokens.PUTTEN);
    }

    /** A request of an adviser of that tenant. */
    public static RequestSpecification as(String tenant) {
        return given().auth()
                .oauth2(Tokens.of(
                        tenant,
                        "employers:read",
                        "employers:write",
                        "vacancies:read",
                        "vacancies:write",
                        "matches:read",
                        "matches:write",
                        "placements:read",
                        "placements:write"))
                .contentType(ContentType.JSON);
    }

    /** A KVK number that no other test uses. */
    public static String aKvkNumber() {
        return Integer.toString(KVK.incrementAndGet());
    }

    public static String aPerson() {
        return UUID.randomUUID().toString();
    }

    public static String anEmployer() {
        return id(asAdviser()
                .body("{\"name\": \"Gresbo\", \"kvkNumber\": \"%s\", \"validFrom\": \"2025-01-01\"}"
                        .formatted(aKvkNumber()))
                .post(BASE + "/employers"));
    }

    /** A vacancy for daytime work of 24 to 32 hours that starts on 1 September 2025. */
    public static String aVacancy(String employer, int positions) {
        return id(asAdviser().body("""
                        {"employerId": "%s", "name": "Medewerker groenvoorziening", "positions": %d,
                         "contractKind": "DETACHERING", "hoursMin": 24, "hoursMax": 32, "pc4": "3881",
                         "publishedOn": "2025-06-01", "startDate": "2025-09-01",
                         "details": {"shifts": ["DAY"], "skills": [{"uri": "%s", "scheme": "COMPETENT_NL",
                           "label": "Samenwerken", "importance": "ESSENTIAL"}]}}""".formatted(employer, positions, TEAMWORK)).post(BASE + "/vacancies"));
    }

    /** Supplies a table of postcode areas, each {@code pc4,latitude,longitude}, for Putten; it takes the place of the one before. */
    public static void areas(String... lines) {
        given().auth()
                .oauth2(Tokens.of(Tokens.PUTTEN, "postcode-areas:write"))
                .contentType("text/csv; charset=UTF-8")
                .body("pc4,latitude,longitude\n" + String.join("\n", lines))
                .post(BASE + "/area-imports")
                .then()
                .statusCode(201);
    }

    /** A proposal that the employer has offered, so that the person can accept it. */
    public static String anOffer(String person, String vacancy) {
        String proposal = id(asAdviser()
                .body("{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"on\": \"2025-06-20\"}"
                        .formatted(person, vacancy))
                .post(BASE + "/proposals"));
        step(proposal, "participant-offers", 1).then().statusCode(200);
        step(proposal, "participant-agreements", 2).then().statusCode(200);
        step(proposal, "presentations", 3).then().statusCode(200);
        step(proposal, "employer-offers", 4).then().statusCode(200);
        return proposal;
    }

    /** Takes a step of a proposal against its version. */
    public static Response step(String proposal, String step, int version) {
        return asAdviser()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"on\": \"2025-06-20\"}")
                .post(BASE + "/proposals/" + proposal + "/" + step);
    }

    /** A paid placement of 24 hours from 1 September 2025 to 31 August 2026 by contract. */
    public static Response aPlacement(String person, String employer) {
        return asAdviser().body("""
                        {"participantId": "%s", "employerId": "%s", "contractKind": "DETACHERING",
                         "startDate": "2025-09-01", "plannedEnd": "2026-08-31", "hoursPerWeek": 24,
                         "wage": {"cents": 1506, "per": "HOUR"}}""".formatted(person, employer)).post(BASE + "/placements");
    }

    /** The id of what was made. */
    public static String id(Response created) {
        return created.then().statusCode(201).extract().path("id");
    }
}
