package nl.doorstroom.trajectories.aftercare;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What a person is shown of the checks about the person, with what was noted. */
@Singleton
class AftercareData implements PersonalData {

    private final AftercareCheckRepository checks;
    private final AftercareChecks aftercare;

    AftercareData(AftercareCheckRepository checks, AftercareChecks aftercare) {
        this.checks = checks;
        this.aftercare = aftercare;
    }

    @Override
    public String section() {
        return "aftercareChecks";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(AftercareCheck.class);
    }

    @Override
    public List<?> of(UUID person) {
        return checks.stream("participantId = ?1 order by id", person)
                .map(check -> new Shown(
                        check.since(),
                        check.week(),
                        check.dueOn(),
                        check.state(),
                        check.outcome(),
                        check.checkedOn(),
                        aftercare.noteOf(check)))
                .toList();
    }

    record Shown(
            LocalDate since,
            int week,
            LocalDate dueOn,
            AftercareCheckState state,
            @Nullable String outcome,
            @Nullable LocalDate checkedOn,
            @Nullable String note) {}
}
