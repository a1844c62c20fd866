package nl.doorstroom.participants.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;

/** What people who guide write into a case file, through the API that they have. */
public final class CaseFiles {

    private CaseFiles() {}

    /** A request of a job coach of Putten. */
    public static RequestSpecification asCoach() {
        return as(PUTTEN, "case-files:read", "case-files:write");
    }

    /** A request of somebody of Putten who may also know of what tells of a label. */
    public static RequestSpecification asCaseManager() {
        return as(PUTTEN, "case-files:read", "case-files:write", "basic-conditions:restricted");
    }

    /** A clock that stands still at noon of a day. */
    public static Clock on(String day) {
        return Clock.fixed(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    public static String intakesOf(String participant) {
        return BASE + "/participants/" + participant + "/intakes";
    }

    public static String reviewsOf(String participant) {
        return BASE + "/participants/" + participant + "/reviews";
    }

    public static String condition(String participant, String code) {
        return BASE + "/participants/" + participant + "/basic-conditions/" + code;
    }

    public static String selfRelianceOf(String participant) {
        return BASE + "/participants/" + participant + "/self-reliance";
    }

    /** A whole intake of a day; gives its address. */
    public static String anIntake(String participant, String heldOn) {
        return asCoach()
                .body(intake(heldOn, false))
                .post(intakesOf(participant))
                .header("Location");
    }

    public static String intake(String heldOn, boolean draft) {
        return """
                {"heldOn": "%s", "draft": %s, "wishes": [{"role": "Gastvrouw"}, {"hours": {"min": 12, "max": 20}}],
                 "abilities": [{"limit": "Niet zwaar tillen"}],
                 "needs": [{"code": "KINDEROPVANG", "text": "Op maandag"}]}""".formatted(heldOn, draft);
    }

    /** States a condition against its present version, as somebody who may do so. */
    public static Response state(String participant, String code, String status, String validFrom) {
        String address = condition(participant, code);
        String etag = asCaseManager().get(address).header("ETag");
        RequestSpecification request = asCaseManager()
                .body("{\"status\": \"%s\", \"validFrom\": \"%s\", \"evidence\": \"Gezien bij %s\"}"
                        .formatted(status, validFrom, code));
        return (etag == null ? request : request.header("If-Match", etag)).put(address);
    }
}
