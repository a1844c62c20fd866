package nl.doorstroom.participants.household;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** One person cannot have lived in two households at a time, of which one was with somebody else: somebody must say which. */
public class HouseholdsDiffer extends Refusal {

    private static final long serialVersionUID = 1L;

    public HouseholdsDiffer(UUID one, UUID other) {
        super(
                "Households [" + one + "] and [" + other + "] contradict each other; correct one of them first.",
                Map.of("householdIds", List.of(one, other)));
    }
}
