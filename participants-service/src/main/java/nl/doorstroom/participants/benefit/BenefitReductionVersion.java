package nl.doorstroom.participants.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.benefit.BenefitReduction.Terms;
import nl.doorstroom.platform.outbox.AggregateVersion;
import nl.doorstroom.platform.outbox.EventStamp;

/** A reduction as it was known from one change to the next. */
@Entity
@Immutable
public class BenefitReductionVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private BenefitReduction reduction;

    @Column(nullable = false)
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BenefitReduction.Change change;

    @Column(nullable = false)
    private LocalDate fromDate;

    private @Nullable LocalDate toDate;

    private @Nullable BigDecimal hoursPerWeek;

    private @Nullable Long amountCents;

    private @Nullable String changeReason;

    @SuppressWarnings("NullAway")
    protected BenefitReductionVersion() {}

    @SuppressWarnings("NullAway")
    BenefitReductionVersion(
            BenefitReduction reduction,
            EventStamp stamp,
            BenefitReduction.Change change,
            String user,
            @Nullable String changeReason) {
        super(stamp);
        Terms terms = reduction.terms();
        this.reduction = reduction;
        this.recordedBy = user;
        this.change = change;
        this.fromDate = terms.fromDate();
        this.toDate = terms.toDate();
        this.hoursPerWeek = terms.hoursPerWeek();
        this.amountCents = terms.amountCents();
        this.changeReason = changeReason;
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }

    public BenefitReduction.Change change() {
        return change;
    }

    public Terms terms() {
        return new Terms(fromDate, toDate, hoursPerWeek, amountCents);
    }

    /** Code of list {@code benefit-annulment-reasons}, of an annulment. */
    public @Nullable String changeReason() {
        return changeReason;
    }
}
