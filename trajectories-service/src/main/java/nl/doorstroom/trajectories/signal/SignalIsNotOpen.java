package nl.doorstroom.trajectories.signal;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A signal is acknowledged once, and while it matters. */
public final class SignalIsNotOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    SignalIsNotOpen(UUID signalId, SignalState state) {
        super("Signal [" + signalId + "] is [" + state + "].", Map.of("state", state));
    }
}
