package nl.doorstroom.matching.candidate.messaging;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.SkillLevel;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.matching.testing.Feeds.hoursPlan;
import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Feeds.skill;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class CandidateProjectionTest {

    @Inject
    Inbox inbox;

    @Inject
    CandidateProfiles profiles;

    @Test
    void readsTheExampleOfParticipants() {
        inbox.receive(List.of(Topics.example("participants-service", "work-profile-changed.v1")));

        Candidate candidate = candidate("0199c19e-1111-7f20-8c55-2f6a4b7d9e10");
        assertEquals("3881", candidate.pc4());
        assertEquals(15, candidate.maxDistanceKm());
        assertEquals(Set.of("FIETS"), candidate.transport());
        assertEquals(new BigDecimal("24.00"), candidate.hoursMax());
        assertEquals(3, candidate.languages().get("nld"));
        assertTrue(candidate.skills().containsValue(SkillLevel.VOLDOENDE));
        assertEquals(1, candidate.occupations().size());
    }

    @Test
    void readsTheExampleOfTrajectories() {
        inbox.receive(List.of(Topics.example("trajectories-service", "hours-planned.v1")));

        assertEquals(
                List.of(
                        new Candidate.PlannedHours(LocalDate.of(2026, 1, 12), new BigDecimal(8)),
                        new Candidate.PlannedHours(LocalDate.of(2026, 3, 2), new BigDecimal(12))),
                candidate("019a2b3c-0000-7000-8000-000000000001").hoursPlan());
    }

    @Test
    void readsTheExampleOfASkill() {
        inbox.receive(List.of(Topics.example("participants-service", "skill-recorded.v1")));

        assertEquals(
                SkillLevel.NIET,
                candidate("0199c19e-1111-7f20-8c55-2f6a4b7d9e10")
                        .skills()
                        .get("https://linkeddata.competentnl.nl/id/skill/bestrating"));
    }

    @Test
    void goesByWhatWasRecordedOfASkillBeforeWhatTheProfileSays() {
        String person = aPerson();
        String absent = aPerson();
        String unknown = aPerson();
        inbox.receive(List.of(
                skill(absent, person, 1, "urn:absent", "GOED"),
                profile(
                        person,
                        1,
                        "\"skills\": [{\"uri\": \"urn:absent\", \"level\": \"GOED\"}, {\"uri\": \"urn:told\"}]"),
                skill(absent, person, 2, "urn:absent", "NIET"),
                skill(unknown, person, 2, "urn:told", null),
                skill(unknown, person, 1, "urn:told", "NIET")));

        assertEquals(
                Map.of("urn:absent", SkillLevel.NIET, "urn:told", SkillLevel.NOT_RATED),
                candidate(person).skills());
    }

    @Test
    void knowsTheSkillsOfAPersonWithoutAProfile() {
        String person = aPerson();

        inbox.receive(List.of(skill(aPerson(), person, 1, "urn:absent", "NIET")));

        assertEquals(Map.of("urn:absent", SkillLevel.NIET), candidate(person).skills());
        assertEquals(null, candidate(person).pc4());
    }

    @Test
    void endsTheSameWhateverTheOrderAndHoweverOften() {
        String person = aPerson();
        String plan = aPerson();
        ConsumerRecord<String, byte[]> first = profile(person, 1, "\"pc4\": \"3881\", \"hoursMax\": 12");
        ConsumerRecord<String, byte[]> second = profile(person, 2, "\"pc4\": \"3882\"");
        ConsumerRecord<String, byte[]> planned =
                hoursPlan(plan, person, 1, "{\"validFrom\": \"2025-08-15\", \"hoursPerWeek\": 8}");
        ConsumerRecord<String, byte[]> replanned =
                hoursPlan(plan, person, 2, "{\"validFrom\": \"2025-08-15\", \"hoursPerWeek\": 16}");

        inbox.receive(List.of(replanned, second, first, second, planned, first, replanned));

        Candidate candidate = candidate(person);
        assertEquals("3882", candidate.pc4());
        assertEquals(null, candidate.hoursMax());
        assertEquals(new BigDecimal("16.00"), candidate.hoursPlan().get(0).hoursPerWeek());
    }

    @Test
    void hearsWhatIsSentToItsTwoTopics() {
        String person = aPerson();
        try (KafkaProducer<String, byte[]> others = new KafkaProducer<>(
                Map.of("bootstrap.servers", RealParts.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            send(others, "participants.profiles.v1", profile(person, 1, "\"pc4\": \"3881\""));
            send(
                    others,
                    "trajectories.progress.v1",
                    hoursPlan(aPerson(), person, 1, "{\"validFrom\": \"2025-08-15\", \"hoursPerWeek\": 8}"));
            others.flush();
        }

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertEquals("3881", candidate(person).pc4());
            assertEquals(1, candidate(person).hoursPlan().size());
        });
    }

    private static void send(
            KafkaProducer<String, byte[]> producer, String topic, ConsumerRecord<String, byte[]> event) {
        var sent = producer.send(new ProducerRecord<>(topic, null, event.key(), event.value(), event.headers()));
        assertNotNull(sent);
    }

    @Test
    void takesTheHighestOfThePlansOfTwoTrajectories() {
        String person = aPerson();

        inbox.receive(List.of(
                hoursPlan(
                        aPerson(),
                        person,
                        1,
                        "{\"validFrom\": \"2025-01-01\", \"hoursPerWeek\": 8}, {\"validFrom\": \"2025-03-01\","
                                + " \"hoursPerWeek\": 24}"),
                hoursPlan(aPerson(), person, 1, "{\"validFrom\": \"2025-02-01\", \"hoursPerWeek\": 12}")));

        assertEquals(
                List.of(
                        new Candidate.PlannedHours(LocalDate.of(2025, 1, 1), new BigDecimal(8)),
                        new Candidate.PlannedHours(LocalDate.of(2025, 2, 1), new BigDecimal(12)),
                        new Candidate.PlannedHours(LocalDate.of(2025, 3, 1), new BigDecimal(24))),
                candidate(person).hoursPlan());
    }

    @Test
    void putsAsideWhatItCannotReadAndGoesOn() {
        String broken = aPerson();
        String person = aPerson();

        inbox.receive(List.of(
                profile(broken, 1, "\"skills\": [{\"uri\": \"urn:a\", \"level\": \"GEWELDIG\"}]"),
                profile(person, 1, "\"pc4\": \"3881\"")));

        assertEquals("3881", candidate(person).pc4());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertTrue(Topics.readAll("matching.dead-letters.v1").stream()
                        .anyMatch(letter -> new String(letter.value(), StandardCharsets.UTF_8).contains(broken))));
    }

    private Candidate candidate(String person) {
        return CurrentTenant.call(Tokens.PUTTEN, () -> profiles.get(UUID.fromString(person)));
    }
}
