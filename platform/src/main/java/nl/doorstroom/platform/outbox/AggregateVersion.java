package nl.doorstroom.platform.outbox;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.hibernate.annotations.TenantId;

/**
 * An aggregate, or a part of it, as it was known from one change to the next; the row is written once, by the event that
 * told of the change.
 */
@MappedSuperclass
public abstract class AggregateVersion {

    @Id
    private UUID id;

    @TenantId
    @Column(nullable = false, updatable = false)
    private String tenant;

    @Column(nullable = false)
    private long version;

    @Column(nullable = false)
    private Instant recordedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected AggregateVersion() {}

    /** @param stamp of the event that told of the change */
    @SuppressWarnings("NullAway")
    protected AggregateVersion(EventStamp stamp) {
        this.id = stamp.eventId();
        this.version = stamp.aggregateVersion();
        this.recordedAt = stamp.recordedAt();
    }

    /** The event that told of the change. */
    public UUID id() {
        return id;
    }

    /** Version of the aggregate as a whole. */
    public long version() {
        return version;
    }

    /** When it was registered, in UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
