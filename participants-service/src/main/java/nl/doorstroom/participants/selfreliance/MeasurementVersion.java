package nl.doorstroom.participants.selfreliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import nl.doorstroom.platform.outbox.EventStamp;

/** A measurement as it was registered from one correction to the next. */
@Entity
@Immutable
@Table(name = "self_reliance_measurement_version")
public class MeasurementVersion {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Measurement measurement;

    private long version;

    @Column(nullable = false)
    private LocalDate measuredOn;

    @Column(nullable = false)
    private byte[] scoresSealed;

    @Column(nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway")
    protected MeasurementVersion() {}

    @SuppressWarnings("NullAway")
    MeasurementVersion(
            Measurement measurement, EventStamp stamp, LocalDate measuredOn, byte[] scoresSealed, String user) {
        this.id = stamp.eventId();
        this.measurement = measurement;
        this.version = stamp.aggregateVersion();
        this.measuredOn = measuredOn;
        this.scoresSealed = scoresSealed.clone();
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = user;
    }

    public long version() {
        return version;
    }

    public LocalDate measuredOn() {
        return measuredOn;
    }

    byte[] scoresSealed() {
        return scoresSealed.clone();
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }
}
