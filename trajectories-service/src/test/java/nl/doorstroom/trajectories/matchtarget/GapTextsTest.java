package nl.doorstroom.trajectories.matchtarget;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import nl.doorstroom.trajectories.milestonerule.Actor;
import nl.doorstroom.trajectories.milestonerule.GapKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GapTextsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOURS | | 8.00 | PERSON | Het aantal uren past nog niet: het verschil is 8 uur per week."
                        + " De deelnemer kan hier zelf aan werken.",
                "HOURS | | 7.50 | EMPLOYER | Het aantal uren past nog niet: het verschil is 7,5 uur per week."
                        + " De werkgever kan hier iets aan doen.",
                "CERTIFICATE | B | | PERSON | Voor dit werk is een rijbewijs of certificaat nodig dat nog ontbreekt (B)."
                        + " De deelnemer kan hier zelf aan werken.",
                "MOBILITY | | 10.00 | MUNICIPALITY | Het werk is 10 kilometer verder dan de deelnemer kan reizen."
                        + " De gemeente kan hier iets aan doen.",
                "LANGUAGE | nld | 1.00 | PERSON | De taal wordt nog niet goed genoeg beheerst (nld): het verschil is 1 niveau."
                        + " De deelnemer kan hier zelf aan werken.",
                "START_DATE | | 30.00 | PERSON | De deelnemer kan 30 dagen na het begin van het werk beginnen."
                        + " De deelnemer kan hier zelf aan werken."
            })
    void saysWhatIsMissingAndWhoCanDoSomething(
            GapKind kind, @Nullable String subject, @Nullable BigDecimal amount, Actor closedBy, String text) {
        assertEquals(text, GapTexts.of(gap(kind, subject, amount, closedBy)));
    }

    @ParameterizedTest
    @EnumSource(GapKind.class)
    void hasASentenceForEachKindWhateverIsKnown(GapKind kind) {
        String text = GapTexts.of(gap(kind, null, null, Actor.PERSON));

        assertTrue(text.endsWith("werken.") && text.indexOf('.') < text.length() - 1, text);
        assertFalse(text.contains("null"), text);
        assertTrue(GapTexts.stepToThinkOf(kind).startsWith("Zelf een stap bedenken: "));
    }

    private static TargetedMatch.Gap gap(
            GapKind kind, @Nullable String subject, @Nullable BigDecimal amount, Actor closedBy) {
        return new TargetedMatch.Gap(UUID.randomUUID(), kind, null, subject, closedBy, amount);
    }
}
