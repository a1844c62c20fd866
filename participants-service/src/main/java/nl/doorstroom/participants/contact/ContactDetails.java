package nl.doorstroom.participants.contact;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** How a person can be reached, encrypted with the person's key. Each change leaves the version before it readable. */
@Entity
public class ContactDetails extends Aggregate implements AboutPerson {

    @Column(nullable = false)
    private UUID participantId;

    @Column(nullable = false)
    private byte[] detailsSealed;

    @OneToMany(mappedBy = "details", cascade = CascadeType.ALL)
    @OrderBy("version")
    private List<ContactDetailsVersion> history = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected ContactDetails() {}

    @SuppressWarnings("NullAway")
    ContactDetails(UUID participantId, Clock clock) {
        super(clock);
        this.participantId = participantId;
    }

    void change(byte[] encrypted, String user, Clock clock) {
        detailsSealed = encrypted.clone();
        history.add(new ContactDetailsVersion(this, stamp(clock), detailsSealed, user));
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    byte[] detailsSealed() {
        return detailsSealed.clone();
    }

    List<ContactDetailsVersion> history() {
        return List.copyOf(history);
    }
}
