package nl.doorstroom.participants.benefit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** One person cannot have had one kind of benefit twice at a time with different dates: somebody must say which are right. */
class BenefitsDiffer extends Refusal {

    private static final long serialVersionUID = 1L;

    BenefitsDiffer(UUID one, UUID other) {
        super(
                "Benefits [" + one + "] and [" + other + "] of the same kind contradict each other; correct one of them"
                        + " first.",
                Map.of("benefitIds", List.of(one, other)));
    }
}
