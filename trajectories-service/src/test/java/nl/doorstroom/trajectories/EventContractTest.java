package nl.doorstroom.trajectories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.Matches;
import nl.doorstroom.trajectories.testing.Placements;

import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.enterWaitingList;
import static nl.doorstroom.trajectories.testing.Given.takePlace;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Holds what really leaves against the schemas, byte for byte as it stands on the topics. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EventContractTest {

    private static final String EVENTS = "trajectories.events.v1";
    private static final String PROGRESS = "trajectories.progress.v1";
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    @Inject
    Inbox inbox;

    @Test
    void publishesTheLifeOfATrajectory() {
        UUID participant = UUID.randomUUID();
        String programme = aProgramme();
        String trajectory = anActiveTrajectory(programme, participant);
        post("/trajectories/" + trajectory + "/pauses", 2, "{\"from\": \"2026-02-02\", \"reason\": \"ZIEKTE\"}");
        post("/trajectories/" + trajectory + "/resumptions", 3, "{\"from\": \"2026-02-09\"}");
        post(
                "/trajectories/" + trajectory + "/transfers",
                4,
                "{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"2026-03-02\"}");
        String ended = anActiveTrajectory(programme, UUID.randomUUID());
        post(
                "/trajectories/" + ended + "/terminations",
                2,
                "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-03-01\"}");

        promised(EVENTS, "programme-published", programme, programme);
        for (String event : List.of(
                "trajectory-registered",
                "trajectory-started",
                "trajectory-paused",
                "trajectory-resumed",
                "trajectory-transferred")) {
            promised(EVENTS, event, trajectory, participant.toString());
        }
        assertEquals(Set.of(), Topics.violations(Topics.await(EVENTS, "trajectory-ended", UUID.fromString(ended))));
    }

    @Test
    void tellsThatAftercareEndsAPauseAndThatGoingOnEndsAftercare() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        post("/trajectories/" + trajectory + "/pauses", 2, "{\"from\": \"2026-02-02\", \"reason\": \"ZIEKTE\"}");
        post("/trajectories/" + trajectory + "/aftercares", 3, "{\"from\": \"2026-03-02\"}");
        post("/trajectories/" + trajectory + "/resumptions", 4, "{\"from\": \"2026-04-06\"}");

        Topics.await(EVENTS, "trajectory-resumed", UUID.fromString(trajectory));
        List<JsonNode> told = Topics.readAll(EVENTS).stream()
                .filter(record -> json(record).path("aggregateId").asText().equals(trajectory))
                .peek(record -> assertEquals(Set.of(), Topics.violations(record)))
                .map(EventContractTest::json)
                .toList();
        assertEquals(
                List.of("2026-01-12", "2026-01-12", "2026-02-02", "2026-03-02", "2026-04-06"),
                told.stream().map(event -> event.path("validFrom").asText()).toList());
        assertEquals(
                List.of(1, 2, 3, 4, 5),
                told.stream()
                        .map(event -> event.path("aggregateVersion").asInt())
                        .toList());
    }

    @Test
    void publishesMilestonesAndHours() {
        UUID participant = UUID.randomUUID();
        String trajectory = "/trajectories/" + anActiveTrajectory(aProgramme(), participant);
        String reached = Given.id(asCoach()
                .body("{\"title\": \"Een stap\", \"gapId\": \"%s\", \"dueDate\": \"2026-03-01\"}"
                        .formatted(UUID.randomUUID()))
                .post(trajectory + "/milestones"));
        post(
                trajectory + "/milestones/" + reached + "/completions",
                1,
                "{\"reachedOn\": \"2026-03-01\", \"evidence\": \"Gezien\"}");
        String dropped = Given.id(asCoach()
                .body("{\"title\": \"Een stap\", \"dueDate\": \"2026-03-01\"}")
                .post(trajectory + "/milestones"));
        post(trajectory + "/milestones/" + dropped + "/archivings", 1, "{\"reason\": \"DOEL_GEWIJZIGD\"}");
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"steps\": [{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 8}]}")
                .put(trajectory + "/hours-plan")
                .then()
                .statusCode(200);

        promised(EVENTS, "milestone-planned", reached, participant.toString());
        promised(EVENTS, "milestone-reached", reached, participant.toString());
        promised(EVENTS, "milestone-dropped", dropped, participant.toString());
        promised(PROGRESS, "hours-planned", trajectory.substring("/trajectories/".length()), participant.toString());
    }

    @Test
    void tellsMatchingOfAGapAndOfNoTrajectory() {
        UUID participant = UUID.randomUUID();
        String trajectory = anActiveTrajectory(aProgramme(), participant);
        String milestone = aClosedGap(participant, trajectory);
        post(
                "/trajectories/" + trajectory + "/milestones/" + milestone + "/reopenings",
                2,
                "{\"reason\": \"Te vroeg\"}");

        promised(PROGRESS, "gap-closed", milestone, participant.toString());
        promised(PROGRESS, "gap-reopened", milestone, participant.toString());
        JsonNode reached = json(Topics.await(EVENTS, "milestone-reached", UUID.fromString(milestone)));
        assertEquals("HOURS", reached.path("gapKind").asText());
        JsonNode closed = json(Topics.await(PROGRESS, "gap-closed", UUID.fromString(milestone)));
        assertEquals(8, closed.path("amount").asInt());
        assertEquals(-1, closed.toString().indexOf(trajectory));
    }

    @Test
    void opensTheGapsAgainOfATrajectoryThatNeverWas() {
        UUID participant = UUID.randomUUID();
        String trajectory = anActiveTrajectory(aProgramme(), participant);
        String milestone = aClosedGap(participant, trajectory);

        Given.move(trajectory, "annulments", "");

        promised(PROGRESS, "gap-reopened", milestone, participant.toString());
        asCoach()
                .get("/trajectories/" + trajectory + "/milestones/" + milestone)
                .then()
                .body("status", equalTo("PLANNED"));
    }

    /** A milestone that is reached and closed a gap of eight hours. */
    private String aClosedGap(UUID participant, String trajectory) {
        UUID gap = UUID.randomUUID();
        inbox.receive(List.of(Matches.targeted(
                UUID.randomUUID(),
                1,
                participant,
                "2026-03-02T08:00:00Z",
                Matches.gap(gap, "HOURS", ", \"amount\": 8"))));
        String milestones = "/trajectories/" + trajectory + "/milestones";
        String milestone = Given.id(asCoach()
                .body("{\"title\": \"Een stap\", \"gapId\": \"%s\", \"dueDate\": \"2026-03-01\"}".formatted(gap))
                .post(milestones));
        post(
                milestones + "/" + milestone + "/completions",
                1,
                "{\"reachedOn\": \"2026-03-01\", \"evidence\": \"Gezien\"}");
        return milestone;
    }

    @Test
    void tellsThatNoHoursArePlannedAfterTheLastDay() {
        String trajectory = anActiveTrajectory(aProgramme(), UUID.randomUUID());
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"steps\": [{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 8},"
                        + " {\"validFrom\": \"2026-04-06\", \"hoursPerWeek\": 16}]}")
                .put("/trajectories/" + trajectory + "/hours-plan")
                .then()
                .statusCode(200);
        JsonNode planned = json(Topics.await(PROGRESS, "hours-planned", UUID.fromString(trajectory)));

        post(
                "/trajectories/" + trajectory + "/terminations",
                2,
                "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-01\"}");

        ConsumerRecord<String, byte[]> cut = awaitAnother(PROGRESS, "hours-planned", trajectory, planned);
        assertEquals(Set.of(), Topics.violations(cut));
        assertEquals(
                "[{\"validFrom\":\"2026-01-12\",\"hoursPerWeek\":8},{\"validFrom\":\"2026-03-02\",\"hoursPerWeek\":0}]",
                json(cut).path("steps").toString());
    }

    @Test
    void publishesHowACrewFillsAndEmpties() throws SQLException {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        UUID participant = UUID.randomUUID();
        String place = Given.id(takePlace(crew, anActiveTrajectory(programme, participant)));
        for (int i = 0; i < 3; i++) {
            enterWaitingList(crew, aTrajectory(programme)).then().statusCode(201);
        }
        inbox.receive(List.of(Placements.started(UUID.randomUUID(), 1, participant, "2026-03-02", "32")));
        String declined = openOffer(crew);
        asCoach()
                .header("If-Match", "\"1\"")
                .post("/crews/" + crew + "/offers/" + declined + "/declines")
                .then()
                .statusCode(200);
        String expired = openOffer(crew);
        Given.passTheDaysOfOffers(crew);
        asCoach()
                .body("{\"on\": \"" + LocalDate.now(ZoneId.of("Europe/Amsterdam")) + "\"}")
                .post("/crews/" + crew + "/offer-expirations")
                .then()
                .statusCode(200);
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"capacity\": 3}")
                .patch("/crews/" + crew)
                .then()
                .statusCode(200);

        promised(EVENTS, "crew-opened", crew, crew);
        promised(EVENTS, "crew-capacity-changed", crew, crew);
        promised(EVENTS, "crew-place-taken", place, participant.toString());
        promised(EVENTS, "crew-place-freed", place, participant.toString());
        for (String event : List.of("crew-place-offered", "crew-place-offer-declined")) {
            assertEquals(Set.of(), Topics.violations(Topics.await(EVENTS, event, UUID.fromString(declined))));
        }
        assertEquals(
                Set.of(),
                Topics.violations(Topics.await(EVENTS, "crew-place-offer-expired", UUID.fromString(expired))));
    }

    @Test
    void tellsMatchingForHowManyPlacesSomebodyCanBeFound() {
        String programme = aProgramme();
        String crew = aCrew(programme, 2);

        ConsumerRecord<String, byte[]> opened = Topics.await(PROGRESS, "places-open-changed", UUID.fromString(crew));
        assertEquals(Set.of(), Topics.violations(opened));
        assertEquals(crew, opened.key());
        assertEquals(2, json(opened).path("open").intValue());
        assertEquals("CREW", json(opened).path("kind").asText());
        assertTrue(json(opened).has("validFrom"));

        takePlace(crew, anActiveTrajectory(programme, UUID.randomUUID()));
        JsonNode taken = json(awaitAnother(PROGRESS, "places-open-changed", crew, json(opened)));
        assertEquals(1, taken.path("open").intValue());

        // What is offered is open for nobody else.
        enterWaitingList(crew, aTrajectory(programme)).then().statusCode(201);
        ConsumerRecord<String, byte[]> offered = awaitAnother(PROGRESS, "places-open-changed", crew, taken);
        assertEquals(Set.of(), Topics.violations(offered));
        assertEquals(0, json(offered).path("open").intValue());
        assertFalse(json(offered).has("validFrom"));
        enterWaitingList(crew, aTrajectory(programme)).then().statusCode(201);

        asCoach()
                .header("If-Match", "\"1\"")
                .post("/crews/" + crew + "/offers/" + openOffer(crew) + "/declines")
                .then()
                .statusCode(200);
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"capacity\": 3, \"minimumHours\": 12}")
                .patch("/crews/" + crew)
                .then()
                .statusCode(200);
        JsonNode more = json(awaitAnother(PROGRESS, "places-open-changed", crew, json(offered)));
        assertEquals(1, more.path("open").intValue());
        assertEquals(12, more.path("hoursMin").intValue());
        assertEquals(
                4,
                Topics.readAll(PROGRESS).stream()
                        .filter(record -> record.key().equals(crew))
                        .count());
    }

    @Test
    void tellsWhichPlaceWasFilledAgain() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        String first = Given.id(takePlace(crew, aTrajectory(programme)));
        enterWaitingList(crew, aTrajectory(programme)).then().statusCode(201);
        post("/crews/" + crew + "/places/" + first + "/terminations", 1, "{\"lastDay\": \"2026-03-01\"}");
        String second = asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"validFrom\": \"2026-03-09\"}")
                .post("/crews/" + crew + "/offers/" + openOffer(crew) + "/acceptances")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        ConsumerRecord<String, byte[]> refilled = Topics.await(EVENTS, "crew-place-taken", UUID.fromString(second));
        assertEquals(Set.of(), Topics.violations(refilled));
        assertEquals(first, json(refilled).path("freedPlaceId").asText());
        assertEquals(7, json(refilled).path("daysFree").asInt());
        JsonNode freed = json(Topics.await(EVENTS, "crew-place-freed", UUID.fromString(first)));
        assertEquals(freed.path("freeSeatId"), json(refilled).path("freeSeatId"));
        assertTrue(json(Topics.await(EVENTS, "crew-place-taken", UUID.fromString(first)))
                .path("freedPlaceId")
                .isMissingNode());
    }

    @Test
    void tellsThatNobodyLeftForWorkWhenTheJobWasNotThere() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        UUID participant = UUID.randomUUID();
        UUID placement = UUID.randomUUID();
        String place = Given.id(takePlace(crew, anActiveTrajectory(programme, participant)));
        inbox.receive(List.of(Placements.started(placement, 1, participant, "2026-03-02", "32")));
        JsonNode freed = json(Topics.await(EVENTS, "crew-place-freed", UUID.fromString(place)));

        inbox.receive(List.of(Placements.ended(placement, 2, participant, "2026-03-01")));

        ConsumerRecord<String, byte[]> again = awaitAnother(EVENTS, "crew-place-freed", place, freed);
        assertEquals(Set.of(), Topics.violations(again));
        assertEquals(freed.path("eventId"), json(again).path("supersedes"));
        assertEquals("PLACEMENT_ANNULLED", json(again).path("cause").asText());
        assertEquals("2026-03-02", json(again).path("validFrom").asText());
        asCoach()
                .get("/crews/" + crew + "/places/" + place)
                .then()
                .statusCode(200)
                .body("cause", equalTo("PLACEMENT_ANNULLED"));
    }

    @TestFactory
    Stream<DynamicTest> givesAnExampleForEverySchemaAndViceVersa() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of("contracts", "events"))) {
            files = found.sorted().toList();
        }
        return files.stream()
                .map(file -> file.getFileName().toString().replaceAll("\\.(schema|example)\\.json$", ""))
                .distinct()
                .map(event -> DynamicTest.dynamicTest(
                        event,
                        () -> assertEquals(
                                Set.of(),
                                Topics.violations(
                                        event,
                                        Files.readAllBytes(Path.of("contracts", "events", event + ".example.json"))))));
    }

    private static void promised(String topic, String event, String subject, String key) {
        ConsumerRecord<String, byte[]> record = Topics.await(topic, event, UUID.fromString(subject));
        assertEquals(Set.of(), Topics.violations(record), event);
        assertEquals(key, record.key(), event);
    }

    /** The newest event of an aggregate, once there is another than the one that was seen before. */
    private static ConsumerRecord<String, byte[]> awaitAnother(
            String topic, String event, String subject, JsonNode seen) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Topics.await(topic, event, UUID.fromString(subject)),
                        record -> !json(record).path("eventId").equals(seen.path("eventId")));
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> record) {
        try {
            return MAPPER.readTree(record.value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String openOffer(String crew) {
        return asCoach()
                .queryParam("status", "OPEN")
                .get("/crews/" + crew + "/offers")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static void post(String path, int version, String body) {
        asCoach()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }
}
