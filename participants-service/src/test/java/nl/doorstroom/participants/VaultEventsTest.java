package nl.doorstroom.participants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Vault;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.People.aDuplicate;
import static nl.doorstroom.participants.testing.People.merge;
import static nl.doorstroom.participants.testing.People.undo;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What is told of what is kept for a purpose of its own: yes or no, and a day. */
@QuarkusTest
@WithTestResource(RealParts.class)
class VaultEventsTest {

    private static final String EVENTS = "participants.events.v1";

    @Test
    void tellsYesOrNoAndWhichRulesWereAsked() throws IOException {
        String person = aParticipant();
        Vault.record(person, "BANENAFSPRAAK", "2025-01-01");
        String programme = Vault.aProgramme("LOONKOSTENSUBSIDIE");
        UUID eligibility =
                UUID.fromString(Vault.decide(person, programme).then().extract().path("id"));

        JsonNode told = payload("eligibility-decided", eligibility);

        assertEquals(person, told.path("participantId").asText());
        assertEquals(programme, told.path("programmeId").asText());
        assertEquals("LOONKOSTENSUBSIDIE-1", told.path("ruleVersion").asText());
        assertEquals(true, told.path("eligible").asBoolean());
        assertFalse(told.path("validUntil").isMissingNode());
    }

    @Test
    void tellsOfADayWhenItBecameAnother() throws IOException {
        String person = aParticipant();
        String address = BASE + "/participants/" + person + "/start-restrictions";
        put(address, null, "{\"earliestStart\": \"2026-11-02\"}");
        put(address, "\"1\"", """
                {"earliestStart": "2026-11-02", "selection": {"motivated": true, "noDanger": true,
                 "decidedBy": "Commissie Zuid", "decidedOn": "2026-09-01"}}""");
        put(address, "\"2\"", "{\"earliestStart\": \"2026-11-16\"}");

        JsonNode told = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> payload("earliest-start-changed", UUID.fromString(person)),
                        event -> event.path("aggregateVersion").asInt() == 3);

        assertEquals("2026-11-16", told.path("earliestStart").asText());
        assertEquals("2026-11-02", told.path("previous").asText());
        long events = Topics.readAll(EVENTS).stream()
                .filter(event -> person.equals(event.key()))
                .filter(event -> new String(event.value(), StandardCharsets.UTF_8).contains("earliestStart"))
                .count();
        assertEquals(2, events, "what was decided is told to nobody");
    }

    @Test
    void tellsOfEachRegistrationWhoseDayBecomesAnother() {
        String survivor = aParticipant();
        String duplicate = aDuplicate();
        String address = BASE + "/participants/" + survivor + "/start-restrictions";
        put(address.replace(survivor, duplicate), null, "{\"earliestStart\": \"2026-11-16\"}");
        put(address, null, "{\"earliestStart\": \"2026-11-02\"}");

        String merge =
                merge(survivor, duplicate).then().statusCode(201).extract().header("Location");
        put(address, "\"2\"", "{\"earliestStart\": \"2026-11-30\"}");
        undo(merge).then().statusCode(200);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertEquals(List.of("null > 16", "16 > 02", "02 > 30", "30 > 16"), days(duplicate));
            assertEquals(List.of("null > 02", "02 > 30"), days(survivor));
        });
    }

    /** Whatever is changed in the vault, nobody outside hears anything from which it could be told: no score can change. */
    @Test
    void tellsNobodyThatALabelChanged() throws SQLException {
        String person = aParticipant();
        long before = eventsEver();
        String label = Vault.record(person, "EX_DETENTIE", "2025-01-01").header("Location");
        as(PUTTEN, "labels:write")
                .header("If-Match", "\"1\"")
                .body("{\"label\": \"STATUSHOUDER\", \"validFrom\": \"2025-01-01\", \"source\": \"IND\"}")
                .patch(label)
                .then()
                .statusCode(200);
        as(PUTTEN, "labels:write")
                .header("If-Match", "\"2\"")
                .post(label + "/annulments")
                .then()
                .statusCode(200);
        Vault.access(person, "ELIGIBILITY", "labels:eligibility").then().statusCode(200);

        assertEquals(before, eventsEver());
    }

    private static long eventsEver() throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_value from outbox_seq_seq")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The days of November 2026 that were told of a registration, each behind the one before it. */
    private static List<String> days(String person) throws IOException {
        List<String> days = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> event : Topics.readAll(EVENTS)) {
            if (person.equals(event.key())) {
                JsonNode told = new ObjectMapper().readTree(event.value());
                if (told.has("earliestStart")) {
                    String change = told.path("previous").asText("null") + " > "
                            + told.path("earliestStart").asText();
                    days.add(change.replace("2026-11-", ""));
                }
            }
        }
        return days;
    }

    private static void put(String address, @Nullable String version, String body) {
        var request = as(PUTTEN, "start-restrictions:write").body(body);
        (version == null ? request : request.header("If-Match", version))
                .put(address)
                .then()
                .statusCode(200);
    }

    private static JsonNode payload(String event, UUID subject) throws IOException {
        ConsumerRecord<String, byte[]> record = Topics.await(EVENTS, event, subject);
        assertEquals(Set.of(), Topics.violations(record));
        return new ObjectMapper().readTree(record.value());
    }
}
