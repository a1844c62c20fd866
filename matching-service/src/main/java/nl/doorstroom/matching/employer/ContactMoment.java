package nl.doorstroom.matching.employer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/** Somebody spoke with an employer; VUM: werkgeverscontactmoment. It tells other partners not to call again the same day. */
@Entity
@Immutable
public class ContactMoment {

    /** What was recorded is not changed. */
    public static final long VERSION = 1;

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Employer employer;

    @Column(nullable = false)
    private LocalDate heldOn;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private String recordedBy;

    @Column(nullable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway")
    protected ContactMoment() {}

    /**
     * @param subject code of list {@code contact-moment-subjects}
     * @param kind code of list {@code contact-moment-kinds}
     */
    @SuppressWarnings("NullAway")
    public ContactMoment(Employer employer, LocalDate heldOn, String subject, String kind, String user, Clock clock) {
        this.id = Ids.next();
        this.employer = employer;
        this.heldOn = heldOn;
        this.subject = subject;
        this.kind = kind;
        this.recordedBy = user;
        this.recordedAt = DutchCalendar.now(clock);
    }

    public UUID id() {
        return id;
    }

    public Employer employer() {
        return employer;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public String subject() {
        return subject;
    }

    public String kind() {
        return kind;
    }

    /** In UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
