package nl.doorstroom.participants.household;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Ids;

/** When an adult belonged to a household, as it was known then. */
@Entity
@Immutable
public class HouseholdMemberVersion implements AboutPerson {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private HouseholdVersion householdVersion;

    @Column(nullable = false)
    private UUID participantId;

    @Column(nullable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway")
    protected HouseholdMemberVersion() {}

    @SuppressWarnings("NullAway")
    HouseholdMemberVersion(HouseholdVersion householdVersion, HouseholdMember member) {
        this.id = Ids.next();
        this.householdVersion = householdVersion;
        this.participantId = member.participantId();
        this.validFrom = member.validFrom();
        this.validTo = member.validTo();
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day, or null while it lasted. */
    public @Nullable LocalDate validTo() {
        return validTo;
    }
}
