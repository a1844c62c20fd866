package nl.doorstroom.participants.retention;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Whoever is held is not erased. */
class FileIsHeld extends Refusal {

    private static final long serialVersionUID = 1L;

    FileIsHeld(UUID holdId) {
        super("Legal hold [" + holdId + "] keeps the file.", Map.of("legalHoldId", holdId));
    }
}
