package nl.doorstroom.participants.label;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A label ends once; a correction changes its last day. */
public final class LabelHasEnded extends Refusal {

    private static final long serialVersionUID = 1L;

    LabelHasEnded(UUID id) {
        super("Label [" + id + "] has a last day already.");
    }
}
