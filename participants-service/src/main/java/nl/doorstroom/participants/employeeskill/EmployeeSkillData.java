package nl.doorstroom.participants.employeeskill;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** Every observation of a person's employee skills, with what it was before a correction. */
@Singleton
class EmployeeSkillData implements PersonalData {

    private final EmployeeSkillObservationRepository observations;
    private final EmployeeSkillRegister register;

    EmployeeSkillData(EmployeeSkillObservationRepository observations, EmployeeSkillRegister register) {
        this.observations = observations;
        this.register = register;
    }

    @Override
    public String section() {
        return "employeeSkillObservations";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(EmployeeSkillObservation.class, EmployeeSkillObservationVersion.class);
    }

    @Override
    public List<?> of(UUID person) {
        return observations.list("participantId = ?1 order by id", person).stream()
                .flatMap(observation -> observation.history().stream()
                        .map(version -> new Version(
                                observation.id(),
                                version.change(),
                                version.recordedAt(),
                                version.observed(),
                                register.note(observation, version).orElse(null),
                                observation.organisation())))
                .toList();
    }

    record Version(
            UUID observationId,
            ObservationChange change,
            Instant recordedAt,
            Observed observed,
            @Nullable String note,
            String organisation) {}
}
