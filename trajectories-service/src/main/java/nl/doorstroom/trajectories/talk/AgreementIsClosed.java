package nl.doorstroom.trajectories.talk;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** An agreement is done or dropped once. */
public final class AgreementIsClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    AgreementIsClosed(UUID agreementId, AgreementState state) {
        super("Agreement [" + agreementId + "] is [" + state + "].", Map.of("state", state));
    }
}
