package nl.doorstroom.matching.proposal;

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

import nl.doorstroom.platform.outbox.EventStamp;

/** A step of a proposal, and who took it. */
@Entity
@Immutable
public class ProposalTransition {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Proposal proposal;

    private int position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProposalState state;

    @Column(nullable = false)
    private LocalDate since;

    private boolean releasesText;

    @Column(nullable = false)
    private String changedBy;

    @Column(nullable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway")
    protected ProposalTransition() {}

    @SuppressWarnings("NullAway")
    ProposalTransition(
            Proposal proposal, int position, LocalDate since, boolean releasesText, EventStamp stamp, String user) {
        this.id = stamp.eventId();
        this.proposal = proposal;
        this.position = position;
        this.state = proposal.state();
        this.since = since;
        this.releasesText = releasesText;
        this.changedBy = user;
        this.recordedAt = stamp.recordedAt();
    }

    public ProposalState state() {
        return state;
    }

    public LocalDate since() {
        return since;
    }

    /** Whether it let the person read the words of a refusal; the state stayed what it was. */
    public boolean releasesText() {
        return releasesText;
    }

    /** Identifier of the user at the identity provider. */
    public String changedBy() {
        return changedBy;
    }

    /** In UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
