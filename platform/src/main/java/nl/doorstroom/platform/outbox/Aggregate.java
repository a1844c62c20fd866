package nl.doorstroom.platform.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;

/**
 * What is changed as a whole and guarded by one version. Each transition stamps the event that it returns; the stamp
 * marks the row as changed, so that the version goes up with every event, also when only parts of the aggregate changed.
 *
 * <p>A new aggregate makes its first transition before it is persisted, so that it is stored once, as version 1.
 */
@MappedSuperclass
public abstract class Aggregate {

    @Id
    private UUID id;

    @TenantId
    @Column(nullable = false, updatable = false)
    private String tenant;

    @Version
    @Column(nullable = false)
    private long version = 1;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    @Column(nullable = false)
    private UUID lastEventId;

    @Transient
    private boolean stored;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Aggregate() {}

    /** A new aggregate with a new id. */
    protected Aggregate(Clock clock) {
        this(Ids.next(), clock);
    }

    /** A new aggregate with an id that was decided elsewhere. */
    @SuppressWarnings("NullAway")
    protected Aggregate(UUID id, Clock clock) {
        this.id = id;
        this.createdAt = DutchCalendar.now(clock);
        this.changedAt = createdAt;
        this.lastEventId = id;
    }

    public UUID id() {
        return id;
    }

    /** Version as the caller last saw it; the entity tag is made of it. */
    public long version() {
        return version;
    }

    /** When it was registered, in UTC. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was changed last, in UTC. */
    public Instant changedAt() {
        return changedAt;
    }

    /** The event that was stamped last; a correction names it as what it replaces. */
    protected UUID lastEventId() {
        return lastEventId;
    }

    /** Stamps the event of a transition; the first one before the aggregate is persisted. */
    protected EventStamp stamp(Clock clock) {
        return stamp(clock, null);
    }

    /** Stamps an event that replaces an earlier one. */
    protected EventStamp stamp(Clock clock, @Nullable UUID supersedes) {
        changedAt = DutchCalendar.now(clock);
        lastEventId = Ids.next();
        return new EventStamp(lastEventId, id, stored ? version + 1 : version, changedAt, supersedes);
    }

    @PostLoad
    @PostPersist
    @PostUpdate
    void nowStored() {
        stored = true;
    }
}
