package nl.doorstroom.trajectories.agreement;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Where the programme asks for it a person starts with a plan that the person agrees with. */
public final class PlanIsNotAgreed extends Refusal {

    private static final long serialVersionUID = 1L;

    PlanIsNotAgreed(UUID trajectoryId, AgreementState state, String planVersion) {
        super(
                "The person has not agreed with version [" + planVersion + "] of the plan of trajectory ["
                        + trajectoryId + "].",
                Map.of("agreement", state, "planVersion", planVersion));
    }
}
