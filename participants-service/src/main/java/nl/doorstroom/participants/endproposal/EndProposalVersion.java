package nl.doorstroom.participants.endproposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.AggregateVersion;
import nl.doorstroom.platform.outbox.EventStamp;

/** What became of a proposal, step by step. */
@Entity
@Immutable
@Table(name = "benefit_end_proposal_version")
public class EndProposalVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private BenefitEndProposal proposal;

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
        super(stamp);
        this.proposal = proposal;
        this.recordedBy = by;
        this.change = change;
        this.responsible = proposal.responsible();
        this.changeReason = changeReason;
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
