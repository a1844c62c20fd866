package nl.doorstroom.participants.startrestriction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/**
 * The restriction of one person with everything that was known of it before, as one sealed value: a date of its own would
 * tell, beside the person's name, what nobody may know. Its id is the participant's.
 */
@Entity
public class StartRestriction extends Aggregate implements AboutPerson {

    @Column(nullable = false)
    private byte[] sealed;

    @SuppressWarnings("NullAway")
    protected StartRestriction() {}

    StartRestriction(UUID participantId, byte[] sealed, Clock clock) {
        super(participantId, clock);
        this.sealed = sealed.clone();
    }

    EarliestStartChanged keep(
            byte[] contents, @Nullable LocalDate earliestStart, @Nullable LocalDate previous, Clock clock) {
        sealed = contents.clone();
        return new EarliestStartChanged(stamp(clock), earliestStart, previous);
    }

    byte[] sealed() {
        return sealed.clone();
    }

    @Override
    public UUID participantId() {
        return id();
    }
}
