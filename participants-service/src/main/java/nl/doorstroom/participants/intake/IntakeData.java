package nl.doorstroom.participants.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What a person is shown of the own intakes: every version, and the draft. */
@Singleton
class IntakeData implements PersonalData {

    private final IntakeRepository intakes;
    private final IntakeRegister register;

    IntakeData(IntakeRepository intakes, IntakeRegister register) {
        this.intakes = intakes;
        this.register = register;
    }

    @Override
    public String section() {
        return "intakes";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Intake.class);
    }

    @Override
    public List<?> of(UUID person) {
        return intakes.list(person, null, null, Integer.MAX_VALUE).stream()
                .map(intake ->
                        new Shown(intake.number(), intake.heldOn(), intake.completedAt(), register.answers(intake)))
                .toList();
    }

    record Shown(
            @Nullable Integer number,
            LocalDate heldOn,
            @Nullable Instant completedAt,
            IntakeAnswers answers) {}
}
