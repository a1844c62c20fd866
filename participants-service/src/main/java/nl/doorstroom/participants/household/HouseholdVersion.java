package nl.doorstroom.participants.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** A household as it was known from one change to the next. */
@Entity
@Immutable
public class HouseholdVersion {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Household household;

    private long version;

    @Column(nullable = false)
    private Instant recordedAt;

    private @Nullable String recordedBy;

    @Column(nullable = false)
    private LocalDate validFrom;

    private int persons;

    @OneToMany(mappedBy = "householdVersion", cascade = CascadeType.ALL)
    @OrderBy("validFrom, participantId")
    private List<HouseholdMemberVersion> members = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected HouseholdVersion() {}

    @SuppressWarnings("NullAway")
    HouseholdVersion(Household household, EventStamp stamp, LocalDate validFrom, int persons, @Nullable String by) {
        this.id = stamp.eventId();
        this.household = household;
        this.version = stamp.aggregateVersion();
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = by;
        this.validFrom = validFrom;
        this.persons = persons;
        household.members().forEach(member -> members.add(new HouseholdMemberVersion(this, member)));
    }

    public long version() {
        return version;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Identifier of the user at the identity provider; null when nobody asked for it, or it was not kept yet. */
    public @Nullable String recordedBy() {
        return recordedBy;
    }

    /** The day from which it was said. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Persons from that day on, children included. */
    public int persons() {
        return persons;
    }

    public List<HouseholdMemberVersion> members() {
        return List.copyOf(members);
    }
}
