package nl.doorstroom.trajectories.milestonerule;

import java.time.LocalDate;

import nl.doorstroom.platform.problem.Refusal;

/** The last day of a rule lies before its first. */
public final class MilestoneRuleEndsBeforeItBegins extends Refusal {

    private static final long serialVersionUID = 1L;

    MilestoneRuleEndsBeforeItBegins(LocalDate validFrom, LocalDate lastDay) {
        super("The rule begins on [" + validFrom + "] and cannot end on [" + lastDay + "].");
    }
}
