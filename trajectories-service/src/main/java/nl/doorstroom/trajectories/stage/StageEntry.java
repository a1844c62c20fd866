package nl.doorstroom.trajectories.stage;

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

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/** One line of the way through the stages: which, from which day, and why not the next. */
@Entity
public class StageEntry {

    @Id
    private UUID id;

    @TenantId
    @Column(nullable = false, updatable = false)
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private StageTrack track;

    @Column(nullable = false)
    private String stage;

    @Column(nullable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private StageMovement movement;

    @Column(nullable = false)
    private LocalDate enteredOn;

    private @Nullable String reason;
    private @Nullable String note;

    @Column(nullable = false)
    private String enteredBy;

    @Column(nullable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway")
    protected StageEntry() {}

    @SuppressWarnings("NullAway")
    StageEntry(
            StageTrack track,
            String stage,
            int position,
            StageMovement movement,
            LocalDate enteredOn,
            @Nullable String reason,
            @Nullable String note,
            String enteredBy,
            Clock clock) {
        this.id = Ids.next();
        this.track = track;
        this.stage = stage;
        this.position = position;
        this.movement = movement;
        this.enteredOn = enteredOn;
        this.reason = reason;
        this.note = note;
        this.enteredBy = enteredBy;
        this.recordedAt = DutchCalendar.now(clock);
    }

    /** Code of list programme-stages. */
    public String stage() {
        return stage;
    }

    /** 1 for the first stage. */
    public int position() {
        return position;
    }

    public StageMovement movement() {
        return movement;
    }

    public LocalDate enteredOn() {
        return enteredOn;
    }

    /** Code of list stage-reasons; leaves this service never. */
    public @Nullable String reason() {
        return reason;
    }

    /** The reason in words; leaves this service never. */
    public @Nullable String note() {
        return note;
    }

    /** The user, or who started the trajectory. */
    public String enteredBy() {
        return enteredBy;
    }

    /** In UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
