package nl.doorstroom.matching.matchrun.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.testing.Office;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aKvkNumber;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class NextSkillsResourceTest {

    private static final String SKILL = "https://linkeddata.competentnl.nl/id/skill/";

    // Of its own: what is open elsewhere would count too.
    private final String tenant = "0000000100" + String.format("%010d", System.nanoTime() % 10_000_000_000L);

    @Inject
    Inbox inbox;

    @Test
    void opensAsManyPlacesAsARunFindsMoreWithThatSkill() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String employer = id(asAdviser()
                .body("{\"name\": \"Gresbo\", \"kvkNumber\": \"%s\", \"validFrom\": \"2025-01-01\"}"
                        .formatted(aKvkNumber()))
                .post(BASE + "/employers"));
        for (int i = 0; i < 25; i++) {
            vacancy(employer, random);
        }
        String person = aPerson();
        know(person, 1, Map.of(0, "VOLDOENDE", 1, "NIET"));

        JsonPath answer = asAdviser()
                .get(BASE + "/participants/" + person + "/next-skills?from=2025-07-01")
                .jsonPath();

        List<Integer> opens = answer.getList("skills.opens");
        assertTrue(!opens.isEmpty(), "seed " + seed);
        assertEquals(opens.stream().sorted((one, other) -> other - one).toList(), opens, "seed " + seed);
        int before = matches(person);
        assertEquals(before, answer.getInt("matches"), "seed " + seed);
        for (int skill = 1; skill < 6; skill++) {
            String learner = aPerson();
            know(
                    learner,
                    1,
                    skill == 1
                            ? Map.of(0, "VOLDOENDE", 1, "VOLDOENDE")
                            : Map.of(0, "VOLDOENDE", 1, "NIET", skill, "VOLDOENDE"));
            Integer more = answer.get("skills.find { it.skillUri == '" + SKILL + skill + "' }?.opens");
            assertEquals(matches(learner) - before, more == null ? 0 : more, "skill " + skill + ", seed " + seed);
        }
    }

    @Test
    void knowsNobodyWithoutAProfile() {
        asAdviser()
                .get(BASE + "/participants/" + aPerson() + "/next-skills")
                .then()
                .statusCode(404);
    }

    private int matches(String person) {
        return asAdviser()
                .get(BASE + "/participants/" + person + "/opportunities?from=2025-07-01&limit=100&statuses=MATCH")
                .jsonPath()
                .getList("results")
                .size();
    }

    private void know(String person, int version, Map<Integer, String> levels) {
        inbox.receive(List.of(profile(
                tenant,
                person,
                version,
                "\"hoursMin\": 8, \"hoursMax\": 32, \"availableFrom\": \"2025-01-01\", \"skills\": ["
                        + levels.entrySet().stream()
                                .map(level -> "{\"uri\": \"" + SKILL + level.getKey() + "\", \"level\": \""
                                        + level.getValue() + "\"}")
                                .collect(Collectors.joining(", "))
                        + "]")));
    }

    private void vacancy(String employer, Random random) {
        List<String> skills = new ArrayList<>();
        for (int skill = 0; skill < 6; skill++) {
            if (random.nextInt(3) == 0) {
                skills.add("""
                        {"uri": "%s%d", "scheme": "COMPETENT_NL", "label": "Kan %d", "importance": "%s"}""".formatted(SKILL, skill, skill, random.nextInt(3) == 0 ? "IMPORTANT" : "ESSENTIAL"));
            }
        }
        asAdviser()
                .body("""
                        {"employerId": "%s", "name": "Werk", "positions": 1, "contractKind": "REGULIER", "hoursMin": %d,
                         "hoursMax": 36, "publishedOn": "2025-06-01", "details": {"skills": [%s]}}""".formatted(employer, 20 + random.nextInt(16), String.join(",", skills)))
                .post(BASE + "/vacancies")
                .then()
                .statusCode(201);
    }

    private RequestSpecification asAdviser() {
        return Office.as(tenant);
    }
}
