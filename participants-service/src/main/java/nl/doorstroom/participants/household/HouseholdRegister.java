package nl.doorstroom.participants.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Keeps households, where each person belongs to one at a time. Whoever lived alone and moves in with somebody leaves
 * nobody behind, so that household is closed from that day.
 */
@Singleton
public class HouseholdRegister {

    private final HouseholdRepository households;
    private final Event<HouseholdChanged> changed;
    private final CurrentTenant caller;
    private final ProcessingLog log;
    private final Clock clock;

    HouseholdRegister(
            HouseholdRepository households,
            Event<HouseholdChanged> changed,
            CurrentTenant caller,
            ProcessingLog log,
            Clock clock) {
        this.households = households;
        this.changed = changed;
        this.caller = caller;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Registers a household.
     *
     * @throws AlreadyInHousehold when somebody belongs to another one. That tells something of a person, so it has a line in
     *     the processing log, for which the transaction must not be rolled back.
     */
    public Household register(Collection<UUID> adults, int persons, LocalDate validFrom) {
        households.awaitTurn();
        Household household = new Household(clock);
        List<HouseholdChanged> events = close(left(household, adults, validFrom), validFrom);
        events.add(household.changeMembers(adults, persons, validFrom, by(), clock));
        households.persist(household);
        events.forEach(changed::fire);
        return household;
    }

    /**
     * Says who belongs to a household whose turn it is, from a day on.
     *
     * @throws AlreadyInHousehold as a registration does
     */
    public void change(Household household, Collection<UUID> adults, int persons, LocalDate validFrom) {
        List<HouseholdChanged> events = close(left(household, adults, validFrom), validFrom);
        events.add(household.changeMembers(adults, persons, validFrom, by(), clock));
        events.forEach(changed::fire);
    }

    /** The household that {@link #of} gives, as far as there is one already. */
    public Optional<Household> find(UUID participantId, LocalDate on) {
        return households
                .findByMember(participantId, on)
                .or(() -> households
                        .findNext(participantId, on)
                        .map(HouseholdMember::household)
                        .filter(later -> later.isOnlyOf(participantId)));
    }

    /**
     * The household of a participant on a day. A person who has none runs one alone from that day on, until the first day in
     * a household with somebody else.
     */
    public Household of(UUID participantId, LocalDate on) {
        Household household = find(participantId, on)
                .orElseGet(() -> households
                        .findNext(participantId, on)
                        .map(next -> registerUntil(next.validFrom(), participantId, on))
                        .orElseGet(() -> register(List.of(participantId), 1, on)));
        if (household.adults(on).isEmpty()) {
            // A household that a person ran alone began earlier than was known.
            changed.fire(household.changeMembers(List.of(participantId), household.persons(), on, by(), clock));
        }
        return household;
    }

    private Household registerUntil(LocalDate next, UUID participantId, LocalDate on) {
        Household household = new Household(clock);
        HouseholdChanged began = household.beginUntil(next, participantId, on, by(), clock);
        households.persistAndFlush(household);
        HouseholdChanged closed = household.close(next, by(), clock);
        changed.fire(began);
        changed.fire(closed);
        return household;
    }

    /** The other households of these adults, each of which has nobody any more when its adult goes. */
    private List<Household> left(Household household, Collection<UUID> adults, LocalDate validFrom) {
        List<Household> left = new ArrayList<>();
        for (UUID adult : adults) {
            for (Household other : households.listOther(adult, validFrom, household.id())) {
                if (adults.size() == 1 || !other.isLeftEmptyBy(adult, validFrom)) {
                    log.record("register-known-household-member", adult);
                    throw new AlreadyInHousehold(adult, other.id());
                }
                left.add(other);
            }
        }
        return left;
    }

    /** Stored at once: the database knows a person in one household at a time, also halfway a change. */
    private List<HouseholdChanged> close(List<Household> left, LocalDate from) {
        List<HouseholdChanged> events = new ArrayList<>();
        left.forEach(household -> events.add(household.close(from, by(), clock)));
        households.flush();
        return events;
    }

    /** Whose request it is; nobody's, when an event or a job asks. */
    private @Nullable String by() {
        return caller.isOfRequest() ? caller.user() : null;
    }
}
