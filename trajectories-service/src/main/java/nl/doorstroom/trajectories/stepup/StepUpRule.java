package nl.doorstroom.trajectories.stepup;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import nl.doorstroom.trajectories.programme.ProgrammeRule;

/** When a programme proposes more hours to its people. */
@Entity
public class StepUpRule extends ProgrammeRule {

    @Column(nullable = false)
    private boolean active;

    @Column(nullable = false)
    private int minAttendance;

    @Column(nullable = false)
    private int weeks;

    @Column(nullable = false)
    private BigDecimal stepHours;

    @Column(nullable = false)
    private BigDecimal maxHours;

    @Column(nullable = false)
    private boolean requiresTalk;

    @Column(nullable = false)
    private boolean requiresNoSignal;

    @Column(nullable = false)
    private int quietWeeks;

    @SuppressWarnings("NullAway")
    protected StepUpRule() {}

    /** The rule of a programme that had none. */
    @SuppressWarnings("NullAway")
    public StepUpRule(UUID programmeId, StepUpTerms terms, Clock clock) {
        super(programmeId, clock);
        take(terms);
    }

    /** What was proposed by then stays as it was proposed. */
    public void change(StepUpTerms terms, Clock clock) {
        take(terms);
        stamp(clock);
    }

    private void take(StepUpTerms terms) {
        active = terms.active();
        minAttendance = terms.minAttendance();
        weeks = terms.weeks();
        stepHours = terms.stepHours();
        maxHours = terms.maxHours();
        requiresTalk = terms.requiresTalk();
        requiresNoSignal = terms.requiresNoSignal();
        quietWeeks = terms.quietWeeks();
    }

    public StepUpTerms terms() {
        return new StepUpTerms(
                active, minAttendance, weeks, stepHours, maxHours, requiresTalk, requiresNoSignal, quietWeeks);
    }
}
