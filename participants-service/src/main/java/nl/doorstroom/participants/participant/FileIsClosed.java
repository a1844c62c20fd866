package nl.doorstroom.participants.participant;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A closed file is neither closed again nor changed: who has to change something reopens it first. */
public class FileIsClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    FileIsClosed(UUID closureId) {
        super("The file was closed by [" + closureId + "], which can be reopened.", Map.of("closureId", closureId));
    }
}
