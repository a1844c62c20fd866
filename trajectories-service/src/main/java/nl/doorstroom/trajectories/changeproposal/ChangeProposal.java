package nl.doorstroom.trajectories.changeproposal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** A change on a trajectory that somebody asks a coach to decide on. */
@Entity
public class ChangeProposal extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ChangeProposalKind kind;

    @Column(updatable = false)
    private @Nullable LocalDate validFrom;

    @Column(updatable = false)
    private @Nullable BigDecimal hoursPerWeek;

    @Column(updatable = false)
    private @Nullable LocalDate plannedEnd;

    @Column(updatable = false)
    private @Nullable UUID crewId;

    @Column(updatable = false)
    private @Nullable String title;

    @Column(updatable = false)
    private @Nullable LocalDate dueDate;

    @Column(updatable = false)
    private @Nullable LocalDate lastDay;

    @Column(nullable = false, updatable = false)
    private String explanation;

    @Column(nullable = false, updatable = false)
    private String proposedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ChangeProposalState state = ChangeProposalState.OPEN;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable ChangeFulfilment fulfilment;

    private @Nullable UUID replacedById;

    @SuppressWarnings("NullAway")
    protected ChangeProposal() {}

    ChangeProposal(
            Trajectory trajectory,
            ChangeProposalKind kind,
            ProposedChange change,
            String explanation,
            String by,
            Clock clock) {
        super(clock);
        this.trajectoryId = trajectory.id();
        this.participantId = trajectory.participantId();
        this.organisation = trajectory.organisation();
        this.kind = kind;
        this.validFrom = change.validFrom();
        this.hoursPerWeek = change.hoursPerWeek();
        this.plannedEnd = change.plannedEnd();
        this.crewId = change.crewId();
        this.title = change.title();
        this.dueDate = change.dueDate();
        this.lastDay = change.lastDay();
        this.explanation = explanation;
        this.proposedBy = by;
        stamp(clock);
    }

    /**
     * @param how it comes about
     * @throws ChangeProposalIsOwn when the same user made it
     */
    void approve(ChangeFulfilment how, String by, Clock clock) {
        decide(ChangeProposalState.APPROVED, by, clock);
        fulfilment = how;
    }

    /**
     * @param why what who made it reads
     * @throws ChangeProposalIsOwn when the same user made it
     */
    void reject(String why, String by, Clock clock) {
        decide(ChangeProposalState.REJECTED, by, clock);
        reason = why;
    }

    /** @throws ChangeProposalIsOfSomebodyElse when another user made it */
    void withdraw(String by, Clock clock) {
        requireMayBecome(ChangeProposalState.WITHDRAWN);
        if (!proposedBy.equals(by)) {
            throw new ChangeProposalIsOfSomebodyElse(id());
        }
        state = ChangeProposalState.WITHDRAWN;
        stamp(clock);
    }

    void replace(ChangeProposal newer, Clock clock) {
        requireMayBecome(ChangeProposalState.REPLACED);
        state = ChangeProposalState.REPLACED;
        replacedById = newer.id();
        stamp(clock);
    }

    void lapse(Clock clock) {
        requireMayBecome(ChangeProposalState.LAPSED);
        state = ChangeProposalState.LAPSED;
        stamp(clock);
    }

    private void decide(ChangeProposalState as, String by, Clock clock) {
        requireMayBecome(as);
        if (proposedBy.equals(by)) {
            throw new ChangeProposalIsOwn(id());
        }
        state = as;
        decidedBy = by;
        decidedAt = DutchCalendar.now(clock);
        stamp(clock);
    }

    private void requireMayBecome(ChangeProposalState next) {
        if (!state.mayBecome(next)) {
            throw new ChangeProposalIsDecided(id(), state);
        }
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** OIN of the organisation that executes the trajectory. */
    public String organisation() {
        return organisation;
    }

    public ChangeProposalKind kind() {
        return kind;
    }

    public ProposedChange change() {
        return new ProposedChange(validFrom, hoursPerWeek, plannedEnd, crewId, title, dueDate, lastDay);
    }

    /** Why, in words; stays in this service. */
    public String explanation() {
        return explanation;
    }

    /** User at the identity provider. */
    public String proposedBy() {
        return proposedBy;
    }

    public ChangeProposalState state() {
        return state;
    }

    /** User at the identity provider. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    /** In UTC. */
    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was rejected, in words; stays in this service. */
    public @Nullable String reason() {
        return reason;
    }

    /** How it came about, once it is approved. */
    public @Nullable ChangeFulfilment fulfilment() {
        return fulfilment;
    }

    public @Nullable UUID replacedById() {
        return replacedById;
    }
}
