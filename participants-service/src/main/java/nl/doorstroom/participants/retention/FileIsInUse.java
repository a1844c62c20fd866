package nl.doorstroom.participants.retention;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A file with a benefit that runs is neither closed nor erased. */
class FileIsInUse extends Refusal {

    private static final long serialVersionUID = 1L;

    FileIsInUse(UUID benefitId) {
        super("Benefit [" + benefitId + "] has not ended.", Map.of("benefitId", benefitId));
    }
}
