package nl.doorstroom.participants.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.participants.intake.IntakeAnswers.Ability;
import nl.doorstroom.participants.intake.IntakeAnswers.Hours;
import nl.doorstroom.participants.intake.IntakeAnswers.Need;
import nl.doorstroom.participants.intake.IntakeAnswers.Wish;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class IntakeTest {

    private static final List<Wish> WISHES = List.of(new Wish(null, null, new Hours(8, 16)));
    private static final List<Ability> ABILITIES = List.of(new Ability(null, null, "Niet zwaar tillen"));
    private static final List<Need> NEEDS = List.of(new Need("TAAL", null));

    @ParameterizedTest
    @CsvSource({
        "true,  true,  false, /needs",
        "true,  false, true,  /abilities",
        "false, true,  true,  /wishes",
        "false, false, true,  /wishes /abilities",
        "false, false, false, /wishes /abilities /needs"
    })
    void isCompletedWhenEachQuestionHasAnAnswer(boolean wishes, boolean abilities, boolean needs, String missing) {
        IntakeAnswers answers =
                new IntakeAnswers(wishes ? WISHES : null, abilities ? ABILITIES : null, needs ? NEEDS : null);
        Intake intake = anIntake("2026-03-02");

        InvalidInput refusal =
                assertThrows(InvalidInput.class, () -> intake.complete(answers, null, "user", on("2026-03-02")));

        assertEquals(
                missing,
                String.join(
                        " ", refusal.errors().stream().map(FieldError::pointer).toList()));
        assertEquals(IntakeState.DRAFT, intake.state());
    }

    @Test
    void isNumberedInTheOrderInWhichTheyAreHeldAndCompleted() {
        Intake first = anIntake("2026-03-02");
        Intake same = anIntake("2026-03-02");
        Intake earlier = anIntake("2026-03-01");
        IntakeAnswers answers = new IntakeAnswers(WISHES, ABILITIES, NEEDS);

        assertEquals(1, first.complete(answers, null, "user", on("2026-03-03")).number());
        assertEquals(2, same.complete(answers, first, "user", on("2026-03-03")).number());
        assertThrows(LaterIntakeIsCompleted.class, () -> earlier.complete(answers, same, "user", on("2026-03-03")));
    }

    @Test
    void isChangedAndCompletedOnce() {
        Intake intake = anIntake("2026-03-02");
        IntakeAnswers answers = new IntakeAnswers(WISHES, ABILITIES, NEEDS);
        intake.complete(answers, null, "user", on("2026-03-02"));

        assertThrows(IntakeIsCompleted.class, () -> intake.complete(answers, null, "user", on("2026-03-03")));
        assertThrows(
                IntakeIsCompleted.class,
                () -> intake.change(LocalDate.of(2026, 3, 1), new byte[0], "user", on("2026-03-03")));
    }

    private static Intake anIntake(String heldOn) {
        return new Intake(UUID.randomUUID(), LocalDate.parse(heldOn), new byte[0], "user", on(heldOn));
    }
}
