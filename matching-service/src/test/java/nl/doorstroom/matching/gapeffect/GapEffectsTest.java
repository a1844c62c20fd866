package nl.doorstroom.matching.gapeffect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.matching.testing.Feeds.gap;
import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Feeds.profilesMerged;
import static nl.doorstroom.matching.testing.Feeds.skill;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.TEAMWORK;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.areas;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A gap that is closed counts as long as it is not opened again, whatever a profile says meanwhile. */
@QuarkusTest
@WithTestResource(RealParts.class)
class GapEffectsTest {

    private static final String WITHOUT_SKILL =
            "\"pc4\": \"3881\", \"maxDistanceKm\": 10, \"hoursMin\": 16, \"hoursMax\": 32, \"shifts\": [\"DAY\"],"
                    + " \"availableFrom\": \"2025-01-01\", \"skills\": [{\"uri\": \"" + TEAMWORK
                    + "\", \"level\": \"NIET\"}]";

    private static final String TOO_FEW_HOURS =
            "\"pc4\": \"3881\", \"maxDistanceKm\": 10, \"hoursMin\": 8, \"hoursMax\": 16, \"shifts\": [\"DAY\"],"
                    + " \"availableFrom\": \"2025-01-01\", \"skills\": [{\"uri\": \"" + TEAMWORK
                    + "\", \"level\": \"GOED\"}]";

    /** What is known of gaps, by their ids. */
    private static final Map<String, String> KINDS = new ConcurrentHashMap<>();

    @Inject
    Inbox inbox;

    private final String person = aPerson();
    private final String milestone = aPerson();

    @Test
    void countsTheMatchesBeforeAndAfter() {
        JsonPath match = target(person, WITHOUT_SKILL);
        String vacancy = match.getString("vacancyId");
        String gap = match.getString("gaps[0].gapId");
        assertEquals("SKILL", match.getString("gaps[0].kind"));

        inbox.receive(List.of(closed(milestone, 2, person, gap)));

        JsonPath told = told(milestone, 2);
        assertTrue(told.getInt("matchesAfter") > told.getInt("matchesBefore"));
        assertTrue(told.getFloat("targetScoreAfter") > told.getFloat("targetScoreBefore"));
        assertEquals(match.getString("id"), told.getString("matchId"));
        assertEquals("GAP_CLOSED", told.getString("cause"));
        assertEquals("MATCH", status(person, vacancy));

        inbox.receive(List.of(reopened(milestone, 3, person, gap)));

        JsonPath undone = told(milestone, 3);
        assertEquals(told.getInt("matchesAfter"), undone.getInt("matchesBefore"));
        assertEquals(told.getInt("matchesBefore"), undone.getInt("matchesAfter"));
        assertEquals("NEAR_MATCH", status(person, vacancy));
    }

    @Test
    void keepsTheGapClosedWhenANewerProfileDoesNotKnowOfIt() {
        JsonPath match = target(person, WITHOUT_SKILL);
        inbox.receive(List.of(closed(milestone, 2, person, match.getString("gaps[0].gapId"))));

        inbox.receive(List.of(profile(person, 5, WITHOUT_SKILL), skill(aPerson(), person, 1, TEAMWORK, "NIET")));

        assertEquals("MATCH", status(person, match.getString("vacancyId")));
    }

    @Test
    void doesNotCountTwiceWhatTheProfileComesToSayToo() {
        JsonPath match = target(person, TOO_FEW_HOURS);
        assertEquals("HOURS", match.getString("gaps[0].kind"));
        inbox.receive(List.of(closed(milestone, 2, person, match.getString("gaps[0].gapId"))));
        assertEquals("wants 8.00-24.00, offered 24.00-32.00", hours(person, match.getString("vacancyId")));

        inbox.receive(List.of(profile(person, 6, TOO_FEW_HOURS.replace("\"hoursMax\": 16", "\"hoursMax\": 24"))));
        assertEquals("wants 8.00-24.00, offered 24.00-32.00", hours(person, match.getString("vacancyId")));
        inbox.receive(List.of(closed(aPerson(), 2, person, match.getString("gaps[0].gapId"))));
        assertEquals("wants 8.00-24.00, offered 24.00-32.00", hours(person, match.getString("vacancyId")));
    }

    @Test
    void letsAPersonReachAsFarAsTheWorkLiesAndNoFartherWhenItIsToldAgain() {
        areas("1001,52.0,5.0", "1002,52.2,5.0", "1003,52.4,5.0");
        String near = TOO_FEW_HOURS.replace("3881", "1001").replace("\"hoursMax\": 16", "\"hoursMax\": 32");
        String twentyTwoFar = aVacancyAt("1002");
        String fortyFourFar = aVacancyAt("1003");
        JsonPath match = target(person, near, twentyTwoFar);
        assertEquals("MOBILITY", match.getString("gaps[0].kind"));
        assertEquals(12, match.getFloat("gaps[0].amount"));
        String gap = match.getString("gaps[0].gapId");
        KINDS.put(gap, ", \"gapKind\": \"MOBILITY\", \"amount\": 12");

        inbox.receive(List.of(closed(milestone, 2, person, gap)));

        assertEquals("MATCH", status(person, twentyTwoFar));
        assertEquals("NEAR_MATCH", status(person, fortyFourFar));
        assertTrue(told(milestone, 2).getFloat("targetScoreAfter")
                > told(milestone, 2).getFloat("targetScoreBefore"));

        inbox.receive(List.of(closed(milestone, 3, person, gap), closed(aPerson(), 2, person, gap)));

        assertEquals("NEAR_MATCH", status(person, fortyFourFar));
    }

    @Test
    void tellsNothingOfWhatIsOlderOrToldAgain() {
        JsonPath match = target(person, WITHOUT_SKILL);
        String gap = match.getString("gaps[0].gapId");

        inbox.receive(List.of(reopened(milestone, 3, person, gap)));
        inbox.receive(List.of(closed(milestone, 2, person, gap)));
        inbox.receive(List.of(reopened(milestone, 3, person, gap)));
        inbox.receive(List.of(closed(milestone, 4, person, gap)));

        told(milestone, 4);
        assertEquals(
                List.of(3, 4),
                events(milestone).stream()
                        .map(event -> event.getInt("aggregateVersion"))
                        .toList());
    }

    @Test
    void takesASkillOfAMatchThatIsNotKnownHere() {
        inbox.receive(List.of(profile(person, 1, WITHOUT_SKILL)));

        inbox.receive(List.of(closed(milestone, 2, person, aPerson())));

        JsonPath told = told(milestone, 2);
        assertNull(told.get("matchId"));
        assertNull(told.get("targetScoreAfter"));
        assertEquals("MATCH", status(person, aVacancy(anEmployer(), 1)));
    }

    @Test
    void countsForWhoGoesOnAfterAMerge() {
        String survivor = aPerson();
        inbox.receive(List.of(profile(survivor, 1, WITHOUT_SKILL), profilesMerged(aPerson(), survivor, person)));

        inbox.receive(List.of(closed(milestone, 2, person, aPerson())));

        assertTrue(told(milestone, 2).getInt("matchesAfter") >= 0);
        assertEquals("MATCH", status(survivor, aVacancy(anEmployer(), 1)));
    }

    @Test
    void readsTheExamplesOfTrajectories() {
        inbox.receive(List.of(Topics.example("trajectories-service", "gap-closed.v1")));
        inbox.receive(List.of(Topics.example("trajectories-service", "gap-reopened.v1")));

        Awaitility.await()
                .untilAsserted(() -> assertFalse(
                        events("019a2b3c-0000-7000-8000-000000000041").isEmpty()));
    }

    /** Milestones, profiles and skills in any order, each as often as you like: what counts in the end is the same. */
    @Test
    void endsTheSameWhateverTheOrderAndHoweverOften() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String vacancy = aVacancy(anEmployer(), 1);
        for (int round = 0; round < 20; round++) {
            boolean endsClosed = random.nextBoolean();
            String somebody = aPerson();
            String first = aPerson();
            String second = aPerson();
            String gap = aPerson();
            List<ConsumerRecord<String, byte[]>> events = new ArrayList<>(List.of(
                    profile(somebody, 1, WITHOUT_SKILL),
                    profile(somebody, 2, WITHOUT_SKILL),
                    closed(first, 2, somebody, gap),
                    reopened(first, 3, somebody, gap),
                    closed(second, 2, somebody, gap),
                    reopened(second, 4, somebody, gap)));
            if (endsClosed) {
                events.add(closed(first, 5, somebody, gap));
            }
            events.addAll(List.copyOf(events));
            Collections.shuffle(events, random);

            events.forEach(event -> inbox.receive(List.of(event)));

            assertEquals(endsClosed ? "MATCH" : "NEAR_MATCH", status(somebody, vacancy), "seed " + seed);
        }
    }

    private static ConsumerRecord<String, byte[]> closed(String milestone, int version, String person, String gap) {
        return gap(true, milestone, version, person, gap, kindOf(gap));
    }

    private static ConsumerRecord<String, byte[]> reopened(String milestone, int version, String person, String gap) {
        return gap(false, milestone, version, person, gap, kindOf(gap));
    }

    /** As the gap is known here; of a match that is not known it is one of a skill. */
    private static String kindOf(String gap) {
        return KINDS.getOrDefault(gap, ", \"gapKind\": \"SKILL\", \"skillUri\": \"" + TEAMWORK + "\"");
    }

    /** A vacancy is targeted for somebody with this profile. */
    private JsonPath target(String somebody, String fields) {
        return target(somebody, fields, aVacancy(anEmployer(), 1));
    }

    private JsonPath target(String somebody, String fields, String vacancy) {
        inbox.receive(List.of(profile(somebody, 1, fields)));
        String run = asAdviser()
                .body("{\"participantId\": \"%s\", \"from\": \"2025-07-01\"}".formatted(somebody))
                .post(BASE + "/match-runs")
                .path("id");
        String match = id(asAdviser()
                .body("{\"matchRunId\": \"%s\", \"participantId\": \"%s\", \"vacancyId\": \"%s\"}"
                        .formatted(run, somebody, vacancy))
                .post(BASE + "/matches"));
        JsonPath found = asAdviser().get(BASE + "/matches/" + match).jsonPath();
        if (found.getString("gaps[0].kind").equals("HOURS")) {
            KINDS.put(found.getString("gaps[0].gapId"), ", \"gapKind\": \"HOURS\", \"amount\": 8");
        }
        return found;
    }

    /** A vacancy that asks no more than the usual hours, in a postcode area. */
    private static String aVacancyAt(String pc4) {
        return id(asAdviser().body("""
                        {"employerId": "%s", "name": "Medewerker groen", "contractKind": "DETACHERING", "hoursMin": 24,
                         "positions": 1, "hoursMax": 32, "pc4": "%s", "publishedOn": "2025-06-01"}""".formatted(anEmployer(), pc4)).post(BASE + "/vacancies"));
    }

    private static String status(String somebody, String vacancy) {
        return asAdviser()
                .get(BASE + "/participants/" + somebody + "/opportunities?limit=100&from=2025-07-01")
                .path("results.find { it.vacancyId == '" + vacancy + "' }.status");
    }

    private static String hours(String somebody, String vacancy) {
        return asAdviser()
                .get(BASE + "/participants/" + somebody + "/opportunities?limit=100&from=2025-07-01")
                .path("results.find { it.vacancyId == '" + vacancy
                        + "' }.parts.find { it.criterion == 'HOURS' }.value");
    }

    private static JsonPath told(String milestone, int version) {
        Awaitility.await()
                .untilAsserted(() -> assertTrue(
                        events(milestone).stream().anyMatch(event -> event.getInt("aggregateVersion") == version)));
        return events(milestone).stream()
                .filter(event -> event.getInt("aggregateVersion") == version)
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonPath> events(String milestone) {
        return Topics.readAll("matching.events.v1").stream()
                .filter(record -> new String(
                                record.headers().lastHeader("ce_type").value(), UTF_8)
                        .endsWith("matches-recomputed.v1"))
                .filter(record -> new String(record.value(), UTF_8).contains(milestone))
                .peek(record -> assertEquals(Set.of(), Topics.violations(record)))
                .map(record -> JsonPath.from(new String(record.value(), UTF_8)))
                .toList();
    }
}
