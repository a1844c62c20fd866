package nl.doorstroom.participants.endproposal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** A job is known that may end a benefit: somebody decides whether it does. */
@Entity
public class BenefitEndProposal extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID spellId;

    @Column(nullable = false, updatable = false)
    private UUID placementId;

    @Column(nullable = false, updatable = false)
    private LocalDate workFrom;

    @Column(nullable = false, updatable = false)
    private BigDecimal hoursPerWeek;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EndProposalState state = EndProposalState.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable LapseCause lapseCause;

    private @Nullable String rejectionReason;

    private @Nullable String decidedBy;

    @SuppressWarnings("NullAway")
    protected BenefitEndProposal() {}

    BenefitEndProposal(
            UUID participantId,
            UUID spellId,
            UUID placementId,
            LocalDate workFrom,
            BigDecimal hoursPerWeek,
            Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.spellId = spellId;
        this.placementId = placementId;
        this.workFrom = workFrom;
        this.hoursPerWeek = hoursPerWeek;
    }

    /** @throws EndProposalIsClosed when it is decided, or lapsed */
    void accept(String user, Clock clock) {
        decide(EndProposalState.ACCEPTED, user, clock);
    }

    /**
     * The benefit goes on.
     *
     * @param reason code of list {@code end-proposal-rejection-reasons}
     * @throws EndProposalIsClosed when it is decided, or lapsed
     */
    void reject(String reason, String user, Clock clock) {
        decide(EndProposalState.REJECTED, user, clock);
        rejectionReason = reason;
    }

    void lapse(LapseCause cause, Clock clock) {
        state = EndProposalState.LAPSED;
        lapseCause = cause;
        stamp(clock);
    }

    private void decide(EndProposalState decision, String user, Clock clock) {
        if (state != EndProposalState.OPEN) {
            throw new EndProposalIsClosed(id(), state);
        }
        state = decision;
        decidedBy = user;
        stamp(clock);
    }

    boolean isOpen() {
        return state == EndProposalState.OPEN;
    }

    /** A person decided on it; the same occasion is not proposed again. */
    boolean isDecided() {
        return decidedBy != null;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** The benefit. */
    public UUID spellId() {
        return spellId;
    }

    public UUID placementId() {
        return placementId;
    }

    /** First day with enough hours. */
    public LocalDate workFrom() {
        return workFrom;
    }

    /** The day before the work, which is the benefit's last unless who decides says otherwise. */
    public LocalDate proposedLastDay() {
        return workFrom.minusDays(1);
    }

    /** On the first day with enough of them. */
    public BigDecimal hoursPerWeek() {
        return hoursPerWeek;
    }

    public EndProposalState state() {
        return state;
    }

    public @Nullable LapseCause lapseCause() {
        return lapseCause;
    }

    /** Code of list {@code end-proposal-rejection-reasons}. */
    public @Nullable String rejectionReason() {
        return rejectionReason;
    }

    /** Identifier of the user at the identity provider. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }
}
