package nl.doorstroom.participants.protection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;

/** A user sees a protected person for a while, because it could not wait; somebody else looks into it afterwards. */
@Entity
public class EmergencyAccess extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private String professional;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false, updatable = false)
    private byte[] reasonSealed;

    @Column(nullable = false, updatable = false)
    private Instant until;

    private @Nullable Instant acknowledgedAt;

    private @Nullable String acknowledgedBy;

    @SuppressWarnings("NullAway")
    protected EmergencyAccess() {}

    EmergencyAccess(
            UUID participantId,
            String professional,
            String organisation,
            byte[] reasonSealed,
            Duration duration,
            Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.professional = professional;
        this.organisation = organisation;
        this.reasonSealed = reasonSealed.clone();
        this.until = DutchCalendar.now(clock).plus(duration);
        stamp(clock);
    }

    /** @throws AlreadyAcknowledged when somebody did before */
    void acknowledge(String by, Clock clock) {
        if (acknowledgedBy != null) {
            throw new AlreadyAcknowledged(id());
        }
        acknowledgedBy = by;
        acknowledgedAt = DutchCalendar.now(clock);
        stamp(clock);
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** The user, as the identity provider knows the user. */
    public String professional() {
        return professional;
    }

    /** OIN of the organisation for which the user works. */
    public String organisation() {
        return organisation;
    }

    byte[] reasonSealed() {
        return reasonSealed.clone();
    }

    /** The moment from which the user sees the person no more, in UTC. */
    public Instant until() {
        return until;
    }

    /** When somebody looked into it, in UTC. */
    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable String acknowledgedBy() {
        return acknowledgedBy;
    }
}
