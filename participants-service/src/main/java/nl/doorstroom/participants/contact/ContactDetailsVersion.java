package nl.doorstroom.participants.contact;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import nl.doorstroom.platform.outbox.EventStamp;

/** How a person could be reached from one change to the next, encrypted with the person's key. */
@Entity
@Immutable
class ContactDetailsVersion {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private ContactDetails details;

    private long version;

    @Column(nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String recordedBy;

    @Column(nullable = false)
    private byte[] detailsSealed;

    @SuppressWarnings("NullAway")
    protected ContactDetailsVersion() {}

    @SuppressWarnings("NullAway")
    ContactDetailsVersion(ContactDetails details, EventStamp stamp, byte[] detailsSealed, String user) {
        this.id = stamp.eventId();
        this.details = details;
        this.version = stamp.aggregateVersion();
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = user;
        this.detailsSealed = detailsSealed.clone();
    }

    long version() {
        return version;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    byte[] detailsSealed() {
        return detailsSealed.clone();
    }
}
