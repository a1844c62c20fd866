package nl.doorstroom.participants.dataexport;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A copy of the same person's data is being made, and will hold the same. */
public final class DataExportIsRunning extends Refusal {

    private static final long serialVersionUID = 1L;

    DataExportIsRunning(UUID id) {
        super("Data export [" + id + "] of the same person is being made.", Map.of("dataExportId", id));
    }
}
