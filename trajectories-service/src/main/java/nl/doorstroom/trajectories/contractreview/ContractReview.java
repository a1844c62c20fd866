package nl.doorstroom.trajectories.contractreview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/** One look at what the work gives, with or without a decision on the contract. */
@Entity
@Table(name = "contract_review")
public class ContractReview {

    @Id
    private UUID id;

    @TenantId
    @Column(nullable = false, updatable = false)
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private EmploymentContract contract;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable ContractDecision decision;

    @Column(nullable = false, updatable = false)
    private LocalDate decidedOn;

    @Column(updatable = false)
    private @Nullable LocalDate extendedUntil;

    @Column(updatable = false)
    private @Nullable LocalDate nextReviewDate;

    private @Nullable String annulledBy;
    private @Nullable Instant annulledAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_review_score", joinColumns = @JoinColumn(name = "review_id"))
    @OrderBy("dimension")
    private List<DimensionScore> scores = new ArrayList<>();

    @Column(nullable = false, updatable = false)
    private UUID eventId;

    @Column(nullable = false, updatable = false)
    private String recordedBy;

    @Column(nullable = false, updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway")
    protected ContractReview() {}

    @SuppressWarnings("NullAway")
    ContractReview(
            EmploymentContract contract,
            Collection<DimensionScore> scores,
            @Nullable ContractDecision decision,
            LocalDate decidedOn,
            @Nullable Extension extension,
            UUID eventId,
            String by,
            Clock clock) {
        this.id = Ids.next();
        this.contract = contract;
        this.scores.addAll(scores);
        this.decision = decision;
        this.decidedOn = decidedOn;
        this.extendedUntil = extension == null ? null : extension.endDate();
        this.nextReviewDate = extension == null ? null : extension.reviewDate();
        this.eventId = eventId;
        this.recordedBy = by;
        this.recordedAt = DutchCalendar.now(clock);
    }

    void annul(String by, Clock clock) {
        if (annulledBy != null) {
            throw new ReviewIsAnnulled(id);
        }
        annulledBy = by;
        annulledAt = DutchCalendar.now(clock);
    }

    /** Whether it says what comes after the contract, and was not annulled. */
    boolean decides() {
        return decision != null && annulledBy == null;
    }

    public UUID id() {
        return id;
    }

    public @Nullable ContractDecision decision() {
        return decision;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** Until when the contract is extended, and when the next one is looked at. */
    public @Nullable Extension extension() {
        return extendedUntil == null || nextReviewDate == null ? null : new Extension(extendedUntil, nextReviewDate);
    }

    public List<DimensionScore> scores() {
        return List.copyOf(scores);
    }

    /** The event by which others heard of it. */
    UUID eventId() {
        return eventId;
    }

    /** User at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }

    /** In UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** User at the identity provider; null while it counts. */
    public @Nullable String annulledBy() {
        return annulledBy;
    }

    /** In UTC. */
    public @Nullable Instant annulledAt() {
        return annulledAt;
    }

    /** The contract that follows. */
    public record Extension(LocalDate endDate, LocalDate reviewDate) {}
}
