package nl.doorstroom.trajectories.talk;

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

/** One version of what was recorded of a talk. */
@Entity
@Table(name = "talk_report")
public class TalkReport {

    @Id
    private UUID id;

    @TenantId
    @Column(nullable = false, updatable = false)
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Talk talk;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TalkChannel channel;

    private byte @Nullable [] noteSealed;
    private @Nullable String noteBy;

    @Column(nullable = false)
    private String recordedBy;

    @Column(nullable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway")
    protected TalkReport() {}

    @SuppressWarnings("NullAway")
    TalkReport(
            Talk talk,
            int number,
            LocalDate heldOn,
            TalkChannel channel,
            byte @Nullable [] noteSealed,
            @Nullable String noteBy,
            String by,
            Clock clock) {
        this.id = Ids.next();
        this.talk = talk;
        this.number = number;
        this.heldOn = heldOn;
        this.channel = channel;
        this.noteSealed = noteSealed;
        this.noteBy = noteBy;
        this.recordedBy = by;
        this.recordedAt = DutchCalendar.now(clock);
    }

    /** 1 for the first version. */
    public int number() {
        return number;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public TalkChannel channel() {
        return channel;
    }

    /** What only few may read, encrypted with the person's key. */
    byte @Nullable [] noteSealed() {
        return noteSealed;
    }

    /** Who wrote that. */
    @Nullable
    String noteBy() {
        return noteBy;
    }

    /** User at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }

    /** In UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
