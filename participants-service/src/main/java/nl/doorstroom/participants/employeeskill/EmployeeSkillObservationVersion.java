package nl.doorstroom.participants.employeeskill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** An observation as it was known from one change to the next. */
@Entity
@Immutable
public class EmployeeSkillObservationVersion {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private EmployeeSkillObservation observation;

    private long version;

    @Column(nullable = false)
    private Instant recordedAt;

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
        this.id = stamp.eventId();
        this.observation = observation;
        this.version = stamp.aggregateVersion();
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = recordedBy;
        this.change = change;
        this.skill = observation.observed().skill();
        this.rating = observation.observed().rating();
        this.observedOn = observation.observed().observedOn();
        this.noteSealed = observation.noteSealed().orElse(null);
    }

    public long version() {
        return version;
    }

    public Instant recordedAt() {
        return recordedAt;
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
