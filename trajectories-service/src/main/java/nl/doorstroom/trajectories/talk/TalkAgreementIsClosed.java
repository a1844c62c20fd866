package nl.doorstroom.trajectories.talk;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** An agreement is done or dropped once. */
public final class TalkAgreementIsClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    TalkAgreementIsClosed(UUID agreementId, TalkAgreementState state) {
        super("Agreement [" + agreementId + "] is [" + state + "].", Map.of("state", state));
    }
}
