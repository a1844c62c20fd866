package nl.doorstroom.matching.area;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** One table is imported at a time: otherwise nobody could tell which of two is to count. */
class AreaImportInProgress extends Refusal {

    private static final long serialVersionUID = 1L;

    AreaImportInProgress(UUID id) {
        super("Import [" + id + "] is storing its areas; wait until it has finished.", Map.of("areaImportId", id));
    }
}
