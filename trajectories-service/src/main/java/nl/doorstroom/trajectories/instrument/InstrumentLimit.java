package nl.doorstroom.trajectories.instrument;

import java.time.Clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Aggregate;

/** The limits of one kind of instrument by the by-law (verordening) of a tenant, within those of the law. */
@Entity
public class InstrumentLimit extends Aggregate {

    @Column(nullable = false, updatable = false)
    private String kind;

    private @Nullable Integer maxMonths;
    private @Nullable Integer remeasureMonths;

    @SuppressWarnings("NullAway")
    protected InstrumentLimit() {}

    public InstrumentLimit(String kind, Clock clock) {
        super(clock);
        this.kind = kind;
    }

    /**
     * @param maximum how many months one may last; null: as the code list says
     * @param remeasure within how many months the wage value is measured again; null: as the code list says
     */
    public void limit(@Nullable Integer maximum, @Nullable Integer remeasure, Clock clock) {
        maxMonths = maximum;
        remeasureMonths = remeasure;
        stamp(clock);
    }

    public String kind() {
        return kind;
    }

    public @Nullable Integer maxMonths() {
        return maxMonths;
    }

    public @Nullable Integer remeasureMonths() {
        return remeasureMonths;
    }
}
