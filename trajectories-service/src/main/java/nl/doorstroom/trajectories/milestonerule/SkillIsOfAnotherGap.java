package nl.doorstroom.trajectories.milestonerule;

import nl.doorstroom.platform.problem.Refusal;

/** Only a gap of a skill has a skill. */
public final class SkillIsOfAnotherGap extends Refusal {

    private static final long serialVersionUID = 1L;

    SkillIsOfAnotherGap(GapKind kind) {
        super("A gap of kind [" + kind + "] is about no skill: a rule for it names none.");
    }
}
