package nl.doorstroom.reporting.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static nl.doorstroom.reporting.testing.Reporting.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class LedgerTest {

    @Inject
    Inbox inbox;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void comesToTheSameTablesWhateverTheOrderAndHoweverOften(long seed) {
        Story story = eventful();
        Reporting.wipe();
        inbox.receive(story.events());
        List<String> inOrder = Reporting.tables();
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            events.addAll(story.events());
        }
        Random random = new Random(seed);
        Collections.shuffle(events, random);

        Reporting.wipe();
        for (int i = 0; i < events.size(); ) {
            int next = Math.min(events.size(), i + 1 + random.nextInt(40));
            inbox.receive(events.subList(i, next));
            i = next;
        }

        assertFalse(inOrder.isEmpty());
        assertEquals(inOrder, Reporting.tables());
    }

    @Test
    void missesNothingWhenThreeTopicsTellOfTheSamePeopleAtTheSameTime() {
        Story story = eventful();
        Reporting.wipe();
        inbox.receive(story.events());
        List<String> oneByOne = Reporting.tables();
        Map<String, List<ConsumerRecord<String, byte[]>>> byTopic = new HashMap<>();
        story.events()
                .forEach(event -> byTopic.computeIfAbsent(event.topic(), topic -> new ArrayList<>())
                        .add(event));

        Reporting.wipe();
        CompletableFuture.allOf(byTopic.values().stream()
                        .map(events -> CompletableFuture.runAsync(() -> {
                            for (ConsumerRecord<String, byte[]> event : events) {
                                inbox.receive(List.of(event));
                            }
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertEquals(3, byTopic.size());
        assertEquals(oneByOne, Reporting.tables());
    }

    @Test
    void countsPeopleAnewWhenTheirEmployerOrTrajectoryIsToldLater() {
        Story story = new Story(PUTTEN).placement("contract", "person", "employer", "trajectory", "2025-03-01", "24");
        inbox.receive(story.events());
        assertEquals(0, figure("placements", story, "").getInt("rows[0].placements"));
        int told = story.events().size();

        story.employer("employer", Putten.GRESBO)
                .trajectory("trajectory", "person", "pilot", Putten.GRESBO, "2024-09-02");
        inbox.receive(story.eventsFrom(told));

        assertEquals(1, figure("placements", story, "").getInt("rows[0].placements"));
        assertEquals(1, figure("placements", story, "").getInt("rows[0].sameOrganisation"));
    }

    @Test
    void countsACoupleTogetherWhenOneOfThemStartsToWork() {
        Story story = new Story(PUTTEN)
                .trajectory("trajectory", "partner", "pilot", Putten.GRESBO, "2024-09-02")
                .household("household", List.of("person", "partner"), "2023-01-01")
                .benefitEnded(
                        "benefit",
                        "household",
                        List.of("person", "partner"),
                        "2023-01-01",
                        "2025-02-28",
                        "TOWARDS_WORK")
                .placement("contract", "partner", "employer", "trajectory", "2025-03-01", "32");
        inbox.receive(story.events());

        var ended = figure("ended-benefits", story, "");

        assertEquals(1, ended.getInt("rows[0].endedBenefits"));
        assertEquals(2, ended.getInt("rows[0].personsBenefitFree"));
        assertEquals(1, ended.getInt("rows[0].personsExitToWork"));
    }

    @Test
    void keepsAReductionWhenTheEventThatToldItIsReplaced() {
        Story story = new Story(PUTTEN)
                .trajectory("trajectory", "person", "pilot", Putten.GRESBO, "2024-09-02")
                .benefit("benefit", "household", List.of("person"), "2023-01-01")
                .benefitReduced("benefit", "household", List.of("person"), "2025-03-03")
                .benefitCorrected("benefit", "household", List.of("person"), "2023-02-01", null, null);
        inbox.receive(story.events());

        assertEquals(1, figure("ended-benefits", story, "").getInt("rows[0].benefitsReduced"));
    }

    @Test
    void countsNoPlacementFromTheMomentThatItTurnsOutNeverToHaveBeen() {
        String annulled = "2025-06-01T08:00:00Z";
        Story story = new Story(PUTTEN)
                .trajectory("trajectory", "person", "pilot", Putten.GRESBO, "2024-09-02")
                .benefitEnded("benefit", "household", List.of("person"), "2023-01-01", "2025-02-28", "TOWARDS_WORK")
                .placement("contract", "person", "employer", "trajectory", "2025-03-01", "24")
                .on(annulled)
                .placementAnnulled("contract", "person", "employer", "trajectory", "2025-03-01", "24");
        inbox.receive(story.events());

        JsonPath before = figure("placements", story, "&knownAt=2025-06-01T07:59:59Z");
        JsonPath after = figure("placements", story, "&knownAt=" + annulled);

        assertEquals(1, before.getInt("rows[0].placements"));
        assertEquals(
                1,
                figure("ended-benefits", story, "&knownAt=2025-06-01T07:59:59Z").getInt("rows[0].states.EXIT_TO_WORK"));
        assertEquals(0, after.getInt("rows[0].personsPlaced"));
        assertEquals(0, after.getInt("rows[0].placements"));
        assertEquals(0, after.getInt("rows[0].contracts"));
        JsonPath benefits = figure("ended-benefits", story, "&knownAt=" + annulled);
        assertEquals(0, benefits.getInt("rows[0].states.EXIT_TO_WORK"));
        assertEquals(1, benefits.getInt("rows[0].states.EXIT_UNKNOWN"));
    }

    @Test
    void countsNoBenefitFromTheMomentThatItTurnsOutNeverToHaveBeen() {
        String annulled = "2025-06-01T08:00:00Z";
        Story story = new Story(PUTTEN)
                .trajectory("trajectory", "person", "pilot", Putten.GRESBO, "2024-09-02")
                .placement("contract", "person", "employer", "trajectory", "2025-03-01", "24")
                .benefitEnded("benefit", "household", List.of("person"), "2023-01-01", "2025-02-28", "TOWARDS_WORK")
                .benefit("in error", "household", List.of("person"), "2025-03-10")
                .on(annulled)
                .benefitCorrected("in error", "household", List.of("person"), "2025-03-10", "2025-03-09", null);
        inbox.receive(story.events());

        JsonPath before = figure("ended-benefits", story, "&knownAt=2025-06-01T07:59:59Z");
        JsonPath after = figure("ended-benefits", story, "&knownAt=" + annulled);

        assertEquals(1, before.getInt("rows[0].states.ANNULLED_RESTART"));
        assertEquals(0, after.getInt("rows[0].states.ANNULLED_RESTART"));
        assertEquals(1, after.getInt("rows[0].states.EXIT_TO_WORK"));
    }

    /** Offices write confirmations down later, and not always in the order of their days. */
    @Test
    void remembersAnEarlierConfirmationThatIsRegisteredAfterALaterOne() {
        Story story = new Story(PUTTEN)
                .trajectory("trajectory", "person", "pilot", Putten.GRESBO, "2024-09-02")
                .placement("contract", "person", "employer", "trajectory", "2025-03-01", "24")
                .on("2025-12-01T08:00:00Z")
                .confirmed("contract", "person", "2025-11-20")
                .confirmed("contract", "person", "2025-05-20");
        inbox.receive(story.events());

        JsonPath lasting = figure("lasting-work", story, "&asOf=2025-06-15");

        assertEquals(1, lasting.getInt("rows.find { it.week == 13 && it.variant == 'jobSustained' }.states.SUSTAINED"));
    }

    @Test
    void takesTheLedgerOfEachTenantApart() {
        Story here = Putten.in(PUTTEN);
        Story there = Putten.in(VOORBURG);
        List<ConsumerRecord<String, byte[]>> mixed = new ArrayList<>(here.events());
        mixed.addAll(there.events());
        inbox.receive(mixed);

        assertEquals(7, figure("placements", here, "").getInt("rows[0].personsPlaced"));
        assertEquals(0, figure("placements", there, "").getInt("rows[0].personsPlaced"));
        assertEquals(
                List.of("7"),
                Reporting.texts("select count(*)::text from outcome_placement o where definition_set = 'def-2026-1'"
                        + " and tenant = '" + VOORBURG
                        + "' and programme_id = '" + there.id("pilot") + "'"));
    }

    @Test
    void setsAsideAnEventThatLacksWhatTheCountingNeeds() {
        Story story = new Story(PUTTEN)
                .tell("matching", "placement-started", "contract", Map.of("placementId", "no-uuid"))
                .tell("matching", "placement-ended", "other", Map.of())
                .trajectory("trajectory", "person", "pilot", Putten.GRESBO, "2024-09-02")
                .placement("right", "person", "employer", "trajectory", "2025-03-01", "24");
        inbox.receive(story.events());

        assertEquals(1, figure("placements", story, "").getInt("rows[0].placements"));
        Awaitility.await().untilAsserted(() -> {
            Set<String> letters = new HashSet<>();
            Topics.readAll("reporting.dead-letters.v1").forEach(letter -> letters.add(String.valueOf(letter.key())));
            assertTrue(letters.containsAll(Stream.of("contract", "other")
                    .map(name -> story.id(name).toString())
                    .toList()));
        });
    }

    private static Story eventful() {
        return Putten.in(PUTTEN)
                .on("2026-06-01T08:00:00Z")
                .ended("contract 1", "person 1", "2025-03-15")
                .benefit("benefit again", "household 2", List.of("person 2"), "2025-03-10")
                .benefitCorrected(
                        "benefit 3", "household 3", List.of("person 3"), "2023-01-01", "2025-03-31", "EXCLUDED")
                .household("household 4", List.of("person 4", "person 5"), "2025-01-01")
                .placement("contract 8", "person 8", "Gresbo", null, "2025-05-01", "12")
                .application("application", "person 8", "2025-04-01")
                .intake("intake 8", "person 8", "2024-08-20")
                .proposed("proposal 8", "person 8", "2025-04-08")
                .proposed("proposal 1", "person 1", "2025-02-03")
                .milestone("planned", "milestone 1", "trajectory 1", "person 1", "2024-12-02")
                .milestone("reached", "milestone 1", "trajectory 1", "person 1", "2025-02-10")
                .milestoneOpenedAgain("milestone 1", "trajectory 1", "person 1", "2025-02-11")
                .worked("day 1", "trajectory 1", "person 1", "pilot", "2025-01-15", "4")
                .worked("day 2", "trajectory 1", "person 1", "pilot", "2025-02-12", "8")
                .workedAnnulled("day 2", "trajectory 1", "person 1", "pilot", "2025-02-12")
                .sessionHeld("session", "pilot", "2025-01-08", 5)
                .attended("visit 1", "session", "pilot", "person 1", "2025-01-08")
                .attended("visit 8", "session", "pilot", "person 8", "2025-01-08")
                .notAttended("visit 8", "session", "pilot", "person 8", "2025-01-08")
                .alternative("alternative 1", "trajectory 1", "person 1", "pilot", "2024-03-10")
                .alternativeEnded("alternative 1", "trajectory 1", "person 1", "pilot", "2025-02-20")
                .ladder("person 1", "2024-09-02 4", "2025-03-01 5", "2025-03-16 4")
                .ladder("person 1", "2024-09-02 4", "2025-03-01 5")
                .condition("shelter 1", "person 1", "ONDERDAK", "OP_ORDE", "2025-01-20")
                .condition("shelter 1", "person 1", "ONDERDAK", "IN_AANPAK", "2025-05-05")
                .employer("Gresbo", null);
    }
}
