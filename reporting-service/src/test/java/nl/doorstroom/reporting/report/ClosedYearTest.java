package nl.doorstroom.reporting.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.reporting.testing.Counted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A number beside another one of the same year, of which it has some more or fewer. */
class ClosedYearTest {

    private static final int SMALL = Counted.DEFINITIONS.smallCellThreshold();
    private static final long MOST = 4L * SMALL;

    @Test
    void tellsOfNoFewPeopleThatTheyHaveManyPlacements() {
        assertNull(told(9, -7), "two people with nine placements");
        assertNull(told(9, -3), "six people, three of whom have one more");
        assertEquals(6, told(12, -6));
        assertEquals(9, told(9, 0));
        assertEquals(20, told(9, 11));
    }

    /** Whoever knows the rule and the first number finds neither how many people there are, nor how many came again. */
    @Test
    void givesNeitherTheSecondNumberNorTheDifferenceAway() {
        for (long placements = SMALL; placements <= MOST; placements++) {
            Map<@Nullable Long, Set<Long>> fitting = new HashMap<>();
            for (long persons = 1; persons <= placements; persons++) {
                fitting.computeIfAbsent(told(placements, persons - placements), answer -> new TreeSet<>())
                        .add(persons);
            }
            for (Map.Entry<@Nullable Long, Set<Long>> answer : fitting.entrySet()) {
                if (answer.getValue().size() == 1) {
                    long persons = answer.getValue().iterator().next();
                    long again = placements - persons;
                    assertTrue(persons >= SMALL, placements + " placements of " + persons);
                    assertTrue(again == 0 || again >= SMALL, placements + " placements of " + persons);
                }
            }
        }
    }

    private static @Nullable Long told(long number, long some) {
        LocalDate end = LocalDate.of(2025, 12, 31);
        Question question = new Question(
                LocalDate.of(2025, 1, 1),
                end,
                end,
                Question.endOf(end),
                null,
                null,
                Counted.DEFINITIONS,
                Grouping.NONE);
        ClosedYear<Long> year =
                new ClosedYear<>(question, asked -> new Figure<>(List.of(number), Map.of()), row -> null);
        return year.with(some, number, new ClosedYear.Part(null, Map.of()));
    }
}
