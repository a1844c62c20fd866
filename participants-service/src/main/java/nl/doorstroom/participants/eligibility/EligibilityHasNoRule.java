package nl.doorstroom.participants.eligibility;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A programme names a code by which nothing can be decided today. */
public final class EligibilityHasNoRule extends Refusal {

    private static final long serialVersionUID = 1L;

    EligibilityHasNoRule(UUID programmeId, String code) {
        super("Programme [" + programmeId + "] names [" + code + "], which is no rule today.", Map.of("code", code));
    }
}
