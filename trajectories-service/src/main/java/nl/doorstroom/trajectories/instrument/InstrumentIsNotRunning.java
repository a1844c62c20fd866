package nl.doorstroom.trajectories.instrument;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** An instrument that is over does not change. */
public final class InstrumentIsNotRunning extends Refusal {

    private static final long serialVersionUID = 1L;

    InstrumentIsNotRunning(UUID id, InstrumentState state) {
        super("Instrument [" + id + "] is [" + state + "].");
    }
}
