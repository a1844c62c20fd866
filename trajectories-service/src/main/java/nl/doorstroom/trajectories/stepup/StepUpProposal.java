package nl.doorstroom.trajectories.stepup;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.attendance.HoursProgress;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** More hours a week for one person, with what the proposal rests on. Nothing is planned until a coach agrees. */
@Entity
public class StepUpProposal extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false, updatable = false)
    private LocalDate proposedOn;

    @Column(nullable = false, updatable = false)
    private BigDecimal hoursPerWeek;

    @Column(nullable = false, updatable = false)
    private BigDecimal proposedHours;

    @Column(nullable = false, updatable = false)
    private LocalDate countedFrom;

    @Column(nullable = false, updatable = false)
    private LocalDate countedUntil;

    @Column(nullable = false, updatable = false)
    private BigDecimal plannedHours;

    @Column(nullable = false, updatable = false)
    private BigDecimal workedHours;

    @Column(nullable = false, updatable = false)
    private BigDecimal excusedHours;

    @Column(nullable = false, updatable = false)
    private BigDecimal percentage;

    @Column(nullable = false, updatable = false)
    private boolean talkHeld;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private StepUpState state = StepUpState.PROPOSED;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable LocalDate validFrom;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable LapseCause lapseCause;

    @SuppressWarnings("NullAway")
    protected StepUpProposal() {}

    /** @param check of which each condition is met */
    StepUpProposal(Trajectory trajectory, StepUpCheck check, Clock clock) {
        super(clock);
        HoursProgress progress = check.progress();
        this.trajectoryId = trajectory.id();
        this.participantId = trajectory.participantId();
        this.programmeId = trajectory.programmeId();
        this.organisation = trajectory.organisation();
        this.proposedOn = check.on();
        this.hoursPerWeek = Objects.requireNonNull(check.hoursPerWeek(), "the hours were steady");
        this.proposedHours = Objects.requireNonNull(check.proposedHours(), "the hours were steady");
        this.countedFrom = progress.from();
        this.countedUntil = progress.until();
        this.plannedHours = progress.planned();
        this.workedHours = progress.worked();
        this.excusedHours = progress.excused();
        this.percentage = Objects.requireNonNull(progress.percentage(), "hours were expected");
        this.talkHeld = check.talkHeld();
    }

    HoursStepUpProposed propose(Clock clock) {
        return new HoursStepUpProposed(
                stamp(clock),
                id(),
                trajectoryId,
                participantId,
                programmeId,
                organisation,
                proposedOn,
                hoursPerWeek,
                proposedHours);
    }

    /** @param from first day of the hours */
    void approve(LocalDate from, String by, Clock clock) {
        requireOpen();
        state = StepUpState.APPROVED;
        validFrom = from;
        decide(by, clock);
    }

    /** @param why stays in this service */
    void reject(String why, String by, Clock clock) {
        requireOpen();
        state = StepUpState.REJECTED;
        reason = why;
        decide(by, clock);
    }

    void lapse(LapseCause cause, Clock clock) {
        requireOpen();
        state = StepUpState.LAPSED;
        lapseCause = cause;
        decidedAt = DutchCalendar.now(clock);
        stamp(clock);
    }

    private void decide(String by, Clock clock) {
        decidedBy = by;
        decidedAt = DutchCalendar.now(clock);
        stamp(clock);
    }

    void requireOpen() {
        if (state != StepUpState.PROPOSED) {
            throw new StepUpIsDecided(id(), state);
        }
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** OIN of the organisation that executes the trajectory. */
    public String organisation() {
        return organisation;
    }

    public LocalDate proposedOn() {
        return proposedOn;
    }

    /** Hours a week on the day of the proposal. */
    public BigDecimal hoursPerWeek() {
        return hoursPerWeek;
    }

    public BigDecimal proposedHours() {
        return proposedHours;
    }

    /** First day of the weeks that were counted. */
    public LocalDate countedFrom() {
        return countedFrom;
    }

    public LocalDate countedUntil() {
        return countedUntil;
    }

    public BigDecimal plannedHours() {
        return plannedHours;
    }

    public BigDecimal workedHours() {
        return workedHours;
    }

    public BigDecimal excusedHours() {
        return excusedHours;
    }

    public BigDecimal percentage() {
        return percentage;
    }

    public boolean talkHeld() {
        return talkHeld;
    }

    public StepUpState state() {
        return state;
    }

    /** Identifier, at the identity provider, of the user who decided. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    /** When it was decided, or lapsed; in UTC. */
    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** First day of the hours that were agreed to. */
    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    /** Why somebody refused; leaves this service never. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable LapseCause lapseCause() {
        return lapseCause;
    }
}
