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

/** A reason for which a person's file must stay, whatever its term (GDPR, article 17, paragraph 3). */
@Entity
public class LegalHold extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(updatable = false)
    private @Nullable LocalDate validTo;

    @Column(nullable = false, updatable = false)
    private String placedBy;

    private @Nullable Instant liftedAt;

    private @Nullable String liftedBy;

    @SuppressWarnings("NullAway")
    protected LegalHold() {}

    LegalHold(UUID participantId, String reason, @Nullable LocalDate validTo, String by, Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.reason = reason;
        this.validFrom = DutchCalendar.today(clock);
        this.validTo = validTo;
        this.placedBy = by;
    }

    /** @throws HoldIsLifted when it was lifted before */
    void lift(String by, Clock clock) {
        if (liftedAt != null) {
            throw new HoldIsLifted(id());
        }
        liftedAt = DutchCalendar.now(clock);
        liftedBy = by;
        stamp(clock);
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** Code of list {@code legal-hold-reasons}. */
    public String reason() {
        return reason;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day, when one is known beforehand. */
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    /** Identifier of the user. */
    public String placedBy() {
        return placedBy;
    }

    /** In UTC. */
    public @Nullable Instant liftedAt() {
        return liftedAt;
    }

    public @Nullable String liftedBy() {
        return liftedBy;
    }
}
