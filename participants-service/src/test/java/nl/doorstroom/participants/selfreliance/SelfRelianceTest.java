package nl.doorstroom.participants.selfreliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.selfreliance.SelfReliance.Measured;
import nl.doorstroom.participants.selfreliance.SelfReliance.Point;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SelfRelianceTest {

    @Test
    void goesByTheDayOfTheMeasurementAndThenByThatOfRegistration() {
        Measured late = measured(1, "2026-03-01", Map.of("FINANCIEN", 4));
        Measured early = measured(2, "2026-01-01", Map.of("FINANCIEN", 2, "HUISVESTING", 5));
        Measured again = measured(3, "2026-03-01", Map.of("FINANCIEN", 3));

        Map<String, List<Point>> series = SelfReliance.series(List.of(again, late, early));

        assertEquals(
                List.of(2, 4, 3),
                series.get("FINANCIEN").stream().map(Point::score).toList());
        assertEquals(
                List.of(5), series.get("HUISVESTING").stream().map(Point::score).toList());
        assertEquals(2, series.size());
    }

    @Test
    void keepsWhatACorrectionSaysNothingOf() {
        Scores hidden = new Scores(Map.of("JUSTITIE", 1));

        assertEquals(
                new Scores(Map.of("FINANCIEN", 3, "JUSTITIE", 1)), new Scores(Map.of("FINANCIEN", 3)).over(hidden));
    }

    private static Measured measured(int id, String day, Map<String, Integer> scores) {
        return new Measured(new UUID(0, id), LocalDate.parse(day), new Scores(scores));
    }
}
