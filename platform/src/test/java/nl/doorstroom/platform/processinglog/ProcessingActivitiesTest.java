package nl.doorstroom.platform.processinglog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.audit.RequestTrace;
import nl.doorstroom.platform.sample.Notes;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

/** The processing log as it is read: Logboek Dataverwerkingen, extension "lezen". */
@QuarkusTest
@WithTestResource(RealParts.class)
class ProcessingActivitiesTest {

    private static final String READ_NOTE = "https://doorstroom.nl/processing-activities/sample/read-note";

    @Inject
    ProcessingLog log;

    @Inject
    RequestTrace trace;

    @Test
    void findsALineByTheTraceThatTheCallerBegan() {
        String address = Notes.written(PUTTEN);
        String callersTrace = UUID.randomUUID().toString();
        String callersSpan = "00f067aa0ba902b7";
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:read"))
                .header("traceparent", "00-" + callersTrace.replace("-", "") + "-" + callersSpan + "-00")
                .get(address)
                .then()
                .statusCode(200);

        Response answer = ask(Map.of("traceId", callersTrace));

        JsonPath line = answer.jsonPath().setRootPath("processingActivities[0]");
        assertEquals(1, answer.jsonPath().getList("processingActivities").size(), answer.asString());
        assertEquals(callersTrace, line.getString("traceId"));
        assertEquals("read-note", line.getString("name"));
        assertEquals("Ok", line.getString("status"));
        assertEquals(READ_NOTE, line.getString("attributes.'dpl.core.processing_activity_id'"));
        assertEquals(Notes.id(address), line.getString("attributes.'dpl.core.data_subject_id'"));
        assertEquals("sample", line.getString("resource.attributes.'service.name'"));
        // A child of the span of this request, which is another than the caller's.
        assertNotEquals(callersSpan, line.getString("parentSpanId"));
        assertNotEquals(line.getString("spanId"), line.getString("parentSpanId"));
        assertFalse(answer.asString().contains("5d8ac1c3"), "a line names no user");
    }

    @Test
    void findsEveryPersonOfARequestPageByPage() {
        List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        String written = record("read-note", people);

        Response first = ask(Map.of("traceId", written, "limit", 2));
        Response second = ask(Map.of("traceId", written, "limit", 2, "cursor", first.path("nextCursor")));

        List<Map<String, Object>> lines = new ArrayList<>(first.jsonPath().getList("processingActivities"));
        assertEquals(2, lines.size());
        lines.addAll(second.jsonPath().getList("processingActivities"));
        assertNull(second.path("nextCursor"));
        assertEquals(Set.copyOf(people.stream().map(UUID::toString).toList()), Set.copyOf(attribute(lines)));
        assertEquals(
                3, lines.stream().map(line -> line.get("spanId")).distinct().count());
        assertEquals(
                1,
                lines.stream().map(line -> line.get("parentSpanId")).distinct().count());
    }

    @Test
    void findsTheLinesOfAPersonAndOfAnActivityInAPeriod() {
        UUID person = UUID.randomUUID();
        record("read-note", List.of(person));
        record("write-note", List.of(person));

        assertEquals(2, count(Map.of("dpl.core.data_subject_id", person)));
        assertEquals(
                1, count(Map.of("dpl.core.data_subject_id", person, "dpl.core.processing_activity_id", READ_NOTE)));
        assertEquals(0, count(Map.of("dpl.core.data_subject_id", person, "startTime", "2199-01-01T00:00:00Z")));
        assertEquals(0, count(Map.of("dpl.core.data_subject_id", person, "endTime", "2001-01-01T00:00:00Z")));
    }

    @Test
    void logsThatTheLogWasRead() {
        UUID person = UUID.randomUUID();
        record("read-note", List.of(person));

        ask(Map.of("dpl.core.data_subject_id", person));

        Response answer = ask(Map.of("dpl.core.data_subject_id", person));
        assertEquals(
                List.of("read-processing-log", "read-note"),
                answer.jsonPath().getList("processingActivities.name"),
                "the newest first");
    }

    @Test
    void showsAStatisticByWhatItWasMadeFrom() {
        String activity = "count-" + UUID.randomUUID();
        CurrentTenant.call(PUTTEN, () -> {
            log.recordWithoutPerson(activity, "def-2026-1 knownAt 2026-01-01T00:00:00Z");
            return trace.traceId();
        });

        Response answer = ask(Map.of(
                "dpl.core.processing_activity_id", "https://doorstroom.nl/processing-activities/sample/" + activity));

        JsonPath line = answer.jsonPath().setRootPath("processingActivities[0].attributes");
        assertEquals("def-2026-1 knownAt 2026-01-01T00:00:00Z", line.getString("'doorstroom.input_version'"));
        assertNull(line.get("'dpl.core.data_subject_id'"));
        assertNull(line.get("'dpl.core.data_subject_id_type'"));
    }

    @Test
    void refusesAQuestionForEverything() {
        for (Map<String, Object> question :
                List.<Map<String, Object>>of(Map.of(), Map.of("startTime", "2026-01-01T00:00:00Z"))) {
            Response answer = send(Tokens.of(PUTTEN, "processing-log:read"), question);
            assertEquals(400, answer.statusCode(), answer.asString());
            assertNotNull(answer.path("errors[0].detail"));
        }
        assertEquals(
                400,
                send(Tokens.of(PUTTEN, "processing-log:read"), Map.of("traceId", "no-trace"))
                        .statusCode());
    }

    @Test
    void isForTheTenantsOwnPeopleAlone() {
        UUID person = UUID.randomUUID();
        record("read-note", List.of(person));
        Map<String, Object> question = Map.of("dpl.core.data_subject_id", person);

        Response elsewhere = send(Tokens.of(VOORBURG, "processing-log:read"), question);
        assertEquals(List.of(), elsewhere.jsonPath().getList("processingActivities"));
        assertEquals(
                403,
                send(Tokens.ofOrganisation(PUTTEN, VOORBURG, "processing-log:read"), question)
                        .statusCode());
    }

    /** @return the trace */
    private String record(String activity, List<UUID> people) {
        return CurrentTenant.call(PUTTEN, () -> {
            log.record(activity, people);
            return trace.traceId();
        });
    }

    private static int count(Map<String, Object> question) {
        return ask(question).jsonPath().getList("processingActivities").size();
    }

    private static List<String> attribute(List<Map<String, Object>> lines) {
        return lines.stream()
                .map(line -> (Map<?, ?>) line.get("attributes"))
                .map(attributes -> String.valueOf(attributes.get("dpl.core.data_subject_id")))
                .toList();
    }

    private static Response ask(Map<String, Object> question) {
        Response answer = send(Tokens.of(PUTTEN, "processing-log:read"), question);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    private static Response send(String token, Map<String, Object> question) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(new HashMap<>(question))
                .post("/sample/v1/processing-activities");
    }
}
