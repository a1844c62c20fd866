package nl.doorstroom.platform.telemetry;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class TracesTest {

    /** As the callers of this test have it. */
    private static final String SPAN = "00f067aa0ba902b7";

    @Inject
    Spans spans;

    @Inject
    Inbox inbox;

    @Test
    void followsARequestOverOutboxAndTopicIntoItsEffect() {
        String trace = newTrace();
        String location = traced(trace, "01")
                .contentType(ContentType.JSON)
                .body("{\"text\": \"Jansen\"}")
                .post("/sample/v1/notes")
                .header("Location");
        UUID note = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        ConsumerRecord<String, byte[]> event = Topics.await("sample.events.v1", "note-written", note);

        inbox.receive(List.of(event));

        List<SpanData> found = await(trace, 2);
        SpanData request = found.get(0);
        SpanData effect = found.get(1);
        assertEquals("POST /notes", request.getName());
        assertEquals(SpanKind.SERVER, request.getKind());
        assertEquals(SPAN, request.getParentSpanId());
        assertEquals("process sample.events.v1", effect.getName());
        assertEquals(SpanKind.CONSUMER, effect.getKind());
        assertEquals(request.getSpanId(), effect.getParentSpanId());
        assertEquals(
                "00-" + trace + "-" + request.getSpanId() + "-01",
                new String(event.headers().lastHeader("traceparent").value(), UTF_8));
        assertFalse(found.toString().contains("Jansen"), found.toString());
    }

    @Test
    void keepsWhatACallerWroteOutOfSpans() {
        String trace = newTrace();
        traced(trace, "01").get("/sample/v1/values?at-most=123456782&name=Jansen");
        traced(trace, "01").get("/sample/v1/values/Jansen");
        traced(trace, "01").get("/sample/v1/jansen;a=Jansen");
        traced(trace, "01").get("/sample/v1/notes/failures/bug");

        List<SpanData> found = await(trace, 4);

        String all = found.toString();
        assertFalse(all.contains("Jansen") || all.contains("jansen") || all.contains("123456782"), all);
        assertFalse(all.contains("Apache-HttpClient"), all);
        assertFalse(all.contains("secret detail"), all);
        assertTrue(all.contains("GET /values/{id}"), all);
        assertEquals(
                1,
                found.stream()
                        .filter(span -> span.getStatus().getStatusCode().name().equals("ERROR"))
                        .count(),
                all);
    }

    @Test
    void keepsWhoAskedAndWhatTheirHeadersSayOutOfSpans() {
        String trace = newTrace();
        traced(trace, "01")
                .header("Host", "123456782")
                .header("Forwarded", "for=123456782;host=123456782")
                .header("X-Forwarded-For", "123456782")
                .header("X-Forwarded-Host", "123456782")
                .header("tracestate", "jansen=123456782")
                .request("JANSEN", "/sample/v1/values");

        String all = await(trace, 1).toString();

        assertFalse(all.contains("123456782") || all.contains("JANSEN") || all.contains("jansen"), all);
        assertFalse(all.contains("127.0.0.1") || all.contains("localhost"), all);
        assertTrue(all.contains("url.scheme=http"), all);
    }

    @Test
    void leavesOutWhatItsCallerLeftOut() {
        String trace = newTrace();
        traced(trace, "00").get("/sample/v1/values").then().statusCode(200);
        String later = newTrace();
        traced(later, "01").get("/sample/v1/values").then().statusCode(200);

        await(later, 1);
        assertEquals(List.of(), spans.of(trace));
    }

    private List<SpanData> await(String trace, int count) {
        Awaitility.await()
                .untilAsserted(() -> assertEquals(count, spans.of(trace).size()));
        return spans.of(trace);
    }

    private static RequestSpecification traced(String trace, String flags) {
        return given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:read", "notes:write"))
                .header("traceparent", "00-" + trace + "-" + SPAN + "-" + flags);
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
