package nl.doorstroom.trajectories.instrument;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The law counts the months of a person, so a person has an instrument of a limited kind once at a time. */
public final class InstrumentsOverlap extends Refusal {

    private static final long serialVersionUID = 1L;

    InstrumentsOverlap(UUID other) {
        super("In this period the person has an instrument of this kind already, [" + other + "].");
    }
}
