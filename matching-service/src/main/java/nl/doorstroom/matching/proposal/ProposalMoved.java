package nl.doorstroom.matching.proposal;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A proposal took a step. */
public record ProposalMoved(EventStamp stamp, UUID participantId, UUID vacancyId, ProposalState state, LocalDate on) {

    public UUID proposalId() {
        return stamp.aggregateId();
    }
}
