package nl.doorstroom.platform.telemetry;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class MetricsTest {

    private static final Path MONITORING = Path.of("../deploy/kubernetes/base/monitoring");

    /** What the cluster, the brokers' exporter and the operators tell. */
    private static final Pattern OF_OTHERS =
            Pattern.compile("(kube|kubelet|kafka_consumergroup|kafka_topic|certmanager|strimzi|cnpg)_.*");

    /** What one service counts alone; its own tests look for them. */
    private static final Set<String> OF_ONE_SERVICE = Set.of(
            "doorstroom_contracts_undecided_total",
            "doorstroom_emergency_accesses_total",
            "doorstroom_end_proposals_overdue_total",
            "doorstroom_referrals_overdue_total");

    private static final Pattern NO_METRIC =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|(by|without) *\\([^)]*\\)");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(_[a-z0-9]+)+\\b(?! *\\()");

    /** What Prometheus sends that is told to take this format. */
    private static final String OPEN_METRICS =
            "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,*/*;q=0.5";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void tellsEverythingThatAlertsAndDashboardsAskFor() throws IOException {
        given().get("/sample/v1/notes");
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MONITORING)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // JSON is YAML, and some files have several documents.
                for (JsonNode document : YAMLMapper.builder()
                        .build()
                        .readerFor(JsonNode.class)
                        .<JsonNode>readValues(file.toFile())
                        .readAll()) {
                    for (JsonNode expression : document.findValues("expr")) {
                        Matcher metric = METRIC.matcher(
                                NO_METRIC.matcher(expression.asText()).replaceAll(" "));
                        while (metric.find()) {
                            asked.add(metric.group());
                        }
                    }
                }
            }
        }
        asked.removeIf(name -> OF_OTHERS.matcher(name).matches());

        assertTrue(asked.contains("doorstroom_outbox_oldest_seconds"), asked.toString());
        asked.removeAll(OF_ONE_SERVICE);
        asked.removeAll(told());
        assertEquals(Set.of(), asked);
    }

    @Test
    void tellsWhatOperationsIsPromised() {
        Set<String> told = told();

        for (String name : List.of(
                "doorstroom_outbox_oldest_seconds",
                "doorstroom_outbox_set_aside_total",
                "doorstroom_inbox_projected_total",
                "doorstroom_inbox_duplicates_total",
                "doorstroom_inbox_skipped_total",
                "doorstroom_inbox_dead_letters_total",
                "kafka_consumer_fetch_manager_records_lag_max",
                "agroal_awaiting_count")) {
            assertTrue(told.contains(name), name + " " + told);
        }
        Awaitility.await()
                .untilAsserted(() -> assertTrue(text("text/plain").contains("doorstroom_outbox_leading 1.0")));
    }

    @Test
    void leadsFromACountToATrace() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        // By a method that no other test uses here: of what is counted together one trace is kept for a while.
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:read"))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .head("/sample/v1/values")
                .then()
                .statusCode(200);

        Awaitility.await()
                .untilAsserted(() -> assertTrue(
                        text(OPEN_METRICS)
                                .lines()
                                .filter(line -> line.startsWith("http_server_requests_seconds_count{")
                                        && line.contains("method=\"HEAD\"")
                                        && line.contains("uri=\"/values\""))
                                .anyMatch(line -> line.contains("trace_id=\"" + trace + "\"")),
                        text(OPEN_METRICS)));
    }

    private Set<String> told() {
        List<String> names = new ArrayList<>();
        text("text/plain")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> names.add(line.replaceFirst("[{ ].*", "")));
        return Set.copyOf(names);
    }

    private String text(String format) {
        return given().header("Accept", format)
                .get(metrics)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
