package nl.doorstroom.trajectories.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import nl.doorstroom.trajectories.programme.LabelWords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlanTextTest {

    private static final int LONGEST = 12;
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,}|[0-9]{4}-[0-9]{2}|_");

    @Test
    void saysWhatAPersonDoesInOrdinaryWords() {
        String text = PlanText.of(aPlan("Ik wil als hovenier werken", "Rijbewijs B halen"), AgreementState.NONE, true);

        for (String sentence : List.of(
                "Ik wil als hovenier werken.",
                "1. Rijbewijs B halen.",
                "   Dit doet u voor 1 juni 2026.",
                "2. Leren samenwerken.",
                "   Dit is u gelukt.",
                "Vanaf 12 januari 2026: 8 uur per week.",
                "Vanaf 2 maart 2026: 12,5 uur per week.",
                "Dat is vanaf 12 januari 2026.",
                "U begint op 12 januari 2026.",
                "Uw plan duurt tot en met 11 januari 2027.",
                "U mag altijd stoppen.",
                "U begint pas als u het eens bent met het plan.",
                "Vraag het aan uw begeleider.")) {
            assertTrue(text.contains(sentence + "\n"), sentence + " is missing in " + text);
        }
    }

    @Test
    void hasShortSentencesAndNoCodesWhateverTheStateIs() {
        for (AgreementState state : AgreementState.values()) {
            String text = PlanText.of(aPlan(null, "Een stap"), state, true);

            text.lines().forEach(line -> {
                assertTrue(line.chars().filter(sign -> sign == ' ').count() < LONGEST, line);
                assertFalse(CODE.matcher(line).find(), line);
            });
            assertFalse(LabelWords.standIn(text), text);
        }
    }

    @Test
    void leavesLabelsAndCodesForATalk() {
        String text =
                PlanText.of(aPlan("Weg uit detentie", "Cursus voor ex-gedetineerden"), AgreementState.AGREED, false);
        String coded = PlanText.of(aPlan(null, "Stap LANGDURIG_WERKLOOS"), AgreementState.AGREED, false);

        assertFalse(LabelWords.standIn(text), text);
        assertTrue(text.contains("Uw doel bespreekt u met uw begeleider."));
        assertTrue(text.contains("1. Deze stap bespreekt u met uw begeleider."));
        assertFalse(coded.contains("_"), coded);
    }

    @Test
    void isAnotherPlanWhenGoalStepsStagesOrHoursAreOthers() {
        Plan plan = aPlan("Doel", "Stap");

        assertEquals(plan.version(), aPlan("Doel", "Stap").version());
        assertNotEquals(plan.version(), aPlan("Ander doel", "Stap").version());
        assertNotEquals(plan.version(), aPlan("Doel", "Andere stap").version());
        Plan moved = new Plan(
                plan.goal(),
                plan.steps(),
                plan.stages(),
                plan.hours(),
                null,
                false,
                false,
                LocalDate.of(2026, 2, 2),
                true,
                null);
        assertEquals(plan.version(), moved.version(), "a start that moves is no other plan");
        Plan withoutHours = new Plan(
                plan.goal(), plan.steps(), plan.stages(), List.of(), null, false, false, plan.start(), false, null);
        assertNotEquals(plan.version(), withoutHours.version());
        Plan withoutStages = new Plan(
                plan.goal(), plan.steps(), List.of(), plan.hours(), null, false, false, plan.start(), false, null);
        assertNotEquals(plan.version(), withoutStages.version());
    }

    private static Plan aPlan(String goal, String step) {
        return new Plan(
                goal,
                List.of(
                        new Plan.Step(step, LocalDate.of(2026, 6, 1), false),
                        new Plan.Step("Leren samenwerken", LocalDate.of(2026, 7, 1), true)),
                List.of("Leren hoe u samenwerkt op het werk", "Een vak leren"),
                List.of(
                        new Plan.Hours(LocalDate.of(2026, 1, 12), new BigDecimal("8.0")),
                        new Plan.Hours(LocalDate.of(2026, 3, 2), new BigDecimal("12.5"))),
                LocalDate.of(2026, 1, 12),
                true,
                true,
                LocalDate.of(2026, 1, 12),
                false,
                LocalDate.of(2027, 1, 11));
    }
}
