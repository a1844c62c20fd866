package nl.doorstroom.trajectories.instrument;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;

import nl.doorstroom.platform.outbox.AggregateVersion;
import nl.doorstroom.platform.outbox.EventStamp;

/**
 * What a person's work was worth at a measurement, as a percentage of the statutory minimum wage (Participatiewet, article
 * 6, paragraph 1 under g).
 */
@Entity
@Immutable
public class WageValue extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Instrument instrument;

    @Column(nullable = false)
    private int percentage;

    @Column(nullable = false)
    private LocalDate determinedOn;

    @Column(nullable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway")
    protected WageValue() {}

    WageValue(Instrument instrument, EventStamp stamp, int percentage, LocalDate determinedOn, String recordedBy) {
        super(stamp);
        this.instrument = instrument;
        this.percentage = percentage;
        this.determinedOn = determinedOn;
        this.recordedBy = recordedBy;
    }

    public int percentage() {
        return percentage;
    }

    public LocalDate determinedOn() {
        return determinedOn;
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }
}
