package nl.doorstroom.participants.protection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/** A person is seen by the care team alone. Its id is the participant's. */
@Entity
@Table(name = "participant_protection")
public class Protection extends Aggregate implements AboutPerson {

    @Column(nullable = false)
    private String reason;

    private @Nullable LocalDate until;

    private @Nullable Instant liftedAt;

    @Column(nullable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway")
    protected Protection() {}

    @SuppressWarnings("NullAway")
    Protection(UUID participantId, Clock clock) {
        super(participantId, clock);
    }

    /** Protects, also anew after it was lifted. */
    EventStamp protect(String code, @Nullable LocalDate lastDay, String by, Clock clock) {
        reason = code;
        until = lastDay;
        liftedAt = null;
        recordedBy = by;
        return stamp(clock);
    }

    EventStamp lift(String by, Clock clock) {
        liftedAt = DutchCalendar.now(clock);
        recordedBy = by;
        return stamp(clock);
    }

    /** Others may see the person than before. */
    EventStamp takeNote(Clock clock) {
        return stamp(clock);
    }

    /** Whether it holds on a day. */
    public boolean isOn(LocalDate day) {
        return liftedAt == null && (until == null || !until.isBefore(day));
    }

    boolean lastsAsLongAs(Protection other) {
        return until == null || (other.until != null && !until.isBefore(other.until));
    }

    @Override
    public UUID participantId() {
        return id();
    }

    /** Code of list protection-reasons. */
    public String reason() {
        return reason;
    }

    /** Last day, or null until it is lifted. */
    public @Nullable LocalDate until() {
        return until;
    }

    /** When it was lifted, in UTC. */
    public @Nullable Instant liftedAt() {
        return liftedAt;
    }

    /** Who recorded the last change. */
    public String recordedBy() {
        return recordedBy;
    }
}
