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

import org.jspecify.annotations.Nullable;

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
            if (member.leftBefore(validFrom)) {
                continue;
            }
            if (adults.contains(member.participantId())) {
                member.joinBy(validFrom);
            } else if (member.validFrom().isBefore(validFrom)) {
                member.leave(validFrom.minusDays(1));
            } else {
                throw new MemberSinceThatDay(member.participantId(), validFrom);
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

    /** The adults on a day; before its first day those with whom it began. */
    public List<UUID> adultsOnOrAfter(LocalDate on) {
        List<UUID> present = adults(on);
        return present.isEmpty()
                ? members.stream()
                        .map(HouseholdMember::validFrom)
                        .filter(first -> first.isAfter(on))
                        .min(LocalDate::compareTo)
                        .map(this::adults)
                        .orElse(present)
                : present;
    }

    /** Everybody who belonged to it on some day of a period; without a last day, up to now. */
    public List<UUID> adultsBetween(LocalDate first, @Nullable LocalDate last) {
        return members.stream()
                .filter(member -> !member.leftBefore(first))
                .filter(member -> last == null || !member.validFrom().isAfter(last))
                .map(HouseholdMember::participantId)
                .distinct()
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
