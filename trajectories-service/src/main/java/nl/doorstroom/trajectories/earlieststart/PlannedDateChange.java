package nl.doorstroom.trajectories.earlieststart;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/** A planned day that moved by itself. */
@Entity
@Immutable
public class PlannedDateChange implements AboutPerson {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(nullable = false)
    private UUID trajectoryId;

    private @Nullable UUID milestoneId;

    @Column(nullable = false)
    private UUID participantId;

    @Column(nullable = false)
    private LocalDate was;

    @Column(nullable = false)
    private LocalDate became;

    @Column(nullable = false)
    private Instant changedAt;

    @Column(nullable = false)
    private String changedBy;

    @SuppressWarnings("NullAway")
    protected PlannedDateChange() {}

    @SuppressWarnings("NullAway")
    PlannedDateChange(
            UUID trajectoryId,
            @Nullable UUID milestoneId,
            UUID participantId,
            LocalDate was,
            LocalDate became,
            String changedBy,
            Clock clock) {
        this.id = Ids.next();
        this.trajectoryId = trajectoryId;
        this.milestoneId = milestoneId;
        this.participantId = participantId;
        this.was = was;
        this.became = became;
        this.changedAt = DutchCalendar.now(clock);
        this.changedBy = changedBy;
    }

    public UUID id() {
        return id;
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    /** The milestone that is due on another day; null: the trajectory starts on another day. */
    public @Nullable UUID milestoneId() {
        return milestoneId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public LocalDate was() {
        return was;
    }

    public LocalDate became() {
        return became;
    }

    /** In UTC. */
    public Instant changedAt() {
        return changedAt;
    }

    /** The event that caused it. */
    public String changedBy() {
        return changedBy;
    }
}
