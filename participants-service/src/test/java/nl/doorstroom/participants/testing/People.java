package nl.doorstroom.participants.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;

/** People who are registered without a number, wrongly, or twice. */
public final class People {

    private People() {}

    /** Somebody who has no number, or whose number is not known. */
    public static String withoutNumber(String givenName, String familyName, String birthDate) {
        return asCaseManager()
                .body("""
                        {"identification": "NONE", "givenName": "%s", "familyName": "%s", "birthDate": "%s"}""".formatted(givenName, familyName, birthDate))
                .post(BASE + "/participants")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Somebody who was registered once more, without the number. */
    public static String aDuplicate() {
        return withoutNumber("Anna", "Voorbeeld", "1984-03-12");
    }

    /** Corrects a registration against its present version. */
    public static Response correct(String id, String body) {
        return changing(id).body(body).patch(BASE + "/participants/" + id);
    }

    /** Says which number somebody has. */
    public static Response identify(String id, String bsn) {
        return changing(id).body("{\"bsn\": \"" + bsn + "\"}").post(BASE + "/participants/" + id + "/identifications");
    }

    /** Says that another registration is of the same person. */
    public static Response merge(String survivor, String duplicate) {
        return asMerger()
                .body("{\"duplicateId\": \"" + duplicate + "\"}")
                .post(BASE + "/participants/" + survivor + "/merges");
    }

    /** Says, against its present version, that a merge was wrong. */
    public static Response undo(String merge) {
        return asMerger()
                .header("If-Match", asMerger().get(merge).header("ETag"))
                .delete(merge);
    }

    /** A request of a case manager of Putten who may merge. */
    public static RequestSpecification asMerger() {
        return as(
                PUTTEN,
                "participants:read",
                "participants:write",
                "participants:merge",
                "benefits:read",
                "benefits:write");
    }

    private static RequestSpecification changing(String id) {
        return asCaseManager()
                .header(
                        "If-Match",
                        asCaseManager().get(BASE + "/participants/" + id).header("ETag"));
    }
}
