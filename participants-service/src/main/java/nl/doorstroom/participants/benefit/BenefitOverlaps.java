package nl.doorstroom.participants.benefit;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Nobody has the same kind of benefit twice at once. */
public class BenefitOverlaps extends Refusal {

    private static final long serialVersionUID = 1L;

    BenefitOverlaps(UUID other) {
        super("Benefit [" + other + "] of the same kind covers a part of that time.", Map.of("benefitId", other));
    }
}
