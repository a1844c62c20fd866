package nl.doorstroom.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.doorstroom.local.Platform;
import nl.doorstroom.local.ServiceName;
import nl.doorstroom.local.demo.ApiClient;
import nl.doorstroom.local.demo.PuttenScenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who may know what: on the topics, between tenants, between roles, and in the logs. */
@Tag("thorough")
class WhoMayKnowWhatIT {

    private static final Map<String, Set<String>> READERS = Map.of(
            "participants.profiles.v1", Set.of("matching"),
            "participants.events.v1", Set.of("trajectories", "reporting"),
            "trajectories.progress.v1", Set.of("matching"),
            "trajectories.events.v1", Set.of("participants", "reporting"),
            "matching.events.v1", Set.of("participants", "trajectories", "reporting"),
            "reporting.events.v1", Set.of("participants"),
            "participants.dead-letters.v1", Set.of("participants"),
            "trajectories.dead-letters.v1", Set.of("trajectories"),
            "matching.dead-letters.v1", Set.of("matching"),
            "reporting.dead-letters.v1", Set.of("reporting"));

    private static Platform platform;
    private static PuttenScenario putten;

    @BeforeAll
    static void walk() {
        platform = RunningPlatform.get();
        putten = RunningPlatform.putten();
    }

    @TestFactory
    Stream<DynamicTest> letsEachServiceReadItsOwnTopicsOnly() {
        return READERS.entrySet().stream()
                .flatMap(topic -> Stream.of(ServiceName.values())
                        .map(service -> DynamicTest.dynamicTest(service.id() + " and " + topic.getKey(), () -> {
                            boolean allowed = topic.getValue().contains(service.id());
                            assertEquals(allowed, mayRead(service, topic.getKey()));
                        })));
    }

    @Test
    void putsNothingOnATopicThatPointsAtAPerson() {
        for (String topic : READERS.keySet()) {
            for (ConsumerRecord<String, byte[]> event : TopicReader.readAll(topic)) {
                String text = TopicReader.text(event);
                assertEquals(List.of(), numbers(text), topic);
                for (String word :
                        List.of("Voorbeeld", "Amber", "DETENTIE", "\"WERK\"", "1970-05-12", "Ploeg Putten")) {
                    assertFalse(text.contains(word), word + " is on " + topic);
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> letsEveryEventBeHandled() {
        return READERS.keySet().stream()
                .filter(topic -> topic.contains("dead-letters"))
                .map(topic ->
                        DynamicTest.dynamicTest(topic, () -> assertEquals(List.of(), TopicReader.readAll(topic))));
    }

    @Test
    void tellsMatchingNothingOfBenefitsAndProgrammes() {
        for (String topic : List.of("participants.profiles.v1", "trajectories.progress.v1")) {
            for (ConsumerRecord<String, byte[]> event : TopicReader.readAll(topic)) {
                String text = new String(event.value(), UTF_8);
                for (String field : List.of("kind\"", "programme", "benefit", "reason", "household", "label")) {
                    assertFalse(text.contains(field), field + " is on " + topic);
                }
            }
        }
    }

    @Test
    void putsNoNumberAndNoNameIntoALog() throws IOException {
        try (Stream<Path> logs = Files.list(platform.logsDirectory())) {
            for (Path log : logs.toList()) {
                // A log may hold bytes that are no UTF-8, so it is decoded leniently.
                String text = new String(Files.readAllBytes(log), UTF_8);
                // Not every number that passes the eleven-proof: one random number in eleven does.
                for (String number : putten.numbers()) {
                    assertFalse(text.contains(number), "a number is in " + log);
                }
                assertFalse(text.contains("Voorbeeld"), "a name is in " + log);
            }
        }
    }

    @Test
    void showsNothingToAnotherTenant() {
        ApiClient api = RunningPlatform.api("acceptance-other-tenant");
        String person = putten.participants().get(0);

        assertEquals(404, get(api, "case-manager.voorburg", "participants", "/participants/" + person));
        assertEquals(404, get(api, "case-manager.voorburg", "participants", "/participants/" + person + "/benefits"));
        assertEquals(404, get(api, "case-manager.voorburg", "trajectories", "/crews/" + putten.crew()));
        assertEquals(404, get(api, "case-manager.voorburg", "matching", "/placements/" + putten.placement()));
        assertEquals(
                0,
                api.get("case-manager.voorburg", "matching", "/placements")
                        .body()
                        .path("items")
                        .size());
        assertEquals(
                0,
                api.get("case-manager.voorburg", "participants", "/participants")
                        .body()
                        .path("items")
                        .size());
        assertEquals(
                0,
                api.get("case-manager.voorburg", "trajectories", "/trajectories")
                        .body()
                        .path("items")
                        .size());
        assertEquals(
                0,
                PuttenScenario.measure(
                        api.get(
                                        "policy-officer.voorburg",
                                        "reporting",
                                        "/reports/placements?periodStart=2025-01-01&periodEnd=2025-12-31")
                                .body(),
                        "personsPlaced"));
    }

    @Test
    void letsGresboWorkWithThePeopleWhomItGuidesAndByItsRoleOnly() {
        ApiClient api = RunningPlatform.api("acceptance-gresbo");
        String person = putten.participants().get(0);

        assertEquals(200, get(api, "job-coach.gresbo", "trajectories", "/crews/" + putten.crew()));
        // Participants hears of the trajectory from trajectories.
        Eventually.seen(
                () -> assertEquals(200, get(api, "job-coach.gresbo", "participants", "/participants/" + person)));
        assertTrue(api.get("job-coach.gresbo", "participants", "/participants/" + person)
                .body()
                .path("bsn")
                .asText()
                .startsWith("******"));
        assertEquals(403, get(api, "job-coach.gresbo", "participants", "/participants/" + person + "/benefits"));
        assertEquals(
                403,
                get(
                        api,
                        "job-coach.gresbo",
                        "reporting",
                        "/reports/placements?periodStart=2025-01-01&periodEnd=2025-12-31"));
        assertEquals(403, get(api, "foreman.gresbo", "participants", "/participants/" + person));
        assertEquals(
                403,
                api.send("POST", "foreman.gresbo", "trajectories", "/crews", "{}", null, null)
                        .status());
    }

    @Test
    void showsGresboNobodyWhomItDoesNotGuide() {
        ApiClient api = RunningPlatform.api("acceptance-visibility");
        String person = api.post("case-manager.putten", "participants", "/participants", """
                {"bsn": "999945014", "givenName": "Amber", "familyName": "Voorbeeld", "birthDate": "1970-05-12"}""")
                .id();
        String address = "/participants/" + person;
        String members = address + "/team-members";

        assertEquals(404, get(api, "job-coach.gresbo", "participants", address));
        assertEquals(404, get(api, "job-coach.gresbo", "participants", address + "/work-profile"));
        assertFalse(api.get("job-coach.gresbo", "participants", "/participants?limit=100")
                .body()
                .toString()
                .contains(person));
        api.post("case-manager.putten", "participants", members, """
                {"professional": "somebody", "organisation": "00000001000000000201", "role": "JOBCOACH"}""");
        assertEquals(200, get(api, "job-coach.gresbo", "participants", address));
    }

    @Test
    void tellsThePrivacyOfficerAloneWhoDidWhatWithWhom() {
        ApiClient api = RunningPlatform.api("acceptance-privacy");
        String person = putten.participants().get(0);
        for (String service : List.of("participants", "trajectories", "matching")) {
            ApiClient.Answer changes = ask(
                    api,
                    "privacy-officer.putten",
                    service,
                    "/audit-entries/_zoek",
                    "{\"participantId\": \"%s\", \"action\": \"CREATE\", \"limit\": 100}".formatted(person));
            assertEquals(200, changes.status(), service);
            JsonNode entry = changes.body().path("items").path(0);
            assertEquals(person, entry.path("participantId").asText(), () -> service + changes.body());
            assertTrue(entry.path("fields").size() > 0, service);
            assertFalse(entry.has("erased"), service);

            String everything = "{\"dpl.core.data_subject_id\": \"%s\"}".formatted(person);
            ApiClient.Answer lines = ask(api, "privacy-officer.putten", service, "/processing-activities", everything);
            assertEquals(200, lines.status(), service);
            assertTrue(lines.body().path("processingActivities").size() > 0, service);

            assertEquals(
                    403,
                    ask(api, "case-manager.putten", service, "/processing-activities", everything)
                            .status());
            assertEquals(
                    403,
                    ask(api, "case-manager.putten", service, "/audit-entries/_zoek", "{}")
                            .status());
        }
    }

    private static ApiClient.Answer ask(ApiClient api, String user, String service, String path, String body) {
        return api.send("POST", user, service, path, body, null, null);
    }

    private static int get(ApiClient api, String user, String service, String path) {
        return api.send("GET", user, service, path, null, null, null).status();
    }

    /** Numbers of nine digits that pass the eleven-proof and do not belong to a longer number or identifier. */
    private static List<String> numbers(String text) {
        List<String> found = new ArrayList<>();
        Matcher candidates = Pattern.compile("(?<![0-9A-Za-z.:_-])[0-9]{9}(?![0-9A-Za-z.:_-])")
                .matcher(text);
        while (candidates.find()) {
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (i == 8 ? -1 : 9 - i) * (candidates.group().charAt(i) - '0');
            }
            if (sum % 11 == 0) {
                found.add(candidates.group());
            }
        }
        return found;
    }

    /** Whether the service gets to see every record of the topic. */
    private static boolean mayRead(ServiceName service, String topic) {
        try {
            long seen = events(TopicReader.readAll(topic, platform.kafkaAccess().service(service)));
            assertEquals(events(TopicReader.readAll(topic)), seen);
            return true;
        } catch (TopicAuthorizationException refused) {
            return false;
        }
    }

    /** Without the progress markers, which come while one looks. */
    private static long events(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .filter(record -> !new String(
                                record.headers().lastHeader("ce_type").value(), UTF_8)
                        .endsWith(".progress-marked.v1"))
                .count();
    }
}
