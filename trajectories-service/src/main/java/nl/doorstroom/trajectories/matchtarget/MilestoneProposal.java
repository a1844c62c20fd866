package nl.doorstroom.trajectories.matchtarget;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.milestonerule.Actor;
import nl.doorstroom.trajectories.milestonerule.GapKind;
import nl.doorstroom.trajectories.milestonerule.UsualStep;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** A milestone that is proposed for one gap by one rule, or by none. */
@Entity
public class MilestoneProposal extends Aggregate implements AboutPerson {

    private static final String NO_RULE = "MANUAL";

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID matchId;

    @Column(nullable = false, updatable = false)
    private UUID gapId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private GapKind gapKind;

    @Column(updatable = false)
    private @Nullable String skillUri;

    @Column(updatable = false)
    private @Nullable String subject;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Actor closedBy;

    @Column(updatable = false)
    private @Nullable BigDecimal amount;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ProposalSource source;

    @Column(nullable = false, updatable = false)
    private String rule;

    @Column(updatable = false)
    private @Nullable UUID ruleId;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(updatable = false)
    private @Nullable Integer weeks;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Actor actor;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProposalState state = ProposalState.OPEN;

    private @Nullable UUID milestoneId;
    private @Nullable String dismissReason;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway")
    protected MilestoneProposal() {}

    /** @param step null: no rule is about the gap */
    @SuppressWarnings("NullAway")
    MilestoneProposal(
            Trajectory trajectory, UUID matchId, TargetedMatch.Gap gap, @Nullable UsualStep step, Clock clock) {
        super(clock);
        this.trajectoryId = trajectory.id();
        this.participantId = trajectory.participantId();
        this.matchId = matchId;
        this.gapId = gap.gapId();
        this.gapKind = gap.kind();
        this.skillUri = gap.skillUri();
        this.subject = gap.subject();
        this.closedBy = gap.closedBy();
        this.amount = gap.amount();
        this.source = step == null
                ? ProposalSource.MANUAL
                : step.ruleId() == null ? ProposalSource.STARTER : ProposalSource.RULE;
        this.rule = step == null ? NO_RULE : step.rule();
        this.ruleId = step == null ? null : step.ruleId();
        this.title = step == null ? GapTexts.stepToThinkOf(gap.kind()) : step.title();
        this.weeks = step == null ? null : step.weeks();
        this.actor = step == null ? gap.closedBy() : step.actor();
    }

    void adopt(UUID milestone, String by, Clock clock) {
        decide(ProposalState.ADOPTED, by, clock);
        milestoneId = milestone;
    }

    /**
     * Somebody does not want it.
     *
     * @param reason in words; stays in this service
     * @throws ProposalIsNotOpen when it was adopted, dismissed or replaced
     */
    void dismiss(String reason, String by, Clock clock) {
        decide(ProposalState.DISMISSED, by, clock);
        dismissReason = reason;
    }

    private void decide(ProposalState decision, String by, Clock clock) {
        requireOpen();
        state = decision;
        decidedBy = by;
        decidedAt = DutchCalendar.now(clock);
        stamp(clock);
    }

    void requireOpen() {
        if (state != ProposalState.OPEN) {
            throw new ProposalIsNotOpen(id(), state);
        }
    }

    void replace(Clock clock) {
        state = ProposalState.REPLACED;
        stamp(clock);
    }

    void lapse(Clock clock) {
        state = ProposalState.LAPSED;
        stamp(clock);
    }

    /** Whether somebody may still decide, or has decided, so that it is not proposed again. */
    boolean stands() {
        return state == ProposalState.OPEN || state == ProposalState.ADOPTED || state == ProposalState.DISMISSED;
    }

    boolean isOpen() {
        return state == ProposalState.OPEN;
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** The match of which the gap is. */
    public UUID matchId() {
        return matchId;
    }

    /** What it closes. */
    public TargetedMatch.Gap gap() {
        return new TargetedMatch.Gap(gapId, gapKind, skillUri, subject, closedBy, amount);
    }

    public ProposalSource source() {
        return source;
    }

    /** Names the rule among all. */
    public String rule() {
        return rule;
    }

    /** The rule of the municipality, when one proposed it. */
    public @Nullable UUID ruleId() {
        return ruleId;
    }

    public String title() {
        return title;
    }

    /** How long it usually takes; null: nobody knows. */
    public @Nullable Integer weeks() {
        return weeks;
    }

    /** Who acts. */
    public Actor actor() {
        return actor;
    }

    public ProposalState state() {
        return state;
    }

    /** The milestone that it became. */
    public @Nullable UUID milestoneId() {
        return milestoneId;
    }

    public @Nullable String dismissReason() {
        return dismissReason;
    }

    /** Identifier, at the identity provider, of the user who decided. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
