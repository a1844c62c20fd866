package nl.doorstroom.trajectories.crewforecast.messaging;

import jakarta.inject.Singleton;

import nl.doorstroom.trajectories.crewforecast.JobProposals;

/** One of the two said no. */
@Singleton
class ProposalDeclinedProjector extends ProposalProjector {

    ProposalDeclinedProjector(JobProposals proposals) {
        super(proposals, "declined");
    }
}
