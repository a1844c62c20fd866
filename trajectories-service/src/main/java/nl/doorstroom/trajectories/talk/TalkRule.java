package nl.doorstroom.trajectories.talk;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.programme.ProgrammeRule;

/** How often a coach talks with the people in a programme. */
@Entity
public class TalkRule extends ProgrammeRule {

    @Column(nullable = false)
    private int everyWeeks;

    @Enumerated(EnumType.STRING)
    private @Nullable DayOfWeek weekday;

    @Column(nullable = false)
    private int horizonWeeks;

    @Column(nullable = false)
    private int overdueDays;

    @SuppressWarnings("NullAway")
    protected TalkRule() {}

    /** What holds in a programme that says nothing else. */
    public TalkRule(UUID programmeId, Clock clock) {
        super(programmeId, clock);
        this.everyWeeks = 2;
        this.horizonWeeks = 8;
        this.overdueDays = 7;
    }

    /**
     * @param day on which talks are; null: the weekday on which the person began
     * @param horizon how many weeks ahead talks are suggested
     * @param overdue how many days after its day a talk that was not held is overdue
     */
    public void change(int weeks, @Nullable DayOfWeek day, int horizon, int overdue, Clock clock) {
        everyWeeks = weeks;
        weekday = day;
        horizonWeeks = horizon;
        overdueDays = overdue;
        stamp(clock);
    }

    TalkRhythm rhythm() {
        return new TalkRhythm(everyWeeks, weekday);
    }

    /** First day on which a talk of this day is overdue. */
    LocalDate overdueFrom(LocalDate day) {
        return day.plusDays(overdueDays + 1L);
    }

    public int everyWeeks() {
        return everyWeeks;
    }

    public @Nullable DayOfWeek weekday() {
        return weekday;
    }

    public int horizonWeeks() {
        return horizonWeeks;
    }

    public int overdueDays() {
        return overdueDays;
    }
}
