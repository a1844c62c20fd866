package nl.doorstroom.participants.employeeskill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class EmployeeSkillTrendTest {

    private static final Map<String, Integer> POINTS = Map.of("GOED", 3, "VOLDOENDE", 2, "ONVOLDOENDE", 1, "NIET", 0);
    private static final List<String> RATINGS =
            List.of("GOED", "VOLDOENDE", "ONVOLDOENDE", "NIET", "ONDERZOEK_NOODZAKELIJK", "NVT");

    @ParameterizedTest
    @CsvSource({
        "NIET GOED,                                   2,  3.0",
        "GOED NIET,                                   2, -3.0",
        "ONVOLDOENDE VOLDOENDE GOED,                  3,  1.0",
        "ONVOLDOENDE ONVOLDOENDE VOLDOENDE,           3,  0.5",
        "ONVOLDOENDE GOED ONVOLDOENDE,                3,  0.0",
        "GOED GOED NIET NIET NIET,                    3,  0.0",
        "NIET NVT ONDERZOEK_NOODZAKELIJK VOLDOENDE,   2,  2.0",
        "GOED,                                        1,     ",
    })
    void drawsALineThroughTheLastThreeRatings(String ratings, int observations, BigDecimal slope) {
        List<EmployeeSkillTrend> trends = trends(List.of(ratings.split(" ", -1)));

        assertEquals(1, trends.size());
        assertEquals(observations, trends.get(0).observations());
        assertEquals(slope, trends.get(0).slope());
    }

    @Test
    void saysNothingOfWhatWasNeverRated() {
        assertEquals(List.of(), trends(List.of("NVT", "ONDERZOEK_NOODZAKELIJK")));
        assertEquals(List.of(), trends(List.of()));
    }

    @Test
    void keepsSkillsApart() {
        List<EmployeeSkillTrend> trends = EmployeeSkillTrend.of(
                List.of(
                        new Observed("KENNIS", "NIET", LocalDate.of(2026, 1, 1)),
                        new Observed("HOUDING", "GOED", LocalDate.of(2026, 1, 1)),
                        new Observed("KENNIS", "GOED", LocalDate.of(2026, 1, 2))),
                EmployeeSkillTrendTest::points);

        assertEquals(
                List.of("HOUDING", "KENNIS"),
                trends.stream().map(EmployeeSkillTrend::skill).toList());
        assertNull(trends.get(0).slope());
        assertEquals(new BigDecimal("3.0"), trends.get(1).slope());
    }

    /** It is what the sums of squares of the text books give, and the other way round it is the opposite. */
    @Test
    void isTheSlopeOfLeastSquares() {
        Random chance = new Random(12);
        for (int round = 0; round < 1000; round++) {
            List<String> ratings = new ArrayList<>();
            for (int i = chance.nextInt(7); i >= 0; i--) {
                ratings.add(RATINGS.get(chance.nextInt(RATINGS.size())));
            }
            List<Integer> points =
                    ratings.stream().flatMap(rating -> points(rating).stream()).toList();
            List<Integer> last = points.subList(Math.max(0, points.size() - 3), points.size());
            List<EmployeeSkillTrend> trends = trends(ratings);

            assertEquals(last.isEmpty() ? 0 : 1, trends.size(), ratings.toString());
            if (last.size() > 1) {
                BigDecimal slope = trends.get(0).slope();
                assertEquals(leastSquares(last), slope.doubleValue(), 1e-9, ratings.toString());
                List<String> back = new ArrayList<>(ratings.stream()
                        .filter(rating -> points(rating).isPresent())
                        .skip(points.size() - (long) last.size())
                        .toList());
                Collections.reverse(back);
                assertEquals(slope.negate(), trends(back).get(0).slope(), ratings.toString());
            }
        }
    }

    private static double leastSquares(List<Integer> points) {
        int count = points.size();
        double sumX = 0;
        double sumY = 0;
        double sumXy = 0;
        double sumXx = 0;
        for (int x = 0; x < count; x++) {
            sumX += x;
            sumY += points.get(x);
            sumXy += x * points.get(x);
            sumXx += x * x;
        }
        return (count * sumXy - sumX * sumY) / (count * sumXx - sumX * sumX);
    }

    private static List<EmployeeSkillTrend> trends(List<String> ratings) {
        List<Observed> observed = new ArrayList<>();
        for (String rating : ratings) {
            observed.add(new Observed("KENNIS", rating, LocalDate.of(2026, 1, 1).plusDays(observed.size())));
        }
        return EmployeeSkillTrend.of(observed, EmployeeSkillTrendTest::points);
    }

    private static Optional<Integer> points(String rating) {
        return Optional.ofNullable(POINTS.get(rating));
    }
}
