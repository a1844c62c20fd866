package nl.doorstroom.matching.area;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** An import that stood still for long was given up for a newer one. */
class AreaImportWasInterrupted extends Refusal {

    private static final long serialVersionUID = 1L;

    AreaImportWasInterrupted(UUID id) {
        super("Import [" + id + "] stood still, and another took its turn.", Map.of("areaImportId", id));
    }
}
