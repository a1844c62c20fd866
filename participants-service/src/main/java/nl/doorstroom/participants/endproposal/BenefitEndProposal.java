package nl.doorstroom.participants.endproposal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

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
    private LocalDate proposedLastDay;

    @Column(nullable = false, updatable = false)
    private BigDecimal hoursPerWeek;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EndProposalState state = EndProposalState.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable LapseCause lapseCause;

    private @Nullable String rejectionReason;

    private @Nullable String decidedBy;

    private @Nullable String responsible;

    @Column(nullable = false, updatable = false)
    private LocalDate dueOn;

    private @Nullable LocalDate remindedOn;

    @OneToMany(mappedBy = "proposal", cascade = CascadeType.ALL)
    @OrderBy("version")
    private List<EndProposalVersion> history = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected BenefitEndProposal() {}

    /**
     * Proposes the end.
     *
     * @param workFrom first day with enough hours
     * @param proposedLastDay the benefit's last, unless who decides says otherwise
     * @param hoursPerWeek on the first day
     * @param responsible who is to decide; null: nobody of the care team answers for benefits
     * @param dueOn by when
     * @param by whose change led to it; null when it was an event
     */
    BenefitEndProposal(
            UUID participantId,
            UUID spellId,
            UUID placementId,
            LocalDate workFrom,
            LocalDate proposedLastDay,
            BigDecimal hoursPerWeek,
            @Nullable String responsible,
            LocalDate dueOn,
            @Nullable String by,
            Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.spellId = spellId;
        this.placementId = placementId;
        this.workFrom = workFrom;
        this.proposedLastDay = proposedLastDay;
        this.hoursPerWeek = hoursPerWeek;
        this.responsible = responsible;
        this.dueOn = dueOn;
        remember(EndProposalVersion.Change.MADE, null, by, clock);
    }

    /** Somebody else is to decide, or nobody any more. */
    void address(@Nullable String to, @Nullable String by, Clock clock) {
        responsible = to;
        remember(EndProposalVersion.Change.ADDRESSED, null, by, clock);
    }

    boolean isOverdue(LocalDate day) {
        return isOpen() && remindedOn == null && dueOn.isBefore(day);
    }

    /** It was left open too long, which is counted once. */
    void remind(LocalDate day, Clock clock) {
        remindedOn = day;
        remember(EndProposalVersion.Change.REMINDED, null, null, clock);
    }

    /** @throws EndProposalIsClosed when it is decided, or lapsed */
    void accept(String user, Clock clock) {
        decide(EndProposalState.ACCEPTED, user);
        remember(EndProposalVersion.Change.ACCEPTED, null, user, clock);
    }

    /**
     * The benefit goes on.
     *
     * @param reason code of list {@code end-proposal-rejection-reasons}
     * @throws EndProposalIsClosed when it is decided, or lapsed
     */
    void reject(String reason, String user, Clock clock) {
        decide(EndProposalState.REJECTED, user);
        rejectionReason = reason;
        remember(EndProposalVersion.Change.REJECTED, reason, user, clock);
    }

    /** @param by whose change led to it; null when it was an event */
    void lapse(LapseCause cause, @Nullable String by, Clock clock) {
        state = EndProposalState.LAPSED;
        lapseCause = cause;
        remember(EndProposalVersion.Change.LAPSED, cause.name(), by, clock);
    }

    private void remember(EndProposalVersion.Change change, @Nullable String reason, @Nullable String by, Clock clock) {
        history.add(new EndProposalVersion(this, stamp(clock), change, reason, by));
    }

    private void decide(EndProposalState decision, String user) {
        if (state != EndProposalState.OPEN) {
            throw new EndProposalIsClosed(id(), state);
        }
        state = decision;
        decidedBy = user;
    }

    boolean isOpen() {
        return state == EndProposalState.OPEN;
    }

    /**
     * Why it lapses for the occasion as it is now.
     *
     * @return null when it is the same occasion: the same work, and the benefit would end on the same day
     */
    @Nullable
    LapseCause overtakenBy(Occasion occasion) {
        if (occasion.cause() != null) {
            return occasion.cause();
        }
        if (!workFrom.equals(occasion.workFrom())) {
            return LapseCause.PLACEMENT_MOVED;
        }
        return proposedLastDay.equals(occasion.lastDay()) ? null : LapseCause.BENEFIT_REDUCED;
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

    /**
     * The benefit's last unless who decides says otherwise: the day before the work, or the last one on which the benefit was
     * lowered since.
     */
    public LocalDate proposedLastDay() {
        return proposedLastDay;
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

    /**
     * Who is to decide, or was when it was closed, as the identity provider knows the user; null: nobody of the care team
     * answers for benefits.
     */
    public @Nullable String responsible() {
        return responsible;
    }

    /** Last day on which it is decided in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public List<EndProposalVersion> history() {
        return List.copyOf(history);
    }
}
