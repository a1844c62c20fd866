package nl.doorstroom.trajectories.pause;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;

/** Until when and for how long a trajectory can be extended, and when its coach looks at its end, in one programme. */
@Entity
public class ExtensionRule extends DayLimits {

    /** What holds for a programme without a rule of its own. */
    private static final int USUAL_MONTHS = 3;

    private static final int USUAL_DAYS = 366;

    /** Weeks before the planned end at which the coach gets a task, in a programme without a rule of its own. */
    static final int USUAL_REVIEW_WEEKS = 6;

    @Column(nullable = false)
    private int monthsAfterEnd = USUAL_MONTHS;

    @Column(nullable = false)
    private int reviewWeeks = USUAL_REVIEW_WEEKS;

    protected ExtensionRule() {}

    /** The rule that holds for a programme without one. */
    ExtensionRule(UUID programmeId, Clock clock) {
        super(programmeId, clock);
        limit(USUAL_DAYS, List.of());
    }

    void change(int months, int weeks, @Nullable Integer perReason, Collection<ReasonLimit> limits, Clock clock) {
        monthsAfterEnd = months;
        reviewWeeks = weeks;
        limit(perReason, limits);
        stamp(clock);
    }

    /** So many months after the planned end it can still be extended. */
    public int monthsAfterEnd() {
        return monthsAfterEnd;
    }

    /** So many weeks before the planned end its coach gets a task. */
    public int reviewWeeks() {
        return reviewWeeks;
    }

    /** The last day on which a trajectory with this planned end can be extended. */
    public LocalDate extendableUntil(LocalDate plannedEnd) {
        return DutchCalendar.plusMonths(plannedEnd, monthsAfterEnd);
    }
}
