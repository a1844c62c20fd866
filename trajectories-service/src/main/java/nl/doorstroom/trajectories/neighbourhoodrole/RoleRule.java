package nl.doorstroom.trajectories.neighbourhoodrole;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.trajectories.programme.ProgrammeRule;

/** How long roles of a programme last together, how often one is made longer, and when the next step is asked for. */
@Entity
public class RoleRule extends ProgrammeRule {

    private static final int DEFAULT_MAX_MONTHS = 6;
    private static final int DEFAULT_WEEKS = 4;
    private static final int DEFAULT_EXTENSIONS = 1;

    private int maxMonths = DEFAULT_MAX_MONTHS;
    private int nextStepWeeksBefore = DEFAULT_WEEKS;
    private int maxExtensions = DEFAULT_EXTENSIONS;

    protected RoleRule() {}

    /** What holds in a programme that has no rule of its own. */
    public RoleRule(UUID programmeId, Clock clock) {
        super(programmeId, clock);
    }

    public void change(int months, int weeksBefore, int extensions, Clock clock) {
        maxMonths = months;
        nextStepWeeksBefore = weeksBefore;
        maxExtensions = extensions;
        stamp(clock);
    }

    /** So many days may the roles of a person last together, when the first of them begins on a day. */
    public long maxDays(LocalDate first) {
        return DutchCalendar.plusMonths(first, maxMonths).toEpochDay() - first.toEpochDay();
    }

    /** The day from which the next step is asked for. */
    public LocalDate asksFrom(LocalDate plannedEnd) {
        return plannedEnd.minusWeeks(nextStepWeeksBefore);
    }

    public int maxMonths() {
        return maxMonths;
    }

    public int nextStepWeeksBefore() {
        return nextStepWeeksBefore;
    }

    public int maxExtensions() {
        return maxExtensions;
    }
}
