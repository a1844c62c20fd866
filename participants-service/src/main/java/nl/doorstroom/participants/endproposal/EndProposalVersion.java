package nl.doorstroom.participants.endproposal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** What became of a proposal, step by step. */
@Entity
@Immutable
@Table(name = "benefit_end_proposal_version")
public class EndProposalVersion {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private BenefitEndProposal proposal;

    private long version;

    @Column(nullable = false)
    private Instant recordedAt;

    private @Nullable String recordedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Change change;

    private @Nullable String responsible;

    private @Nullable String changeReason;

    @SuppressWarnings("NullAway")
    protected EndProposalVersion() {}

    @SuppressWarnings("NullAway")
    EndProposalVersion(
            BenefitEndProposal proposal,
            EventStamp stamp,
            Change change,
            @Nullable String changeReason,
            @Nullable String by) {
        this.id = stamp.eventId();
        this.proposal = proposal;
        this.version = stamp.aggregateVersion();
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = by;
        this.change = change;
        this.responsible = proposal.responsible();
        this.changeReason = changeReason;
    }

    public long version() {
        return version;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Identifier of the user at the identity provider; null when nobody asked for it. */
    public @Nullable String recordedBy() {
        return recordedBy;
    }

    public Change change() {
        return change;
    }

    /** Who was to decide from then on, as the identity provider knows the user. */
    public @Nullable String responsible() {
        return responsible;
    }

    /** Code of list {@code end-proposal-rejection-reasons}, or why it lapsed. */
    public @Nullable String changeReason() {
        return changeReason;
    }

    /** What happened. */
    public enum Change {
        MADE,
        /** Somebody else is to decide: the care team changed. */
        ADDRESSED,
        /** It was left open too long. */
        REMINDED,
        ACCEPTED,
        REJECTED,
        LAPSED
    }
}
