package nl.doorstroom.participants.application;

import java.time.Instant;
import java.time.LocalDate;
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

/** An application as it was known from one change to the next. */
@Entity
@Immutable
public class BenefitApplicationVersion {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private BenefitApplication application;

    private long version;

    @Column(nullable = false)
    private Instant recordedAt;

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
        this.id = stamp.eventId();
        this.application = application;
        this.version = stamp.aggregateVersion();
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = user;
        this.state = application.state();
        this.decidedOn = application.decidedOn();
        this.benefitId = application.benefitId();
        this.rejectionReason = application.rejectionReason();
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
