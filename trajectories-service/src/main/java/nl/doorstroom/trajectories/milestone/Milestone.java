package nl.doorstroom.trajectories.milestone;

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
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.matchtarget.MilestoneProposal;
import nl.doorstroom.trajectories.matchtarget.TargetedMatch;
import nl.doorstroom.trajectories.milestonerule.Actor;
import nl.doorstroom.trajectories.milestonerule.GapKind;

/** A step of a trajectory toward the matched job; it closes a gap of the match, when it names one. */
@Entity
public class Milestone extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false)
    private String title;

    private @Nullable UUID gapId;

    @Column(updatable = false)
    private @Nullable UUID matchId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable GapKind gapKind;

    @Column(updatable = false)
    private @Nullable String gapSkillUri;

    @Column(updatable = false)
    private @Nullable String gapSubject;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Actor gapClosedBy;

    @Column(updatable = false)
    private @Nullable BigDecimal gapAmount;

    @Column(updatable = false)
    private @Nullable UUID proposalId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Actor actor;

    private @Nullable Long gapVersion;

    @Column(nullable = false)
    private LocalDate dueDate;

    private @Nullable UUID predecessorId;

    @Column(nullable = false, updatable = false)
    private boolean afterEarliestStart;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MilestoneStatus status = MilestoneStatus.PLANNED;

    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate reachedOn;
    private @Nullable String evidence;
    private @Nullable String archiveReason;
    private @Nullable String reopenReason;

    @SuppressWarnings("NullAway")
    protected Milestone() {}

    /**
     * @param gapId gap of the match that it closes
     * @param predecessorId milestone of the same trajectory that comes first
     * @param afterEarliestStart whether it waits for the day from which the person can start, and moves with it
     */
    public Milestone(
            UUID trajectoryId,
            UUID participantId,
            String title,
            @Nullable UUID gapId,
            LocalDate dueDate,
            @Nullable UUID predecessorId,
            boolean afterEarliestStart,
            Clock clock) {
        super(clock);
        this.trajectoryId = trajectoryId;
        this.participantId = participantId;
        this.title = title;
        this.gapId = gapId;
        this.dueDate = dueDate;
        this.predecessorId = predecessorId;
        this.afterEarliestStart = afterEarliestStart;
    }

    /**
     * Says which gap of a match it closes; before it is planned.
     *
     * @param proposal the proposal that it was, if it was one
     */
    void closes(UUID match, TargetedMatch.Gap gap, @Nullable MilestoneProposal proposal) {
        matchId = match;
        gapId = gap.gapId();
        gapKind = gap.kind();
        gapSkillUri = gap.skillUri();
        gapSubject = gap.subject();
        gapClosedBy = gap.closedBy();
        gapAmount = gap.amount();
        proposalId = proposal == null ? null : proposal.id();
        actor = proposal == null ? gap.closedBy() : proposal.actor();
    }

    public MilestonePlanned plan(Clock clock) {
        return new MilestonePlanned(
                stamp(clock), id(), trajectoryId, participantId, DutchCalendar.today(clock), gapId, gap(), 0);
    }

    /** Whether it is planned and waits for the day from which the person can start. */
    public boolean movesWithEarliestStart() {
        return afterEarliestStart && status == MilestoneStatus.PLANNED;
    }

    /** Moves the day on which it is due; the title and the order stay. */
    public void moveBy(long days, Clock clock) {
        if (status != MilestoneStatus.PLANNED) {
            throw new MilestoneIsNot(id(), status, "moved");
        }
        dueDate = dueDate.plusDays(days);
        stamp(clock);
    }

    /**
     * @param predecessor the milestone that comes first, if there is one
     * @throws PredecessorIsOpen while that is not closed
     */
    public void start(@Nullable Milestone predecessor, LocalDate on, Clock clock) {
        if (status != MilestoneStatus.PLANNED) {
            throw new MilestoneIsNot(id(), status, "started");
        }
        requireAfter(predecessor);
        status = MilestoneStatus.IN_PROGRESS;
        startedOn = on;
        stamp(clock);
    }

    /**
     * @param predecessor the milestone that comes first, if there is one
     * @param proof what shows that the step was taken
     */
    public MilestoneReached complete(@Nullable Milestone predecessor, LocalDate on, String proof, Clock clock) {
        if (!status.isOpen()) {
            throw new MilestoneIsNot(id(), status, "completed");
        }
        requireAfter(predecessor);
        status = MilestoneStatus.REACHED;
        reachedOn = on;
        evidence = proof;
        return new MilestoneReached(stamp(clock), id(), trajectoryId, participantId, on, gapId, gap(), nextOfGap());
    }

    private void requireAfter(@Nullable Milestone predecessor) {
        if (predecessor != null && predecessor.status.isOpen()) {
            throw new PredecessorIsOpen(id(), predecessor.id());
        }
    }

    /** That the gap is closed, or is open again, is told once more. */
    private long nextOfGap() {
        if (gapKind == null) {
            return 0;
        }
        long next = gapVersion == null ? 1 : gapVersion + 1;
        gapVersion = next;
        return next;
    }

    /** Takes back that it was reached or dropped; the event replaces the one that said so. */
    public MilestonePlanned reopen(String reason, Clock clock) {
        if (status.isOpen()) {
            throw new MilestoneIsNot(id(), status, "reopened");
        }
        UUID closing = lastEventId();
        boolean reached = status == MilestoneStatus.REACHED;
        status = startedOn == null ? MilestoneStatus.PLANNED : MilestoneStatus.IN_PROGRESS;
        reachedOn = null;
        evidence = null;
        archiveReason = null;
        reopenReason = reason;
        return new MilestonePlanned(
                stamp(clock, closing),
                id(),
                trajectoryId,
                participantId,
                DutchCalendar.today(clock),
                gapId,
                gap(),
                reached ? nextOfGap() : 0);
    }

    /** @param reason code of list milestone-archive-reasons */
    public MilestoneDropped archive(String reason, Clock clock) {
        if (!status.isOpen()) {
            throw new MilestoneIsNot(id(), status, "archived");
        }
        status = MilestoneStatus.NO_LONGER_NEEDED;
        archiveReason = reason;
        return new MilestoneDropped(
                stamp(clock), id(), trajectoryId, participantId, DutchCalendar.today(clock), gapId, gap());
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public String title() {
        return title;
    }

    public @Nullable UUID gapId() {
        return gapId;
    }

    /** The gap that it closes, of a match that is known; null: it is linked to no target. */
    public @Nullable MilestoneGap gap() {
        return matchId == null || gapId == null || gapKind == null || gapClosedBy == null
                ? null
                : new MilestoneGap(matchId, gapId, gapKind, gapSkillUri, gapSubject, gapClosedBy, gapAmount);
    }

    /** The proposal that it was. */
    public @Nullable UUID proposalId() {
        return proposalId;
    }

    /** Who acts, as far as a gap says so. */
    public @Nullable Actor actor() {
        return actor;
    }

    /** How it is numbered that the gap is closed, or is open again, when it was told last; null: it never was. */
    public @Nullable Long gapVersion() {
        return gapVersion;
    }

    public LocalDate dueDate() {
        return dueDate;
    }

    public @Nullable UUID predecessorId() {
        return predecessorId;
    }

    public boolean afterEarliestStart() {
        return afterEarliestStart;
    }

    public MilestoneStatus status() {
        return status;
    }

    /**
     * Where it stands behind the one that comes first.
     *
     * @param predecessor the milestone that comes first, if there is one
     */
    public MilestoneStatus statusBehind(@Nullable Milestone predecessor) {
        return status == MilestoneStatus.PLANNED && predecessor != null && predecessor.status.isOpen()
                ? MilestoneStatus.BLOCKED
                : status;
    }

    public @Nullable LocalDate startedOn() {
        return startedOn;
    }

    public @Nullable LocalDate reachedOn() {
        return reachedOn;
    }

    public @Nullable String evidence() {
        return evidence;
    }

    public @Nullable String archiveReason() {
        return archiveReason;
    }

    public @Nullable String reopenReason() {
        return reopenReason;
    }
}
