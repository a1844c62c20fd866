package nl.doorstroom.participants.team;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/**
 * Somebody of the team spoke to the person on a day: that, and not what was said. It shows who has not been heard of for
 * too long.
 */
@Entity
@Immutable
public class ContactMoment implements AboutPerson {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(nullable = false)
    private UUID participantId;

    @Column(nullable = false)
    private LocalDate contactedOn;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway")
    protected ContactMoment() {}

    /** @param kind code of list contact-kinds */
    @SuppressWarnings("NullAway")
    ContactMoment(UUID participantId, LocalDate contactedOn, String kind, String by, Clock clock) {
        this.id = Ids.next();
        this.participantId = participantId;
        this.contactedOn = contactedOn;
        this.kind = kind;
        this.recordedAt = DutchCalendar.now(clock);
        this.recordedBy = by;
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public LocalDate contactedOn() {
        return contactedOn;
    }

    /** Code of list contact-kinds. */
    public String kind() {
        return kind;
    }

    /** In UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
