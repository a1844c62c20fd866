package nl.doorstroom.participants.label;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What was recorded in error is neither corrected nor ended. */
public final class LabelIsAnnulled extends Refusal {

    private static final long serialVersionUID = 1L;

    LabelIsAnnulled(UUID id) {
        super("Label [" + id + "] was recorded in error.");
    }
}
