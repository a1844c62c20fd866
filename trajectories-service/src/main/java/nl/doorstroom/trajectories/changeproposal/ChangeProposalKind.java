package nl.doorstroom.trajectories.changeproposal;

import java.util.List;

/** What somebody wants to be otherwise, and what a proposal has to say of it. */
public enum ChangeProposalKind {
    /** Other hours a week from a day on. */
    HOURS("validFrom", "hoursPerWeek"),
    PLANNED_END("plannedEnd"),
    /** Work in another crew of the programme from a day on. */
    CREW("crewId", "validFrom"),
    /** A further step toward the job. */
    MILESTONE("title", "dueDate"),
    /** End the trajectory. */
    STOP("lastDay"),
    /** What only words can say. */
    OTHER;

    private final List<String> members;

    ChangeProposalKind(String... members) {
        this.members = List.of(members);
    }

    /** The members of the change that have to be said, and beside which none may be. */
    public List<String> members() {
        return members;
    }
}
