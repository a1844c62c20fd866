package nl.doorstroom.trajectories.instrument;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.AggregateVersion;
import nl.doorstroom.platform.outbox.EventStamp;

/** An instrument as it was known from one change to the next. */
@Entity
@Immutable
public class InstrumentVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Instrument instrument;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private InstrumentState state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private InstrumentFacts facts;

    private @Nullable LocalDate lastDay;
    private @Nullable String endReason;
    private @Nullable LocalDate remeasureBy;

    @Column(nullable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway")
    protected InstrumentVersion() {}

    InstrumentVersion(Instrument instrument, EventStamp stamp, String recordedBy) {
        super(stamp);
        this.instrument = instrument;
        this.state = instrument.state();
        this.facts = instrument.facts();
        this.lastDay = instrument.lastDay();
        this.endReason = instrument.endReason();
        this.remeasureBy = instrument.remeasureBy();
        this.recordedBy = recordedBy;
    }

    public InstrumentState state() {
        return state;
    }

    public InstrumentFacts facts() {
        return facts;
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    /** By which day the wage value had to be measured again. */
    public @Nullable LocalDate remeasureBy() {
        return remeasureBy;
    }

    /** Identifier of the user at the identity provider, or what happened that changed it. */
    public String recordedBy() {
        return recordedBy;
    }
}
