package nl.doorstroom.participants;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Works;
import nl.doorstroom.participants.work.CrewPlace;
import nl.doorstroom.participants.work.Job;
import nl.doorstroom.participants.work.WorkElsewhere;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.end;
import static nl.doorstroom.participants.testing.Office.idOf;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What others hear of applications, annulments and the ladder, and what is heard of work elsewhere. */
@QuarkusTest
@WithTestResource(RealParts.class)
class IncomeEventsTest {

    private static final String EVENTS = "participants.events.v1";

    @Inject
    Inbox inbox;

    @Inject
    WorkElsewhere work;

    @Test
    void tellsTheWayOnTheLadderAndOfFactsTheirIdsAlone() throws Exception {
        String person = aParticipant();
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        UUID place = UUID.randomUUID();
        UUID job = UUID.randomUUID();
        inbox.receive(List.of(Works.taken(place, 1, person, "2026-01-12")));
        inbox.receive(List.of(Works.started(job, 1, person, "2026-03-02", "24")));
        inbox.receive(List.of(Works.freed(place, 2, person, "2026-03-02")));
        end(benefit, "2026-03-31").then().statusCode(200);

        JsonNode told = version("ladder-changed", UUID.fromString(person), 3);

        assertEquals(person, told.path("participantId").asText());
        List<String> steps = new ArrayList<>();
        told.path("steps").forEach(step -> steps.add(step.path("validFrom").asText() + " " + step.path("step")));
        assertEquals(List.of("2026-01-12 4", "2026-03-02 5", "2026-04-01 6"), steps);
        assertEquals(
                Set.of(idOf(benefit), job.toString()),
                Set.of(
                        told.at("/steps/1/factIds/0").asText(),
                        told.at("/steps/1/factIds/1").asText()));
        assertFalse(told.toString().contains("PW_ALGEMEEN") || told.toString().contains("REGULIER"));
    }

    @Test
    void tellsNothingAnewWhenTheWayIsTheSame() {
        String person = aParticipant();
        UUID job = UUID.randomUUID();
        inbox.receive(List.of(Works.started(job, 1, person, "2026-03-02", "24")));
        inbox.receive(List.of(Works.changed(job, 2, person, "2026-03-02", "2026-05-01", "32")));
        asCaseManager()
                .body("{\"step\": 2, \"statedOn\": \"2024-03-01\", \"basis\": \"GESPREK\"}")
                .post(BASE + "/participants/" + person + "/ladder-statements")
                .then()
                .statusCode(201);

        JsonNode told = version("ladder-changed", UUID.fromString(person), 2);

        assertEquals(2, told.at("/steps/0/step").asInt());
        assertEquals(true, told.at("/steps/0/asserted").asBoolean());
        assertEquals(6, told.at("/steps/1/step").asInt());
    }

    @Test
    void tellsOfAnApplicationForWhomItIs() throws IOException {
        String person = aParticipant();
        String other = aParticipant();
        String household = aHousehold("2020-01-01", person, other);
        String application = asCaseManager()
                .body("{\"kind\": \"PW_ALGEMEEN\", \"appliedOn\": \"2026-03-02\"}")
                .post(BASE + "/participants/" + person + "/benefit-applications")
                .path("id");

        ConsumerRecord<String, byte[]> told =
                Topics.await(EVENTS, "benefit-application-registered", UUID.fromString(application));

        assertEquals(Set.of(), Topics.violations(told));
        assertEquals(idOf(household), told.key());
        assertEquals(2, new ObjectMapper().readTree(told.value()).path("adults").size());
    }

    @Test
    void tellsOfABenefitThatNeverWasAsOneThatEndedBeforeItBegan() throws IOException {
        String benefit = aBenefit(aParticipant(), "PW_ALGEMEEN", "2025-03-10");
        UUID spell = UUID.fromString(idOf(benefit));
        JsonNode started = payload(Topics.await(EVENTS, "benefit-started", spell));
        asCaseManager()
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"DUBBEL\"}")
                .post(benefit + "/annulments")
                .then()
                .statusCode(200);

        JsonNode told = payload(Topics.await(EVENTS, "benefit-corrected", spell));

        assertEquals("2025-03-10", told.path("startDate").asText());
        assertEquals("2025-03-09", told.path("lastDay").asText());
        assertEquals(started.path("eventId").asText(), told.path("supersedes").asText());
        assertFalse(told.toString().contains("DUBBEL"));
    }

    @Test
    void readsTheExamplesOfItsProducers() throws IOException {
        UUID worker = take("matching-service", "placement-started.v1");
        assertEquals(worker, take("matching-service", "placement-changed.v1"));
        assertEquals(worker, take("matching-service", "placement-ended.v1"));
        Job job = jobs(worker).get(0);
        assertEquals("DETACHERING", job.contractKind());
        assertEquals("2027-02-28", String.valueOf(job.lastDay()));
        assertEquals("28.50", job.hoursOn(LocalDate.parse("2026-11-01")).toString());

        take("matching-service", "placement-corrected.v1");
        assertEquals("2026-09-03", jobs(worker).get(0).firstDay().toString());

        UUID member = take("trajectories-service", "crew-place-taken.v1");
        assertEquals(member, take("trajectories-service", "crew-place-freed.v1"));
        CrewPlace place = CurrentTenant.call(Tokens.PUTTEN, () -> work.listCrewPlaces(member))
                .get(0);
        assertEquals("2026-01-12", place.firstDay().toString());
        assertEquals("2026-08-31", String.valueOf(place.lastDay()));

        UUID guided = take("trajectories-service", "trajectory-started.v1");
        for (String event : List.of("resumed", "aftercare-started", "transferred", "ended")) {
            take("trajectories-service", "trajectory-" + event + ".v1");
        }
        assertEquals(
                1,
                CurrentTenant.call(Tokens.PUTTEN, () -> work.listGuidance(guided))
                        .size());
    }

    private List<Job> jobs(UUID person) {
        return CurrentTenant.call(Tokens.PUTTEN, () -> work.listJobs(person));
    }

    /** @return whom the example is about */
    private UUID take(String producer, String event) throws IOException {
        ConsumerRecord<String, byte[]> example = Topics.example(producer, event);
        inbox.receive(List.of(example));
        return UUID.fromString(new ObjectMapper()
                .readTree(example.value())
                .path("participantId")
                .asText());
    }

    private static JsonNode version(String event, UUID subject, int version) {
        JsonNode[] found = new JsonNode[1];
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            ConsumerRecord<String, byte[]> record = Topics.await(EVENTS, event, subject);
            assertEquals(Set.of(), Topics.violations(record));
            found[0] = new ObjectMapper().readTree(record.value());
            return found[0].path("aggregateVersion").asInt() >= version;
        });
        assertEquals(version, found[0].path("aggregateVersion").asInt());
        return found[0];
    }

    private static JsonNode payload(ConsumerRecord<String, byte[]> record) throws IOException {
        assertEquals(Set.of(), Topics.violations(record));
        return new ObjectMapper().readTree(record.value());
    }
}
