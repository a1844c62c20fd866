package nl.doorstroom.participants.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import nl.doorstroom.platform.outbox.Aggregate;

/**
 * Adults who share an income (Participatiewet, article 3): a couple has one benefit and is two people. Membership has
 * dates, because benefits are granted and corrected back in time.
 */
@Entity
public class Household extends Aggregate {

    @OneToMany(mappedBy = "household", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("validFrom, participantId")
    private List<HouseholdMember> members = new ArrayList<>();

    @Column(nullable = false)
    private int persons;

    @SuppressWarnings("NullAway")
    protected Household() {}

    public Household(Clock clock) {
        super(clock);
    }

    /**
     * Says who belongs to it from a day on. Whoever is not named leaves on the day before.
     *
     * @param adults one or two participants
     * @param size persons, children included; at least the adults
     */
    public HouseholdChanged changeMembers(Collection<UUID> adults, int size, LocalDate validFrom, Clock clock) {
        for (HouseholdMember member : members) {
            if (member.isOn(validFrom) && !adults.contains(member.participantId())) {
                if (!member.validFrom().isBefore(validFrom)) {
                    throw new MemberSinceThatDay(member.participantId(), validFrom);
                }
                member.leave(validFrom.minusDays(1));
            }
        }
        List<UUID> present = adults(validFrom);
        for (UUID adult : adults) {
            if (!present.contains(adult)) {
                members.add(new HouseholdMember(this, adult, validFrom));
            }
        }
        persons = size;
        return new HouseholdChanged(stamp(clock), adults(validFrom), size, validFrom);
    }

    /** The adults who belong to it on a day, in a stable order. */
    public List<UUID> adults(LocalDate on) {
        return members.stream()
                .filter(member -> member.isOn(on))
                .map(HouseholdMember::participantId)
                .sorted()
                .toList();
    }

    /** Persons who live from its income now, children included. */
    public int persons() {
        return persons;
    }

    public List<HouseholdMember> members() {
        return List.copyOf(members);
    }
}
