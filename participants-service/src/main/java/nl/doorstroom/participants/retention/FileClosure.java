package nl.doorstroom.participants.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;

/** A file that is closed: from that day on its term runs. */
@Entity
public class FileClosure extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private String category;

    @Column(nullable = false, updatable = false)
    private LocalDate closedOn;

    @Column(nullable = false, updatable = false)
    private String closedBy;

    private @Nullable Instant reopenedAt;

    private @Nullable String reopenedBy;

    @SuppressWarnings("NullAway")
    protected FileClosure() {}

    FileClosure(UUID participantId, String category, LocalDate closedOn, String by, Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.category = category;
        this.closedOn = closedOn;
        this.closedBy = by;
    }

    /** @throws FileIsReopened when it was reopened before */
    void reopen(String by, Clock clock) {
        if (reopenedAt != null) {
            throw new FileIsReopened(id());
        }
        reopenedAt = DutchCalendar.now(clock);
        reopenedBy = by;
        stamp(clock);
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** Code of list {@code retention-categories}. */
    public String category() {
        return category;
    }

    public LocalDate closedOn() {
        return closedOn;
    }

    /** Identifier of the user. */
    public String closedBy() {
        return closedBy;
    }

    /** In UTC; null while the file is closed. */
    public @Nullable Instant reopenedAt() {
        return reopenedAt;
    }

    public @Nullable String reopenedBy() {
        return reopenedBy;
    }
}
