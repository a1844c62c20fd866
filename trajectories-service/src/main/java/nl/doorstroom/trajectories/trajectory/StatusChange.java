package nl.doorstroom.trajectories.trajectory;

import java.time.Clock;
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
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/** One line of a trajectory's history: who changed what, when, and from which day it holds. */
@Entity
@Table(name = "trajectory_status_change")
public class StatusChange {

    @Id
    private UUID id;

    @TenantId
    @Column(nullable = false, updatable = false)
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Trajectory trajectory;

    @Enumerated(EnumType.STRING)
    private @Nullable TrajectoryStatus fromStatus;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TrajectoryStatus toStatus;

    @Column(nullable = false)
    private LocalDate effectiveOn;

    private @Nullable String reason;

    @Column(nullable = false)
    private String changedBy;

    @Column(nullable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway")
    protected StatusChange() {}

    @SuppressWarnings("NullAway")
    StatusChange(
            Trajectory trajectory,
            @Nullable TrajectoryStatus fromStatus,
            TrajectoryStatus toStatus,
            LocalDate effectiveOn,
            @Nullable String reason,
            String changedBy,
            Clock clock) {
        this.id = Ids.next();
        this.trajectory = trajectory;
        this.fromStatus = fromStatus;
        this.toStatus = toStatus;
        this.effectiveOn = effectiveOn;
        this.reason = reason;
        this.changedBy = changedBy;
        this.changedAt = DutchCalendar.now(clock);
    }

    public UUID id() {
        return id;
    }

    /** Whether the trajectory moved, or an end was told anew; otherwise a transfer was planned or cancelled. */
    boolean isTransition() {
        return fromStatus != toStatus || toStatus.isTerminal();
    }

    public @Nullable TrajectoryStatus fromStatus() {
        return fromStatus;
    }

    public TrajectoryStatus toStatus() {
        return toStatus;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Code of the reason, when the transition has one. */
    public @Nullable String reason() {
        return reason;
    }

    /** The user, or the event that caused it. */
    public String changedBy() {
        return changedBy;
    }

    /** In UTC. */
    public Instant changedAt() {
        return changedAt;
    }
}
