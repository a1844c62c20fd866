package nl.doorstroom.acceptance;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.doorstroom.local.demo.ApiClient;
import nl.doorstroom.local.demo.ApiClient.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What the walks do again and again, each by the user whose work it is. They share Putten, and keep apart by people and
 * programmes of their own.
 */
final class Office {

    static final String PUTTEN = "00000001000000000101";
    static final String GRESBO = "00000001000000000201";

    static final String CASE_MANAGER = "case-manager.putten";
    static final String EMPLOYER_ADVISER = "employer-adviser.putten";
    static final String LABEL_KEEPER = "label-keeper.putten";
    static final String OPERATOR = "operator.putten";
    static final String POLICY_OFFICER = "policy-officer.putten";
    static final String PRIVACY_OFFICER = "privacy-officer.putten";
    static final String STATUTORY_REPORTER = "statutory-reporter.putten";
    static final String JOB_COACH = "job-coach.gresbo";
    static final String FOREMAN = "foreman.gresbo";

    private final ApiClient api;

    /** @param keys part of every idempotency key */
    Office(String keys) {
        this.api = RunningPlatform.api(keys);
    }

    ApiClient api() {
        return api;
    }

    /** A participant; gives the address. */
    String register(String bsn, String givenName) {
        return "/participants/"
                + api.post(CASE_MANAGER, "participants", "/participants", """
                        {"bsn": "%s", "givenName": "%s", "familyName": "Voorbeeld", "birthDate": "1984-03-12"}""".formatted(bsn, givenName))
                        .id();
    }

    /** The id at the end of an address. */
    static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /**
     * A programme of Gresbo, in which a job of 24 hours is enough; gives its id.
     *
     * @param more further members, each with a comma before it
     */
    String publish(String name, String kind, String features, String more) {
        return api.post(POLICY_OFFICER, "trajectories", "/programmes", """
                        {"name": "%s", "kind": "%s", "features": %s, "organisation": "%s", "releaseHours": 24,
                         "voluntary": false, "validFrom": "2024-09-01"%s}""".formatted(
                                name, kind, features, GRESBO, more))
                .id();
    }

    /** A trajectory that runs from a day on; gives its address. */
    String guide(String person, String programme, String startDate) {
        String trajectory = "/trajectories/"
                + api.post(JOB_COACH, "trajectories", "/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "%s"}""".formatted(
                                        idOf(person), programme, startDate))
                        .id();
        change(JOB_COACH, "trajectories", trajectory, "starts", "{\"startDate\": \"%s\"}".formatted(startDate));
        return trajectory;
    }

    /** An employer; gives its id. */
    String employer(String name, String kvkNumber) {
        return api.post(EMPLOYER_ADVISER, "matching", "/employers", """
                        {"name": "%s", "kvkNumber": "%s", "validFrom": "2024-01-01"}""".formatted(name, kvkNumber))
                .id();
    }

    /** A vacancy of 24 hours for whom one skill is essential; gives its id. */
    String vacancy(String employer, String name, String pc4, String skill, String startDate) {
        return api.post(EMPLOYER_ADVISER, "matching", "/vacancies", """
                        {"employerId": "%s", "name": "%s", "positions": 1, "contractKind": "REGULIER", "hoursMin": 24,
                         "hoursMax": 32, "pc4": "%s", "publishedOn": "%s", "startDate": "%s",
                         "details": {"skills": [{"uri": "%s", "scheme": "COMPETENT_NL", "label": "Gevraagd",
                                                 "importance": "ESSENTIAL"}]}}""".formatted(
                                employer, name, pc4, startDate, startDate, skill))
                .id();
    }

    /** A job; gives its address. */
    String place(String person, String employer, String trajectory, String startDate, int hours) {
        return "/placements/"
                + api.post(JOB_COACH, "matching", "/placements", """
                        {"participantId": "%s", "employerId": "%s", "trajectoryId": "%s", "contractKind": "REGULIER",
                         "startDate": "%s", "hoursPerWeek": %d}""".formatted(
                                        idOf(person), employer, idOf(trajectory), startDate, hours))
                        .id();
    }

    /** How one vacancy fits a person, of whom matching has heard. */
    JsonNode fit(String person, String vacancy, String from) {
        Answer answer = api.send(
                "GET", JOB_COACH, "matching", person + "/opportunities?limit=100&from=" + from, null, null, null);
        assertEquals(200, answer.status(), answer::toString);
        for (JsonNode result : answer.body().path("results")) {
            if (result.path("vacancyId").asText().equals(vacancy)) {
                return result;
            }
        }
        throw new AssertionError("The vacancy [" + vacancy + "] is not among the opportunities");
    }

    /** A transition of an aggregate as it is now. */
    Answer change(String user, String service, String path, String operation, String body) {
        String etag = api.get(user, service, path).etag();
        return api.post(user, service, path + "/" + operation, etag, body);
    }

    /** Deletes something as it is now. */
    Answer delete(String user, String service, String path) {
        String etag = api.get(user, service, path).etag();
        Answer answer = api.send("DELETE", user, service, path, null, etag, null);
        assertEquals(200, answer.status(), answer::toString);
        return answer;
    }

    JsonNode read(String user, String service, String path) {
        return api.get(user, service, path).body();
    }

    /** The members of a list of one page. */
    List<JsonNode> items(String user, String service, String path) {
        List<JsonNode> items = new ArrayList<>();
        read(user, service, path).path("items").forEach(items::add);
        return items;
    }

    int status(String user, String service, String path) {
        return api.send("GET", user, service, path, null, null, null).status();
    }

    /** The copy of what all services keep of a person, once it is ready. */
    JsonNode copyOf(String person) {
        Answer requested = api.send(
                "POST", CASE_MANAGER, "participants", person + "/data-exports", null, null, "copy-" + idOf(person));
        assertEquals(202, requested.status(), requested::toString);
        String export = person + "/data-exports/" + requested.id();
        Eventually.seen(() -> assertEquals(
                "READY",
                read(CASE_MANAGER, "participants", export).path("state").asText()));
        return read(CASE_MANAGER, "participants", export + "/content");
    }

    /** A figure of a year as reporting computes it for one programme. */
    JsonNode figure(String name, String programme, int year, String more) {
        return read(
                POLICY_OFFICER,
                "reporting",
                "/reports/%s?periodStart=%d-01-01&periodEnd=%d-12-31&programmeId=%s%s"
                        .formatted(name, year, year, programme, more));
    }

    /** What a figure says, without how far reporting has heard, which goes on meanwhile. */
    static JsonNode numbers(JsonNode figure) {
        ((ObjectNode) figure).remove(List.of("complete", "completeThrough"));
        return figure;
    }

    /**
     * Makes the figures anew.
     *
     * @param kind {@code replays} from the topics, {@code rebuilds} from the facts
     */
    void makeFiguresAnew(String kind) {
        String started = api.post(OPERATOR, "reporting", "/" + kind, "{}").id();
        Eventually.seen(() -> assertEquals(
                "COMPLETED",
                read(OPERATOR, "reporting", "/" + kind + "/" + started)
                        .path("state")
                        .asText()));
    }
}
