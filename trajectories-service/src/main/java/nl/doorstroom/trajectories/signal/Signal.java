package nl.doorstroom.trajectories.signal;

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

/** Something in a person's life that who guides the trajectory must know. It closes by itself when it is over. */
@Entity
public class Signal extends Aggregate implements AboutPerson {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private SignalKind kind;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID subjectId;

    @Column(nullable = false, updatable = false)
    private String code;

    @Column(nullable = false, updatable = false)
    private LocalDate since;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SignalState state = SignalState.OPEN;

    private @Nullable String acknowledgedBy;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway")
    protected Signal() {}

    /** A condition is lost, and the trajectory runs. */
    Signal(Trajectory trajectory, LostCondition lost, Clock clock) {
        super(clock);
        this.kind = SignalKind.BASIC_CONDITION_LOST;
        this.organisation = trajectory.organisation();
        this.participantId = trajectory.participantId();
        this.trajectoryId = trajectory.id();
        this.subjectId = lost.conditionId();
        this.code = lost.condition();
        this.since = lost.since();
    }

    /** Something else that is so of the trajectory. */
    Signal(SignalKind kind, Trajectory trajectory, UUID subjectId, String code, LocalDate since, Clock clock) {
        super(clock);
        this.kind = kind;
        this.organisation = trajectory.organisation();
        this.participantId = trajectory.participantId();
        this.trajectoryId = trajectory.id();
        this.subjectId = subjectId;
        this.code = code;
        this.since = since;
    }

    /**
     * Somebody has seen it.
     *
     * @throws SignalIsNotOpen when somebody had before, or when it is over
     */
    public void acknowledge(String by, Clock clock) {
        if (state != SignalState.OPEN) {
            throw new SignalIsNotOpen(id(), state);
        }
        state = SignalState.ACKNOWLEDGED;
        acknowledgedBy = by;
        acknowledgedAt = DutchCalendar.now(clock);
        stamp(clock);
    }

    void close(Clock clock) {
        state = SignalState.CLOSED;
        closedAt = DutchCalendar.now(clock);
        stamp(clock);
    }

    /** Whether it is about this loss, and not about an earlier or a later one of the same condition. */
    boolean isAbout(LostCondition lost) {
        return subjectId.equals(lost.conditionId()) && since.equals(lost.since());
    }

    public SignalKind kind() {
        return kind;
    }

    /** OIN of the organisation that executes the trajectory. */
    public String organisation() {
        return organisation;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    /** What of the person's it is about, such as one basic condition. */
    public UUID subjectId() {
        return subjectId;
    }

    /** Code of the list that belongs to the kind: {@code basic-conditions} of participants, {@code neighbourhood-roles}. */
    public String code() {
        return code;
    }

    /** Since when it is so. */
    public LocalDate since() {
        return since;
    }

    public SignalState state() {
        return state;
    }

    /** Identifier, at the identity provider, of the user who has seen it. */
    public @Nullable String acknowledgedBy() {
        return acknowledgedBy;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
