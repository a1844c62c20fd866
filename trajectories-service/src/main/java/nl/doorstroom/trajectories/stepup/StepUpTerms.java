package nl.doorstroom.trajectories.stepup;

import java.math.BigDecimal;

/**
 * When more hours are proposed, and how many.
 *
 * @param active whether they are proposed at all
 * @param minAttendance percentage of the planned hours, without the excused ones, that was worked at least
 * @param weeks whole weeks, from Monday to Sunday, over which the attendance is counted
 * @param stepHours hours a week that are added
 * @param maxHours hours a week above which nothing is proposed
 * @param requiresTalk whether a talk must have been held in those weeks or after them
 * @param requiresNoSignal whether no signal of a lost basic condition may stand open
 * @param quietWeeks weeks after a refusal in which nothing is proposed again
 */
public record StepUpTerms(
        boolean active,
        int minAttendance,
        int weeks,
        BigDecimal stepHours,
        BigDecimal maxHours,
        boolean requiresTalk,
        boolean requiresNoSignal,
        int quietWeeks) {

    /** What holds in a programme that says nothing else. */
    public static final StepUpTerms DEFAULT =
            new StepUpTerms(true, 80, 4, BigDecimal.valueOf(4), BigDecimal.valueOf(36), true, true, 8);
}
