package nl.doorstroom.matching.proposal;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A proposal took a step.
 *
 * @param offered whether the person was asked, so that others heard of it
 */
public record ProposalMoved(
        EventStamp stamp, UUID participantId, UUID vacancyId, ProposalState state, LocalDate on, boolean offered) {

    public UUID proposalId() {
        return stamp.aggregateId();
    }
}
