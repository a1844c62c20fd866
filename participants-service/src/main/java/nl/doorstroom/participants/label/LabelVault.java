package nl.doorstroom.participants.label;

import java.time.Clock;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/**
 * The vault of one person, as one sealed value of whole blocks: a row for each label would tell how many there are. Its id
 * is the participant's.
 */
@Entity
public class LabelVault extends Aggregate implements AboutPerson {

    @Column(nullable = false)
    private byte[] sealed;

    @SuppressWarnings("NullAway")
    protected LabelVault() {}

    LabelVault(UUID participantId, byte[] sealed, Clock clock) {
        super(participantId, clock);
        this.sealed = sealed.clone();
        stamp(clock);
    }

    void keep(byte[] contents, Clock clock) {
        sealed = contents.clone();
        stamp(clock);
    }

    byte[] sealed() {
        return sealed.clone();
    }

    @Override
    public UUID participantId() {
        return id();
    }
}
