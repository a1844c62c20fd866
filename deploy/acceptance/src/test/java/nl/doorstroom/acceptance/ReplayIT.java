package nl.doorstroom.acceptance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.local.demo.PuttenScenario;

import static nl.doorstroom.local.demo.PuttenScenario.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The figures come out the same from the bytes on the topics, and from the facts. */
class ReplayIT {

    @ParameterizedTest
    @ValueSource(strings = {"replays", "rebuilds"})
    void givesTheSameFiguresToTheDigit(String kind) {
        PuttenScenario putten = RunningPlatform.putten();
        Eventually.seen(() -> {
            assertEquals(7, measure(putten.figure("placements", ""), "personsPlaced"));
            assertEquals(5, measure(putten.figure("ended-benefits", ""), "EXIT_TO_WORK"));
            assertEquals(6, measure(putten.figure("crews", ""), "offers"));
        });
        String knownAt = "&knownAt=" + Instant.now().toString();
        List<JsonNode> before = figures(putten, knownAt);

        new Office("acceptance-" + kind).makeFiguresAnew(kind);

        assertEquals(before, figures(putten, knownAt));
    }

    @Test
    void saysThroughWhichMomentItIsComplete() {
        PuttenScenario putten = RunningPlatform.putten();
        String aWhileAgo = "&knownAt=" + Instant.now().minusSeconds(12);

        assertFalse(putten.figure("placements", "").path("complete").asBoolean());
        Eventually.seen(() -> assertTrue(
                putten.figure("placements", aWhileAgo).path("complete").asBoolean()));
    }

    @Test
    void remembersWhatWasKnownBefore() {
        PuttenScenario putten = RunningPlatform.putten();

        JsonNode before = putten.figure("placements", "&knownAt=2024-01-01T00:00:00Z");

        assertEquals(0, measure(before, "personsPlaced"));
    }

    /** Every figure that the contract has, of the scenario, on days on which it is different. */
    static List<JsonNode> figures(PuttenScenario putten, String knownAt) {
        List<JsonNode> figures = new ArrayList<>();
        List<String> names = new ArrayList<>();
        new Office("acceptance-figures")
                .read(Office.POLICY_OFFICER, "reporting", "/openapi.json")
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> {
                    if (path.startsWith("/reports/") && !path.contains("{")) {
                        names.add(path.substring("/reports/".length()));
                    }
                });
        assertTrue(names.containsAll(List.of("placements", "funnel", "hours-growth")), names::toString);
        for (String asOf : new String[] {"2025-03-01", "2025-03-27", "2025-03-28", "2026-01-01", "2026-03-31"}) {
            for (String name : names) {
                figures.add(putten.figure(name, "&asOf=" + asOf + knownAt));
            }
        }
        figures.forEach(Office::numbers);
        return figures;
    }
}
