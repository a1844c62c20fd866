package nl.doorstroom.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aPlacement;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.anOffer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static nl.doorstroom.matching.testing.Office.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

/** What really stands on the topic is what the contracts promise, and nothing that they forbid. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EventContractsTest {

    private static final String EVENTS = "matching.events.v1";
    private static final String SECRET = "Liever in de keuken";

    @Inject
    Inbox inbox;

    @Test
    void sendsEveryEventOfAPlacementAsItsSchemaSays() {
        String person = aPerson();
        Response placed = aPlacement(person, anEmployer());
        UUID placement = UUID.fromString(id(placed));
        String address = placed.header("Location");
        asAdviser().body("{\"confirmedOn\": \"2025-10-01\"}").post(address + "/confirmations");
        asAdviser()
                .body("{\"validFrom\": \"2025-11-01\", \"hoursPerWeek\": 28.5}")
                .post(address + "/hours-changes");
        asAdviser()
                .header("If-Match", "\"3\"")
                .body("{\"endDate\": \"2026-02-28\", \"reason\": \"OVERLIJDEN\"}")
                .post(address + "/terminations");
        asAdviser()
                .header("If-Match", "\"4\"")
                .body("{\"startDate\": \"2025-09-02\"}")
                .patch(address)
                .then()
                .statusCode(200);

        assertKept("placement-started", placement, person);
        assertKept("placement-confirmed", placement, person);
        assertKept("placement-changed", placement, person);
        assertKept("placement-ended", placement, person);
        String corrected = assertKept("placement-corrected", placement, person);
        String started = text(Topics.await(EVENTS, "placement-started", placement));
        assertEquals(field(started, "eventId"), field(corrected, "supersedes"));
        assertEquals("2026-02-28", field(corrected, "endDate"));
        assertEquals("5", field(corrected, "aggregateVersion"));
    }

    @Test
    void sendsTheOtherEventsAsTheirSchemasSay() {
        String employer = anEmployer();
        String vacancy = aVacancy(employer, 1);
        String person = aPerson();
        inbox.receive(List.of(profile(person, 1, "\"pc4\": \"3881\", \"hoursMax\": 12")));
        String run = asAdviser()
                .body("{\"vacancyId\": \"%s\", \"from\": \"2025-07-01\"}".formatted(vacancy))
                .post(BASE + "/match-runs")
                .path("id");
        String match = id(asAdviser()
                .body("{\"matchRunId\": \"%s\", \"participantId\": \"%s\", \"vacancyId\": \"%s\"}"
                        .formatted(run, person, vacancy))
                .post(BASE + "/matches"));
        String accepted = anOffer(person, vacancy);
        String declined = anOffer(aPerson(), vacancy);
        String lapsed = anOffer(aPerson(), vacancy);
        asAdviser()
                .header("If-Match", "\"5\"")
                .body("{\"by\": \"PARTICIPANT\", \"reason\": \"ANDERS\", \"text\": \"%s\"}".formatted(SECRET))
                .post(BASE + "/proposals/" + declined + "/declines")
                .then()
                .statusCode(200);
        step(lapsed, "withdrawals", 5).then().statusCode(200);
        step(accepted, "acceptances", 5).then().statusCode(200);

        assertKept("employer-changed", UUID.fromString(employer), employer);
        assertKept("vacancy-published", UUID.fromString(vacancy), vacancy);
        assertKept("vacancy-withdrawn", UUID.fromString(vacancy), vacancy);
        assertKept("match-targeted", UUID.fromString(match), person);
        assertKept("proposal-offered", UUID.fromString(accepted), person);
        assertKept("proposal-accepted", UUID.fromString(accepted), person);
        assertKept("proposal-declined", UUID.fromString(declined), null);
        assertKept("proposal-lapsed", UUID.fromString(lapsed), null);
        for (ConsumerRecord<String, byte[]> event : Topics.readAll(EVENTS)) {
            String text = text(event);
            assertFalse(text.contains(SECRET), "a free text is on the topic");
            assertFalse(text.contains("OVERLIJDEN"), "the reason of an end is on the topic");
            assertFalse(text.contains("1506"), "a wage is on the topic");
            assertFalse(text.contains("Gresbo"), "a name is on the topic");
        }
    }

    @Test
    void tellsOfWorkThatNeverWasAsEndedBeforeItBegan() {
        String person = aPerson();
        Response placed = aPlacement(person, anEmployer());
        UUID placement = UUID.fromString(id(placed));
        asAdviser().body("{\"confirmedOn\": \"2025-10-01\"}").post(placed.header("Location") + "/confirmations");
        asAdviser()
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"NEVER_STARTED\"}")
                .post(placed.header("Location") + "/annulments")
                .then()
                .statusCode(200);

        String annulled = assertKept("placement-corrected", placement, person);
        String started = text(Topics.await(EVENTS, "placement-started", placement));
        assertEquals(field(started, "eventId"), field(annulled, "supersedes"));
        assertEquals("2025-09-01", field(annulled, "startDate"));
        assertEquals("2025-08-31", field(annulled, "endDate"));
        assertNull(field(annulled, "lastConfirmedOn"));
        assertFalse(annulled.contains("NEVER_STARTED"), "the reason of an annulment is on the topic");
    }

    @Test
    void tellsOfNoProposalThatWasNeverOffered() {
        String vacancy = aVacancy(anEmployer(), 1);
        String withdrawn = id(asAdviser()
                .body("{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"on\": \"2025-06-20\"}"
                        .formatted(aPerson(), vacancy))
                .post(BASE + "/proposals"));
        step(withdrawn, "withdrawals", 1).then().statusCode(200);
        String later = anOffer(aPerson(), vacancy);

        Topics.await(EVENTS, "proposal-offered", UUID.fromString(later));
        assertEquals(List.of(), mentioning(withdrawn));
    }

    @Test
    void tellsNobodyOfAnUnpaidPlace() {
        String person = aPerson();
        String employer = anEmployer();
        String trial = id(asAdviser().body("""
                        {"participantId": "%s", "employerId": "%s", "contractKind": "PROEFPLAATS",
                         "startDate": "2025-06-01", "plannedEnd": "2025-07-31", "hoursPerWeek": 16}""".formatted(person, employer)).post(BASE + "/placements"));
        asAdviser()
                .body("{\"confirmedOn\": \"2025-07-01\"}")
                .post(BASE + "/placements/" + trial + "/confirmations")
                .then()
                .statusCode(200);

        UUID job = UUID.fromString(
                id(asAdviser().body("""
                        {"participantId": "%s", "employerId": "%s", "predecessorId": "%s", "contractKind": "REGULIER",
                         "startDate": "2025-09-01", "plannedEnd": "2026-08-31", "hoursPerWeek": 24}""".formatted(person, employer, trial)).post(BASE + "/placements")));
        UUID extension = UUID.fromString(
                id(asAdviser().body("""
                        {"participantId": "%s", "employerId": "%s", "predecessorId": "%s", "contractKind": "REGULIER",
                         "startDate": "2026-09-01", "hoursPerWeek": 24}""".formatted(person, employer, job)).post(BASE + "/placements")));

        assertNull(field(assertKept("placement-started", job, person), "predecessorId"));
        assertEquals(job.toString(), field(assertKept("placement-started", extension, person), "predecessorId"));
        assertEquals(List.of(), mentioning(trial));
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

    private static String assertKept(String event, UUID aggregate, @Nullable String key) {
        ConsumerRecord<String, byte[]> record = Topics.await(EVENTS, event, aggregate);
        assertEquals(Set.of(), Topics.violations(record), event);
        if (key != null) {
            assertEquals(key, record.key(), event);
        }
        return text(record);
    }

    private static List<String> mentioning(String id) {
        return Topics.readAll(EVENTS).stream()
                .map(EventContractsTest::text)
                .filter(text -> text.contains(id))
                .toList();
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static @Nullable String field(String json, String name) {
        return JsonPath.from(json).getString(name);
    }
}
