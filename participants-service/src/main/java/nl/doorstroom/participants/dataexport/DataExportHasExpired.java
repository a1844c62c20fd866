package nl.doorstroom.participants.dataexport;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A copy is kept for a while and no longer; a new one can be asked for. */
public final class DataExportHasExpired extends Refusal {

    private static final long serialVersionUID = 1L;

    DataExportHasExpired(UUID id) {
        super("Data export [" + id + "] has expired; ask for a new one.");
    }
}
