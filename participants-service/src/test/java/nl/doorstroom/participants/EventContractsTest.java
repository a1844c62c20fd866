package nl.doorstroom.participants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.correct;
import static nl.doorstroom.participants.testing.Office.end;
import static nl.doorstroom.participants.testing.Office.idOf;
import static nl.doorstroom.participants.testing.Office.start;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What really stands on the topics is what the contracts promise, and nothing that they forbid. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EventContractsTest {

    private static final String EVENTS = "participants.events.v1";
    private static final String PROFILES = "participants.profiles.v1";

    @Test
    void sendsEveryEventAsItsSchemaSays() {
        String bsn = Numbers.next();
        UUID person = UUID.fromString(aParticipant(bsn));
        String benefits = "/participants/v1/participants/" + person + "/benefits";
        UUID household = UUID.fromString(asCaseManager()
                .body("{\"adults\": [\"%s\"], \"persons\": 2, \"validFrom\": \"2020-01-01\"}".formatted(person))
                .post("/participants/v1/households")
                .path("id"));
        Response spell = asCaseManager()
                .body(
                        "{\"kind\": \"PW_ALGEMEEN\", \"startDate\": \"2023-01-01\", \"backdatingReason\": \"OVERGENOMEN\"}")
                .post(benefits);
        UUID spellId = UUID.fromString(spell.path("id"));
        change(spell.header("Location") + "/reductions", 1, "{\"fromDate\": \"2024-01-01\", \"hoursPerWeek\": 8}");
        change(
                spell.header("Location") + "/terminations",
                2,
                "{\"lastDay\": \"2025-02-28\", \"reason\": \"DETENTIE\"}");
        asCaseManager()
                .body("{\"kind\": \"IOAW\", \"startDate\": \"2025-03-10\", \"backdatingReason\": \"OVERGENOMEN\"}")
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

    @Test
    void takesAnAnnulmentBackByACorrectionOfIt() throws IOException {
        String person = aParticipant();
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        end(benefit, "2025-02-28").then().statusCode(200);
        String restart = aBenefit(person, "IOAW", "2025-03-10");
        correct(restart, "{\"startDate\": \"2025-05-01\"}").then().statusCode(200);

        UUID spell = UUID.fromString(idOf(benefit));
        JsonNode end = payload("benefit-ended", spell);
        JsonNode annulment = payload("benefit-end-annulled", spell);
        JsonNode correction = payload("benefit-corrected", spell);
        assertEquals(end.path("eventId"), annulment.path("supersedes"));
        assertEquals(idOf(restart), annulment.path("restartedBySpellId").asText());
        assertEquals(annulment.path("eventId"), correction.path("supersedes"));
        for (String field : new String[] {"startDate", "lastDay", "reasonClass", "adults", "kind"}) {
            assertEquals(end.path(field), correction.path(field), field);
        }
    }

    @Test
    void tellsThatAHouseholdHasNobodyAnyMoreWhenItsLastAdultMoved() throws IOException {
        String moves = aParticipant();
        String stays = aParticipant();
        String closes = aHousehold("2023-01-01", moves);
        String benefit = aBenefit(moves, "PW_ALGEMEEN", "2023-01-01");
        String couple = idOf(aHousehold("2024-01-01", stays, moves));
        end(benefit, "2023-12-31").then().statusCode(200);

        JsonNode closed = closing(UUID.fromString(idOf(closes)));
        assertTrue(closed.path("adults").isEmpty());
        assertEquals("2024-01-01", closed.path("validFrom").asText());
        assertEquals(
                2,
                payload("household-changed", UUID.fromString(couple))
                        .path("adults")
                        .size());
        assertEquals(
                moves,
                payload("benefit-ended", UUID.fromString(idOf(benefit)))
                        .path("adults")
                        .path(0)
                        .asText());
    }

    @Test
    void tellsOfAHouseholdFromBeforeACoupleThatItBeganAndThatItEnded() throws IOException {
        String person = aParticipant();
        aHousehold("2024-01-01", person, aParticipant());
        UUID household =
                UUID.fromString(start(person, "PW_ALGEMEEN", "2023-01-01").path("householdId"));

        JsonNode closed = closing(household);
        assertTrue(closed.path("adults").isEmpty());
        assertEquals("2024-01-01", closed.path("validFrom").asText());
    }

    private static JsonNode closing(UUID household) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> payload("household-changed", household),
                        event -> event.path("aggregateVersion").asInt() == 2);
    }

    private static JsonNode payload(String event, UUID subject) throws IOException {
        ConsumerRecord<String, byte[]> record = Topics.await(EVENTS, event, subject);
        assertEquals(Set.of(), Topics.violations(record));
        return new ObjectMapper().readTree(record.value());
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
}
