package nl.doorstroom.matching.area;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** An import lost its turn with its connection, and another has begun since. */
class AreaImportWasInterrupted extends Refusal {

    private static final long serialVersionUID = 1L;

    AreaImportWasInterrupted(UUID id) {
        super("Import [" + id + "] lost its connection, and another has begun since.", Map.of("areaImportId", id));
    }
}
