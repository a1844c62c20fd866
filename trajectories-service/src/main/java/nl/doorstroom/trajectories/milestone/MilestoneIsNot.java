package nl.doorstroom.trajectories.milestone;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The milestone does not stand where this step begins. */
public final class MilestoneIsNot extends Refusal {

    private static final long serialVersionUID = 1L;

    MilestoneIsNot(UUID milestoneId, MilestoneStatus status, String verb) {
        super("Milestone [" + milestoneId + "] is [" + status + "] and cannot be " + verb + ".");
    }
}
