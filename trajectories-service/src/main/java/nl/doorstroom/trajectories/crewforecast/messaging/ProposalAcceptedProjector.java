package nl.doorstroom.trajectories.crewforecast.messaging;

import jakarta.inject.Singleton;

import nl.doorstroom.trajectories.crewforecast.JobProposals;

/** The person took it. */
@Singleton
class ProposalAcceptedProjector extends ProposalProjector {

    static final String WHAT = "accepted";

    ProposalAcceptedProjector(JobProposals proposals) {
        super(proposals, WHAT);
    }
}
