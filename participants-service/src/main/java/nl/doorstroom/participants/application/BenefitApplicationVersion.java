package nl.doorstroom.participants.application;

import java.time.LocalDate;
import java.util.UUID;

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

/** An application as it was known from one change to the next. */
@Entity
@Immutable
public class BenefitApplicationVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private BenefitApplication application;

    @Column(nullable = false)
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ApplicationState state;

    private @Nullable LocalDate decidedOn;

    private @Nullable UUID benefitId;

    private @Nullable String rejectionReason;

    @SuppressWarnings("NullAway")
    protected BenefitApplicationVersion() {}

    @SuppressWarnings("NullAway")
    BenefitApplicationVersion(BenefitApplication application, EventStamp stamp, String user) {
        super(stamp);
        this.application = application;
        this.recordedBy = user;
        this.state = application.state();
        this.decidedOn = application.decidedOn();
        this.benefitId = application.benefitId();
        this.rejectionReason = application.rejectionReason();
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }

    public ApplicationState state() {
        return state;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable UUID benefitId() {
        return benefitId;
    }

    public @Nullable String rejectionReason() {
        return rejectionReason;
    }
}
