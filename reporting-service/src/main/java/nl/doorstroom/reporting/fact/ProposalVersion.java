package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.UUID;

/** A vacancy that was offered to a person. What came of the offer is told by a placement, or by none. */
public record ProposalVersion(Recorded recorded, UUID proposalId, UUID participantId, LocalDate offeredOn)
        implements StepFact {

    @Override
    public UUID key() {
        return proposalId;
    }
}
