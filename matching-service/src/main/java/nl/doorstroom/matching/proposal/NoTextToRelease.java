package nl.doorstroom.matching.proposal;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Words are released to the person once, when there are any. */
class NoTextToRelease extends Refusal {

    private static final long serialVersionUID = 1L;

    NoTextToRelease(UUID id) {
        super("Proposal [" + id + "] has no text that the person may not read yet.");
    }
}
