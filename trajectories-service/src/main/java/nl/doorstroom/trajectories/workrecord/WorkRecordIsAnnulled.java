package nl.doorstroom.trajectories.workrecord;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What was annulled is not changed any more. */
public final class WorkRecordIsAnnulled extends Refusal {

    private static final long serialVersionUID = 1L;

    WorkRecordIsAnnulled(UUID recordId) {
        super("Work record [" + recordId + "] is annulled.");
    }
}
