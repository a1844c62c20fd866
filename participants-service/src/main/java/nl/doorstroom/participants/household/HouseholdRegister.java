package nl.doorstroom.participants.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/** Keeps households, where each person belongs to one at a time. */
@Singleton
public class HouseholdRegister {

    private final HouseholdRepository households;
    private final Event<HouseholdChanged> changed;
    private final Clock clock;

    HouseholdRegister(HouseholdRepository households, Event<HouseholdChanged> changed, Clock clock) {
        this.households = households;
        this.changed = changed;
        this.clock = clock;
    }

    /** Registers a household. */
    public Household register(Collection<UUID> adults, int persons, LocalDate validFrom) {
        Household household = new Household(clock);
        requireFree(household, adults, validFrom);
        HouseholdChanged event = household.changeMembers(adults, persons, validFrom, clock);
        households.persist(household);
        changed.fire(event);
        return household;
    }

    /** Says who belongs to a household from a day on. */
    public void change(Household household, Collection<UUID> adults, int persons, LocalDate validFrom) {
        requireFree(household, adults, validFrom);
        changed.fire(household.changeMembers(adults, persons, validFrom, clock));
    }

    /** The household of a participant on a day; a person who has none runs one alone from that day on. */
    public Household of(UUID participantId, LocalDate on) {
        return households
                .findByMember(participantId, on)
                .or(() -> households
                        .findNextAlone(participantId, on)
                        .map(later -> startEarlier(later, participantId, on)))
                .orElseGet(() -> register(List.of(participantId), 1, on));
    }

    /** A household that a person ran alone began earlier than was known. */
    private Household startEarlier(Household household, UUID participantId, LocalDate on) {
        changed.fire(household.changeMembers(List.of(participantId), household.persons(), on, clock));
        return household;
    }

    private void requireFree(Household household, Collection<UUID> adults, LocalDate validFrom) {
        for (UUID adult : adults) {
            households.findOther(adult, validFrom, household.id()).ifPresent(other -> {
                throw new AlreadyInHousehold(adult, other.id());
            });
        }
    }
}
