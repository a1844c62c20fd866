package nl.doorstroom.trajectories.hours;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

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

/** An hours plan as it was known from one change to the next. */
@Entity
@Immutable
public class HoursPlanVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private HoursPlan plan;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private HoursPlanCause cause;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private AsPlanned planned;

    private @Nullable String recordedBy;

    @SuppressWarnings("NullAway")
    protected HoursPlanVersion() {}

    @SuppressWarnings("NullAway")
    HoursPlanVersion(HoursPlan plan, EventStamp stamp, HoursPlanCause cause, String recordedBy) {
        super(stamp);
        this.plan = plan;
        this.cause = cause;
        this.planned = new AsPlanned(plan.steps().stream().map(Step::from).toList());
        this.recordedBy = recordedBy;
    }

    public HoursPlanCause cause() {
        return cause;
    }

    /** Oldest first. */
    public List<Step> steps() {
        return planned.steps();
    }

    /** Identifier of the user at the identity provider; null: it is older than this history. */
    public @Nullable String recordedBy() {
        return recordedBy;
    }

    /** Every step of the plan. */
    record AsPlanned(List<Step> steps) {}

    /** One step. */
    public record Step(LocalDate validFrom, BigDecimal hoursPerWeek, List<DayOfWeek> days) {

        static Step from(HoursStep step) {
            return new Step(step.validFrom(), step.hoursPerWeek(), step.days());
        }
    }
}
