package nl.doorstroom.participants.benefit;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A benefit is lowered once on a day. */
class ReductionsOverlap extends Refusal {

    private static final long serialVersionUID = 1L;

    ReductionsOverlap(UUID other) {
        super("Reduction [" + other + "] lowers the benefit in a part of that time.", Map.of("reductionId", other));
    }
}
