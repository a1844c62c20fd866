package nl.doorstroom.matching.proposal;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A proposal goes from state to state as the table says. */
class TransitionNotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;

    TransitionNotAllowed(UUID id, ProposalState from, ProposalState to) {
        super(
                "Proposal [" + id + "] is [" + from + "] and cannot become [" + to + "].",
                Map.of("state", from, "allowed", from.next()));
    }
}
