package nl.doorstroom.participants.employeeskill;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Records observations. Their notes are sealed by the person's own key. */
@Singleton
public class EmployeeSkillRegister {

    private final EmployeeSkillObservationRepository observations;
    private final PersonCipher cipher;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final Clock clock;

    EmployeeSkillRegister(
            EmployeeSkillObservationRepository observations,
            PersonCipher cipher,
            CodeLists codes,
            CurrentTenant caller,
            Clock clock) {
        this.observations = observations;
        this.cipher = cipher;
        this.codes = codes;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records what the caller saw. */
    public EmployeeSkillObservation record(UUID participantId, Observed observed, @Nullable String note) {
        EmployeeSkillObservation observation = new EmployeeSkillObservation(
                participantId, observed, seal(participantId, note), caller.user(), caller.organisation(), clock);
        observations.persistAndFlush(observation);
        return observation;
    }

    /** @throws ObservationIsWithdrawn when it should never have been there */
    public void correct(EmployeeSkillObservation observation, Observed observed, @Nullable String note) {
        observation.correct(observed, seal(observation.participantId(), note), caller.user(), clock);
        observations.flush();
    }

    /** @throws ObservationIsWithdrawn when that was done before */
    public void withdraw(EmployeeSkillObservation observation) {
        observation.withdraw(caller.user(), clock);
        observations.flush();
    }

    /** Where each employee skill of a person is going that was rated. */
    public List<EmployeeSkillTrend> trends(UUID participantId) {
        return EmployeeSkillTrend.of(
                observations.listStanding(participantId).stream()
                        .map(EmployeeSkillObservation::observed)
                        .toList(),
                this::points);
    }

    private Optional<Integer> points(String rating) {
        return Optional.ofNullable(codes.entry("employee-skill-ratings", rating).properties())
                .map(properties -> properties.get("points"))
                .map(points -> Integer.valueOf(points.toString()));
    }

    /** What was noted, unless the person's key was destroyed. */
    public Optional<String> note(EmployeeSkillObservation observation) {
        return open(observation.participantId(), observation.noteSealed());
    }

    /** What was noted then, unless the person's key was destroyed. */
    public Optional<String> note(EmployeeSkillObservation observation, EmployeeSkillObservationVersion version) {
        return open(observation.participantId(), version.noteSealed());
    }

    private byte @Nullable [] seal(UUID participantId, @Nullable String note) {
        return note == null ? null : cipher.encrypt(participantId, note);
    }

    private Optional<String> open(UUID participantId, Optional<byte[]> sealed) {
        return sealed.flatMap(note -> cipher.decrypt(participantId, note));
    }
}
