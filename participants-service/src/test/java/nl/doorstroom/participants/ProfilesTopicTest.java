package nl.doorstroom.participants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.idOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * What matching may know of people, held against the bytes that really stand on its topic. A further field needs a line
 * here, and a reason why no label could be guessed from it.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class ProfilesTopicTest {

    private static final String TOPIC = "participants.profiles.v1";
    private static final Set<String> STAMP =
            Set.of("eventId", "aggregateId", "aggregateVersion", "tenant", "recordedAt", "supersedes", "participantId");

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "work-profile-changed",
            Set.of(
                    "pc4",
                    "maxDistanceKm",
                    "transport",
                    "hoursMin",
                    "hoursMax",
                    "shifts",
                    "licences",
                    "languages",
                    "languages/language",
                    "languages/level",
                    "availableFrom",
                    "occupations",
                    "occupations/uri",
                    "occupations/scheme",
                    "skills",
                    "skills/uri",
                    "skills/scheme",
                    "skills/level"),
            "skill-recorded",
            Set.of("skillId", "uri", "scheme", "level"),
            "consent-given",
            Set.of("consentId", "purpose", "validFrom", "validTo", "shareId"),
            "consent-withdrawn",
            Set.of("consentId", "purpose"),
            "profiles-merged",
            Set.of("mergeId", "survivorId", "duplicateId"),
            "profile-merge-undone",
            Set.of("mergeId", "survivorId", "duplicateId"),
            // Who may see somebody; that few may says neither why nor who they are.
            "participant-visibility-changed",
            Set.of("restricted", "lastDay", "viewers", "viewers/userId", "viewers/from", "viewers/until"),
            "data-export-requested",
            Set.of("exportId"),
            "participant-anonymised",
            Set.of("participantIds"),
            "progress-marked",
            Set.of("recordedBefore", "partitions"));

    @Test
    void tellsMatchingWhatTheListAllowsAndNothingElse() throws IOException {
        String bsn = Numbers.next();
        String person = aParticipant(bsn);
        String participant = BASE + "/participants/" + person;
        asCaseManager().body("""
            {"pc4": "3881", "maxDistanceKm": 15, "transport": ["FIETS"], "hoursMin": 8, "hoursMax": 24,
             "shifts": ["DAY"], "licences": ["B"], "languages": [{"language": "nld", "level": 3}],
             "availableFrom": "2026-03-01",
             "occupations": [{"uri": "https://linkeddata.competentnl.nl/uwv/id/occupation/hovenier",
                              "scheme": "COMPETENT_NL"}],
             "skills": [{"uri": "https://linkeddata.competentnl.nl/id/skill/groenonderhoud",
                         "scheme": "COMPETENT_NL", "level": "NIET"}]}\
            """).put(participant + "/work-profile").then().statusCode(200);
        Response skill = asCaseManager().body("""
            {"uri": "http://data.europa.eu/esco/skill/1", "scheme": "ESCO", "label": "Geheim etiket",
             "level": "NIET", "source": "TEST", "observedOn": "2026-02-10", "evidence": "Geheim bewijs"}\
            """).post(participant + "/skills");
        String statement =
                asCaseManager().get(skill.header("Location") + "/history").path("items[0].id");
        asCaseManager()
                .header("If-Match", "\"1\"")
                .body("{\"statementId\": \"%s\"}".formatted(statement))
                .post(skill.header("Location") + "/withdrawals")
                .then()
                .statusCode(200);
        Response consent = asCaseManager().body("""
            {"purpose": "SHARE_PROFILE", "channel": "IN_PERSON", "givenOn": "2026-01-01",
             "validUntil": "2199-12-31"}\
            """).post(participant + "/consents");
        asCaseManager()
                .header("If-Match", "\"1\"")
                .delete(consent.header("Location"))
                .then()
                .statusCode(200);

        UUID consentId = UUID.fromString(consent.path("id"));
        assertEquals(Set.of(), Topics.violations(Topics.await(TOPIC, "consent-withdrawn", consentId)));
        ConsumerRecord<String, byte[]> given = Topics.await(TOPIC, "consent-given", consentId);
        assertEquals(Set.of(), Topics.violations(given));
        assertEquals(consent.path("shareId"), json(given).path("shareId").asText());
        assertEquals(person, given.key());
        assertEquals(Set.of(), Topics.violations(Topics.await(TOPIC, "work-profile-changed", UUID.fromString(person))));
        UUID skillId = UUID.fromString(idOf(skill.header("Location")));
        ConsumerRecord<String, byte[]> withdrawal = Topics.await(TOPIC, "skill-recorded", skillId);
        assertEquals(Set.of(), Topics.violations(withdrawal));
        assertEquals(statement, json(withdrawal).path("supersedes").asText());
        assertFalse(json(withdrawal).has("level"));

        for (ConsumerRecord<String, byte[]> record : Topics.readAll(TOPIC)) {
            String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            Set<String> fields = new TreeSet<>();
            gather(json(record), "", fields);
            fields.removeAll(STAMP);
            fields.removeAll(ALLOWED.getOrDefault(type.split("\\.", -1)[3], Set.of()));
            assertEquals(Set.of(), fields, type);
            String bytes = new String(record.value(), StandardCharsets.UTF_8) + record.headers();
            assertFalse(bytes.contains("Geheim") || bytes.contains(bsn) || bytes.contains("Voorbeeld"), type);
        }
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> record) throws IOException {
        return new ObjectMapper().readTree(record.value());
    }

    private static void gather(JsonNode node, String path, Set<String> fields) {
        node.properties().forEach(member -> {
            fields.add(path + member.getKey());
            gather(member.getValue(), path + member.getKey() + "/", fields);
        });
        if (node.isArray()) {
            node.forEach(item -> gather(item, path, fields));
        }
    }
}
