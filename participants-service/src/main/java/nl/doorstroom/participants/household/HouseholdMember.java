package nl.doorstroom.participants.household;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Ids;

/** An adult in a household, from a first to a last day. */
@Entity
public class HouseholdMember implements AboutPerson {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Household household;

    @Column(nullable = false)
    private UUID participantId;

    @Column(nullable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway")
    protected HouseholdMember() {}

    @SuppressWarnings("NullAway")
    HouseholdMember(Household household, UUID participantId, LocalDate validFrom) {
        this.id = Ids.next();
        this.household = household;
        this.participantId = participantId;
        this.validFrom = validFrom;
    }

    void leave(LocalDate lastDay) {
        validTo = lastDay;
    }

    void join(LocalDate firstDay) {
        validFrom = firstDay;
    }

    boolean leftBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether both last on some day. */
    boolean overlaps(HouseholdMember other) {
        return !leftBefore(other.validFrom) && !other.leftBefore(validFrom);
    }

    /** Whether nobody else ever belonged to the household. */
    boolean isAlone() {
        return household.isOnlyOf(participantId);
    }

    UUID id() {
        return id;
    }

    Household household() {
        return household;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day, or null while it lasts. */
    public @Nullable LocalDate validTo() {
        return validTo;
    }
}
