package nl.doorstroom.participants.selfreliance;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import nl.doorstroom.platform.outbox.AggregateVersion;
import nl.doorstroom.platform.outbox.EventStamp;

/** A measurement as it was registered from one correction to the next. */
@Entity
@Immutable
@Table(name = "self_reliance_measurement_version")
public class MeasurementVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Measurement measurement;

    @Column(nullable = false)
    private LocalDate measuredOn;

    @Column(nullable = false)
    private byte[] scoresSealed;

    @Column(nullable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway")
    protected MeasurementVersion() {}

    @SuppressWarnings("NullAway")
    MeasurementVersion(
            Measurement measurement, EventStamp stamp, LocalDate measuredOn, byte[] scoresSealed, String user) {
        super(stamp);
        this.measurement = measurement;
        this.measuredOn = measuredOn;
        this.scoresSealed = scoresSealed.clone();
        this.recordedBy = user;
    }

    public LocalDate measuredOn() {
        return measuredOn;
    }

    byte[] scoresSealed() {
        return scoresSealed.clone();
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }
}
