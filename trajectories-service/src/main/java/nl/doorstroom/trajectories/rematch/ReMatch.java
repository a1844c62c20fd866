package nl.doorstroom.trajectories.rematch;

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
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** The day on which it is looked again for paid work, for somebody whose trajectory ended with something else. */
@Entity
public class ReMatch extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false)
    private LocalDate lastDay;

    @Column(nullable = false)
    private LocalDate dueOn;

    @Column(nullable = false)
    private boolean moved;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReMatchState state = ReMatchState.PLANNED;

    @Column(nullable = false)
    private boolean switchedOff;

    @Enumerated(EnumType.STRING)
    private @Nullable OffReason offReason;

    @Column(nullable = false)
    private int timesTold;

    @SuppressWarnings("NullAway")
    protected ReMatch() {}

    ReMatch(Trajectory trajectory, LocalDate lastDay, LocalDate dueOn, Clock clock) {
        super(clock);
        this.trajectoryId = trajectory.id();
        this.participantId = trajectory.participantId();
        this.programmeId = trajectory.programmeId();
        this.organisation = trajectory.organisation();
        this.lastDay = lastDay;
        this.dueOn = dueOn;
    }

    /**
     * The trajectory ended on this day after all. A day that somebody chose stays, unless it would come before the end; and
     * who did not want it still does not.
     */
    void follow(LocalDate last, LocalDate byRule, Clock clock) {
        if (state == ReMatchState.DUE) {
            return;
        }
        LocalDate before = dueOn;
        lastDay = last;
        if (!moved || !dueOn.isAfter(last)) {
            dueOn = byRule;
            moved = false;
        }
        if (state == ReMatchState.TAKEN_BACK) {
            state = switchedOff ? ReMatchState.OFF : ReMatchState.PLANNED;
        } else if (state == ReMatchState.GUIDED && dueOn.isAfter(before)) {
            // Who guides the person was looked at for a day that turned out to be too early.
            state = ReMatchState.PLANNED;
        }
        stamp(clock);
    }

    /** The trajectory ended in a way that opens no other door. */
    void takeBack(Clock clock) {
        state = ReMatchState.TAKEN_BACK;
        stamp(clock);
    }

    /**
     * Somebody chooses the day, or goes back to the one by the rule.
     *
     * @param day a day after the last one of the trajectory; null: the one by the rule
     */
    void plan(@Nullable LocalDate day, LocalDate byRule, Clock clock) {
        requireChangeable();
        moved = day != null;
        dueOn = day == null ? byRule : day;
        state = ReMatchState.PLANNED;
        switchedOff = false;
        offReason = null;
        stamp(clock);
    }

    void switchOff(@Nullable OffReason reason, Clock clock) {
        requireChangeable();
        state = ReMatchState.OFF;
        switchedOff = true;
        offReason = reason;
        stamp(clock);
    }

    private void requireChangeable() {
        if (state != ReMatchState.PLANNED && state != ReMatchState.OFF) {
            throw new ReMatchIsOver(trajectoryId, state);
        }
    }

    /** The day has come. */
    ReMatchDue come(Clock clock) {
        state = ReMatchState.DUE;
        timesTold++;
        return new ReMatchDue(stamp(clock).again(timesTold), participantId, dueOn);
    }

    /** The person has paid work on the day. */
    void place(Clock clock) {
        state = ReMatchState.PLACED;
        stamp(clock);
    }

    /** That work is not there after all, or ended before the day. */
    void planAgain(Clock clock) {
        state = ReMatchState.PLANNED;
        stamp(clock);
    }

    /** The person takes part in something else when the day comes. */
    void leaveToOthers(Clock clock) {
        state = ReMatchState.GUIDED;
        stamp(clock);
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

    /** OIN of the organisation that executed the trajectory. */
    public String organisation() {
        return organisation;
    }

    /** Last day of the trajectory. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** Whether somebody chose the day; otherwise it follows from the rule of the programme. */
    public boolean moved() {
        return moved;
    }

    public ReMatchState state() {
        return state;
    }

    /** Why it is off, if somebody said so; null when it is not. */
    public @Nullable OffReason offReason() {
        return state == ReMatchState.OFF ? offReason : null;
    }
}
