package nl.doorstroom.trajectories.crewforecast.messaging;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;
import nl.doorstroom.trajectories.crewforecast.JobProposals;

/** What became of a job that was proposed to somebody. */
abstract class ProposalProjector implements Projector<ProposalProjector.ProposalV1> {

    private final JobProposals proposals;
    private final String what;

    /** @param what the name of the event after {@code proposal-} */
    ProposalProjector(JobProposals proposals, String what) {
        this.proposals = proposals;
        this.what = what;
    }

    @Override
    public String type() {
        return "nl.doorstroom.matching.proposal-" + what + ".v1";
    }

    @Override
    public Class<ProposalV1> payload() {
        return ProposalV1.class;
    }

    @Override
    public void project(IncomingEvent event, ProposalV1 payload) {
        proposals.store(
                payload.proposalId(),
                payload.participantId(),
                event.sequence(),
                what.equals(ProposalAcceptedProjector.WHAT) ? payload.validFrom() : null);
    }

    record ProposalV1(UUID proposalId, UUID participantId, LocalDate validFrom) {}
}
