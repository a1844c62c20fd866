package nl.doorstroom.reporting.definition;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DefinitionSetsTest {

    private final DefinitionSet current = DefinitionSets.current();

    @Test
    void bringsTheSetThatAnswersName() {
        assertEquals("def-2026-1", current.id());
        assertEquals(List.of(4, 13, 26, 52), current.checkWeeks());
        assertEquals(Set.of("PW_ALGEMEEN", "IOAW", "IOAZ"), current.coveredBenefits());
        assertEquals(new Headline(Headline.Measure.EXIT_SUSTAINED, 26), current.headline());
    }

    @Test
    void hasNoBucketForAReturnAfterTheLastOne() {
        assertTrue(current.returnWeeksOf(729).isEmpty());
        assertTrue(current.returnDaysOf(731).isEmpty());
    }

    @Test
    void refusesASetThatDoesNotExist() {
        assertThrows(IllegalArgumentException.class, () -> DefinitionSets.read("def-1999-1"));
    }
}
