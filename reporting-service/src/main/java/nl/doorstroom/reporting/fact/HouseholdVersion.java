package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Who the adults of a household are from a day on.
 *
 * <p>A partner who joins or leaves during a running benefit is seen here only: the spell itself has no new event.
 */
public record HouseholdVersion(Recorded recorded, UUID householdId, LocalDate validFrom, Set<UUID> adults)
        implements Fact {

    public HouseholdVersion {
        adults = Set.copyOf(adults);
    }

    @Override
    public UUID key() {
        return householdId;
    }
}
