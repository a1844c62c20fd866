package nl.doorstroom.platform.sample;

import java.time.Clock;
import java.util.UUID;

import jakarta.persistence.Entity;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/** A text. */
@Entity
public class Note extends Aggregate implements AboutPerson {

    private String text;

    @SuppressWarnings("NullAway")
    protected Note() {}

    public Note(String text, Clock clock) {
        super(clock);
        this.text = text;
    }

    public EventStamp write(String newText, Clock clock) {
        text = newText;
        return stamp(clock);
    }

    /** A note stands for a person. */
    @Override
    public UUID participantId() {
        return id();
    }

    public String text() {
        return text;
    }
}
