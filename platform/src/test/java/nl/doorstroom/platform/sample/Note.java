package nl.doorstroom.platform.sample;

import java.time.Clock;

import jakarta.persistence.Entity;

import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/** A text. */
@Entity
public class Note extends Aggregate {

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

    public String text() {
        return text;
    }
}
