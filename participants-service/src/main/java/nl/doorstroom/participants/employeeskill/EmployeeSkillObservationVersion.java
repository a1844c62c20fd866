package nl.doorstroom.participants.employeeskill;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.AggregateVersion;
import nl.doorstroom.platform.outbox.EventStamp;

/** An observation as it was known from one change to the next. */
@Entity
@Immutable
public class EmployeeSkillObservationVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private EmployeeSkillObservation observation;

    @Column(nullable = false)
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ObservationChange change;

    @Column(nullable = false)
    private String skill;

    @Column(nullable = false)
    private String rating;

    @Column(nullable = false)
    private LocalDate observedOn;

    private byte @Nullable [] noteSealed;

    @SuppressWarnings("NullAway")
    protected EmployeeSkillObservationVersion() {}

    @SuppressWarnings("NullAway")
    EmployeeSkillObservationVersion(
            EmployeeSkillObservation observation, EventStamp stamp, ObservationChange change, String recordedBy) {
        super(stamp);
        this.observation = observation;
        this.recordedBy = recordedBy;
        this.change = change;
        this.skill = observation.observed().skill();
        this.rating = observation.observed().rating();
        this.observedOn = observation.observed().observedOn();
        this.noteSealed = observation.noteSealed().orElse(null);
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }

    public ObservationChange change() {
        return change;
    }

    public Observed observed() {
        return new Observed(skill, rating, observedOn);
    }

    Optional<byte[]> noteSealed() {
        return Optional.ofNullable(noteSealed).map(byte[]::clone);
    }
}
