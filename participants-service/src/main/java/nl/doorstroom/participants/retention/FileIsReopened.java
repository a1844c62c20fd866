package nl.doorstroom.participants.retention;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A closure is undone once. */
class FileIsReopened extends Refusal {

    private static final long serialVersionUID = 1L;

    FileIsReopened(UUID closureId) {
        super("Closure [" + closureId + "] was undone before.");
    }
}
