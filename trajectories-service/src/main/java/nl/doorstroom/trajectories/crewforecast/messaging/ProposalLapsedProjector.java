package nl.doorstroom.trajectories.crewforecast.messaging;

import jakarta.inject.Singleton;

import nl.doorstroom.trajectories.crewforecast.JobProposals;

/** It went by. */
@Singleton
class ProposalLapsedProjector extends ProposalProjector {

    ProposalLapsedProjector(JobProposals proposals) {
        super(proposals, "lapsed");
    }
}
