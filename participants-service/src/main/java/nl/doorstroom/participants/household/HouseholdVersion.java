package nl.doorstroom.participants.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.AggregateVersion;
import nl.doorstroom.platform.outbox.EventStamp;

/** A household as it was known from one change to the next. */
@Entity
@Immutable
public class HouseholdVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Household household;

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
        super(stamp);
        this.household = household;
        this.recordedBy = by;
        this.validFrom = validFrom;
        this.persons = persons;
        household.members().forEach(member -> members.add(new HouseholdMemberVersion(this, member)));
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
