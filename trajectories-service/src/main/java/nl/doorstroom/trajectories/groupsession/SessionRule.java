package nl.doorstroom.trajectories.groupsession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.trajectories.programme.ProgrammeRule;

/** How far ahead the sessions of a programme are planned, and on which days it is closed besides public holidays. */
@Entity
public class SessionRule extends ProgrammeRule {

    private static final int DEFAULT_WEEKS = 12;

    private int horizonWeeks = DEFAULT_WEEKS;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> closedOn = List.of();

    protected SessionRule() {}

    /** What holds in a programme that has no rule of its own. */
    public SessionRule(UUID programmeId, Clock clock) {
        super(programmeId, clock);
    }

    public void change(int weeks, Collection<LocalDate> closed, Clock clock) {
        horizonWeeks = weeks;
        closedOn = closed.stream().sorted().distinct().map(LocalDate::toString).toList();
        stamp(clock);
    }

    /** Whether nobody is there: a public holiday, or a day on which the programme is closed. */
    boolean isClosedOn(LocalDate day) {
        return DutchCalendar.isHoliday(day) || closedOn.contains(day.toString());
    }

    public int horizonWeeks() {
        return horizonWeeks;
    }

    public List<LocalDate> closedOn() {
        return closedOn.stream().map(LocalDate::parse).toList();
    }
}
