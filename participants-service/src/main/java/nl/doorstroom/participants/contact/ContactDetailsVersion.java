package nl.doorstroom.participants.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;

import nl.doorstroom.platform.outbox.AggregateVersion;
import nl.doorstroom.platform.outbox.EventStamp;

/** How a person could be reached from one change to the next, encrypted with the person's key. */
@Entity
@Immutable
class ContactDetailsVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private ContactDetails details;

    @Column(nullable = false)
    private String recordedBy;

    @Column(nullable = false)
    private byte[] detailsSealed;

    @SuppressWarnings("NullAway")
    protected ContactDetailsVersion() {}

    @SuppressWarnings("NullAway")
    ContactDetailsVersion(ContactDetails details, EventStamp stamp, byte[] detailsSealed, String user) {
        super(stamp);
        this.details = details;
        this.recordedBy = user;
        this.detailsSealed = detailsSealed.clone();
    }

    String recordedBy() {
        return recordedBy;
    }

    byte[] detailsSealed() {
        return detailsSealed.clone();
    }
}
