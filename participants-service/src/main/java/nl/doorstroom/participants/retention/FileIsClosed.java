package nl.doorstroom.participants.retention;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A file is closed once, until it is reopened. */
class FileIsClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    FileIsClosed(UUID closureId) {
        super("The file was closed by [" + closureId + "].", Map.of("closureId", closureId));
    }
}
