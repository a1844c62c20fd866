package nl.doorstroom.participants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What really stands on the topics is what the contracts promise, and nothing that they forbid. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EventContractsTest {

    private static final String EVENTS = "participants.events.v1";
    private static final String PROFILES = "participants.profiles.v1";

    @Test
    void sendsEveryEventAsItsSchemaSays() {
        String bsn = Numbers.next();
        UUID person = register(bsn);
        String benefits = "/participants/v1/participants/" + person + "/benefits";
        UUID household = UUID.fromString(asCaseManager()
                .body("{\"adults\": [\"%s\"], \"persons\": 2, \"validFrom\": \"2020-01-01\"}".formatted(person))
                .post("/participants/v1/households")
                .path("id"));
        Response spell = asCaseManager()
                .body("{\"kind\": \"PW_ALGEMEEN\", \"startDate\": \"2023-01-01\"}")
                .post(benefits);
        UUID spellId = UUID.fromString(spell.path("id"));
        change(spell.header("Location") + "/reductions", 1, "{\"fromDate\": \"2024-01-01\", \"hoursPerWeek\": 8}");
        change(
                spell.header("Location") + "/terminations",
                2,
                "{\"lastDay\": \"2025-02-28\", \"reason\": \"DETENTIE\"}");
        asCaseManager()
                .body("{\"kind\": \"IOAW\", \"startDate\": \"2025-03-10\"}")
                .post(benefits)
                .then()
                .statusCode(201);
        asCaseManager()
                .header("If-Match", "\"4\"")
                .body("{\"startDate\": \"2023-01-01\", \"lastDay\": \"2025-02-27\", \"reason\": \"OVERLIJDEN\"}")
                .patch(spell.header("Location"))
                .then()
                .statusCode(200);
        asCaseManager()
                .body("{\"pc4\": \"3881\", \"hoursMax\": 24}")
                .put("/participants/v1/participants/" + person + "/work-profile")
                .then()
                .statusCode(200);

        assertEquals(Set.of(), Topics.violations(Topics.await(EVENTS, "participant-registered", person)));
        assertEquals(Set.of(), Topics.violations(Topics.await(EVENTS, "household-changed", household)));
        for (String event : new String[] {
            "benefit-started", "benefit-reduced", "benefit-ended", "benefit-end-annulled", "benefit-corrected"
        }) {
            assertEquals(Set.of(), Topics.violations(Topics.await(EVENTS, event, spellId)), event);
        }
        assertEquals(Set.of(), Topics.violations(Topics.await(PROFILES, "work-profile-changed", person)));
        for (String topic : new String[] {EVENTS, PROFILES}) {
            for (ConsumerRecord<String, byte[]> event : Topics.readAll(topic)) {
                String bytes = new String(event.value(), StandardCharsets.UTF_8) + event.headers();
                assertFalse(bytes.contains(bsn), "the number is on " + topic);
                assertFalse(bytes.contains("Voorbeeld"), "a name is on " + topic);
                assertFalse(bytes.contains("DETENTIE") || bytes.contains("OVERLIJDEN"), "a reason is on " + topic);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> givesAnExampleOfEveryEventThatFitsItsSchema() throws IOException {
        Path events = Path.of("contracts", "events");
        try (Stream<Path> files = Files.list(events)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .toList()
                    .stream()
                    .map(event -> DynamicTest.dynamicTest(
                            event,
                            () -> assertEquals(
                                    Set.of(),
                                    Topics.violations(
                                            event, Files.readAllBytes(events.resolve(event + ".example.json"))))));
        }
    }

    private static void change(String address, int version, String body) {
        asCaseManager()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(address)
                .then()
                .statusCode(200);
    }

    private static UUID register(String bsn) {
        return UUID.fromString(asCaseManager()
                .body("""
                        {"bsn": "%s", "givenName": "Sanne", "familyName": "Voorbeeld", "birthDate": "1984-03-12"}""".formatted(bsn))
                .post("/participants/v1/participants")
                .path("id"));
    }

    private static RequestSpecification asCaseManager() {
        return given().auth()
                .oauth2(Tokens.of(PUTTEN, "participants:read", "participants:write", "benefits:read", "benefits:write"))
                .contentType(ContentType.JSON);
    }
}
