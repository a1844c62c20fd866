package nl.doorstroom.trajectories.pause;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/** A trajectory lasts longer than was planned, for a reason. */
@Entity
@Immutable
public class Extension implements AboutPerson {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(nullable = false)
    private UUID trajectoryId;

    @Column(nullable = false)
    private UUID participantId;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private LocalDate was;

    @Column(nullable = false)
    private LocalDate until;

    @Column(nullable = false)
    private String extendedBy;

    @Column(nullable = false)
    private Instant extendedAt;

    @SuppressWarnings("NullAway")
    protected Extension() {}

    @SuppressWarnings("NullAway")
    Extension(
            UUID trajectoryId,
            UUID participantId,
            String reason,
            LocalDate was,
            LocalDate until,
            String extendedBy,
            Clock clock) {
        this.id = Ids.next();
        this.trajectoryId = trajectoryId;
        this.participantId = participantId;
        this.reason = reason;
        this.was = was;
        this.until = until;
        this.extendedBy = extendedBy;
        this.extendedAt = DutchCalendar.now(clock);
    }

    public UUID id() {
        return id;
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** Code of list extension-reasons. */
    public String reason() {
        return reason;
    }

    /** The planned end before it. */
    public LocalDate was() {
        return was;
    }

    /** The planned end after it. */
    public LocalDate until() {
        return until;
    }

    /** By how many days. */
    public long days() {
        return ChronoUnit.DAYS.between(was, until);
    }

    public String extendedBy() {
        return extendedBy;
    }

    /** In UTC. */
    public Instant extendedAt() {
        return extendedAt;
    }
}
