package nl.doorstroom.participants.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** Somebody guides a person, from a first to a last day. */
@Entity
public class TeamMember extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private String professional;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false, updatable = false)
    private String role;

    @Column(nullable = false, updatable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @Column(nullable = false, updatable = false)
    private boolean linking;

    @Column(updatable = false)
    private @Nullable UUID predecessorId;

    @Column(nullable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway")
    protected TeamMember() {}

    /**
     * Appoints somebody.
     *
     * @param linking whether it makes the person known to the organisation
     * @param predecessorId the membership that is handed over
     */
    TeamMember(
            UUID participantId,
            Appointment appointment,
            boolean linking,
            @Nullable UUID predecessorId,
            String by,
            Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.professional = appointment.professional();
        this.organisation = appointment.organisation();
        this.role = appointment.role();
        this.validFrom = appointment.from();
        this.linking = linking;
        this.predecessorId = predecessorId;
        this.recordedBy = by;
        stamp(clock);
    }

    /**
     * Ends on a day, which may lie ahead.
     *
     * @throws EndsBeforeAppointment when it had not begun by then
     * @throws MembershipIsOver when it ended before
     */
    void end(LocalDate lastDay, String by, Clock clock) {
        if (lastDay.isBefore(validFrom)) {
            throw new EndsBeforeAppointment(id(), validFrom);
        }
        if (validTo != null && validTo.isBefore(lastDay)) {
            throw new MembershipIsOver(id(), validTo);
        }
        validTo = lastDay;
        recordedBy = by;
        stamp(clock);
    }

    /**
     * Ends on the day before, when somebody else goes on.
     *
     * @return the membership that goes on, in the same role
     */
    TeamMember handOver(String to, String toOrganisation, LocalDate from, boolean links, String by, Clock clock) {
        end(from.minusDays(1), by, clock);
        return new TeamMember(participantId, new Appointment(to, toOrganisation, role, from), links, id(), by, clock);
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
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

    /** Code of list team-roles. */
    public String role() {
        return role;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day, or null while it lasts. */
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    /** Whether it makes the person known to the organisation; what an organisation arranges by itself does not. */
    public boolean linking() {
        return linking;
    }

    /** The membership that was handed over to this one. */
    public @Nullable UUID predecessorId() {
        return predecessorId;
    }

    /** Who recorded the last change. */
    public String recordedBy() {
        return recordedBy;
    }

    /**
     * Who is appointed.
     *
     * @param professional the user, as the identity provider knows the user
     * @param organisation OIN
     * @param role code of list team-roles
     * @param from first day
     */
    public record Appointment(String professional, String organisation, String role, LocalDate from) {}
}
