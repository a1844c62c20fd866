package nl.doorstroom.participants.retention;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A file in which something lasts is neither closed nor erased. */
class FileIsInUse extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param what lasts, with a capital: {@code Benefit} */
    FileIsInUse(String what, UUID id) {
        super(what + " [" + id + "] has not ended.", Map.of("lastingId", id));
    }
}
