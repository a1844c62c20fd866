package nl.doorstroom.participants.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** Why a review was put off, by whom and until when. */
@Entity
@Immutable
public class ReviewExemption {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Review review;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private LocalDate previousDueOn;

    @Column(nullable = false)
    private LocalDate until;

    private byte @Nullable [] textSealed;

    @Column(nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway")
    protected ReviewExemption() {}

    @SuppressWarnings("NullAway")
    ReviewExemption(
            Review review,
            EventStamp stamp,
            String reason,
            LocalDate previousDueOn,
            LocalDate until,
            byte @Nullable [] textSealed,
            String user) {
        this.id = stamp.eventId();
        this.review = review;
        this.reason = reason;
        this.previousDueOn = previousDueOn;
        this.until = until;
        this.textSealed = textSealed == null ? null : textSealed.clone();
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = user;
    }

    /** Code of list {@code review-exemption-reasons}. */
    public String reason() {
        return reason;
    }

    /** When it was due until then. */
    public LocalDate previousDueOn() {
        return previousDueOn;
    }

    /** When it is due instead. */
    public LocalDate until() {
        return until;
    }

    byte @Nullable [] textSealed() {
        return textSealed == null ? null : textSealed.clone();
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }
}
