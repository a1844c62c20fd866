package nl.doorstroom.trajectories.stepup;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.attendance.HoursProgress;

/**
 * Whether more hours would be proposed on a day, and why not.
 *
 * @param hoursPerWeek those that are planned now; null: they were not the same in all of the weeks
 * @param proposedHours what they would become
 * @param progress what became of the planned hours in the weeks
 */
public record StepUpCheck(
        LocalDate on,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable BigDecimal proposedHours,
        HoursProgress progress,
        boolean talkHeld,
        List<Finding> findings) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How one condition stands, in words for who decides. */
    public record Finding(StepUpCondition condition, boolean met, String detail) {}

    /** Last day of the weeks that count on a day: the Sunday before it. */
    static LocalDate lastDay(LocalDate on) {
        return on.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    }

    /** First day of the weeks that count on a day: a Monday. */
    static LocalDate firstDay(LocalDate on, StepUpTerms terms) {
        return lastDay(on).plusDays(1).minusWeeks(terms.weeks());
    }

    static StepUpCheck of(LocalDate on, StepUpTerms terms, StepUpFacts facts) {
        HoursProgress progress = facts.progress();
        BigDecimal hours = facts.steadyHours();
        BigDecimal proposed = hours == null ? null : hours.add(terms.stepHours());
        LocalDate refusedOn = facts.refusedOn();
        LocalDate quietUntil = refusedOn == null ? null : refusedOn.plusWeeks(terms.quietWeeks());
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                StepUpCondition.RULE_ACTIVE,
                terms.active(),
                terms.active() ? "The programme proposes more hours." : "The programme proposes no hours."));
        findings.add(new Finding(
                StepUpCondition.TRAJECTORY_RUNS,
                facts.runs(),
                facts.runs() ? "The trajectory runs." : "The trajectory does not run."));
        findings.add(new Finding(
                StepUpCondition.STEADY_HOURS,
                hours != null,
                hours != null
                        ? "[" + text(hours) + "] hours a week are planned since [" + progress.from() + "] or longer."
                        : "The same hours were not planned on each day since [" + progress.from() + "]."));
        findings.add(new Finding(
                StepUpCondition.BELOW_MOST_HOURS,
                proposed != null && proposed.compareTo(terms.maxHours()) <= 0,
                "[" + text(terms.maxHours()) + "] hours a week at most are proposed."));
        findings.add(attendance(terms, progress));
        findings.add(new Finding(
                StepUpCondition.TALK_HELD,
                !terms.requiresTalk() || facts.talkHeld(),
                facts.talkHeld()
                        ? "A talk was held since [" + progress.from() + "]."
                        : "No talk was held since [" + progress.from() + "]"
                                + (terms.requiresTalk() ? "." : ", and none is asked for.")));
        findings.add(new Finding(
                StepUpCondition.NO_OPEN_SIGNAL,
                !terms.requiresNoSignal() || !facts.signalOpen(),
                facts.signalOpen()
                        ? "A signal of a lost basic condition stands open"
                                + (terms.requiresNoSignal() ? "." : ", and may.")
                        : "No signal of a lost basic condition stands open."));
        findings.add(new Finding(
                StepUpCondition.NO_OPEN_PROPOSAL,
                !facts.proposalOpen(),
                facts.proposalOpen() ? "A proposal waits for a decision." : "No proposal waits for a decision."));
        findings.add(new Finding(
                StepUpCondition.NO_RECENT_REFUSAL,
                quietUntil == null || !on.isBefore(quietUntil),
                refusedOn == null
                        ? "No proposal was refused."
                        : "A proposal was refused on [" + refusedOn + "]; from [" + quietUntil
                                + "] on there may be another."));
        return new StepUpCheck(on, hours, proposed, progress, facts.talkHeld(), List.copyOf(findings));
    }

    static Finding attendance(StepUpTerms terms, HoursProgress progress) {
        BigDecimal expected = progress.planned().subtract(progress.excused());
        boolean met = expected.signum() > 0
                && progress.worked()
                                .multiply(HUNDRED)
                                .compareTo(expected.multiply(BigDecimal.valueOf(terms.minAttendance())))
                        >= 0;
        return new Finding(
                StepUpCondition.ATTENDANCE,
                met,
                expected.signum() > 0
                        ? "[" + text(progress.worked()) + "] of [" + text(expected) + "] hours were worked, of which ["
                                + terms.minAttendance() + "] percent is asked."
                        : "No hours were expected.");
    }

    private static String text(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }

    /** Whether each condition is met. */
    public boolean isMet() {
        return findings.stream().allMatch(Finding::met);
    }
}
