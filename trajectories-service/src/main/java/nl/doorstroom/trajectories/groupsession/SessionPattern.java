package nl.doorstroom.trajectories.groupsession;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/** How the sessions of a series are, from a day on. */
@Embeddable
public class SessionPattern {

    @Column(nullable = false)
    private LocalDate validFrom;

    /** A day on which there would be a session, from which weeks are counted. */
    @Column(nullable = false)
    private LocalDate anchor;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DayOfWeek weekday;

    private int everyWeeks;

    /** Such as 13:30, by the clock in Europe/Amsterdam. */
    @Column(nullable = false)
    private String startTime;

    @Column(nullable = false)
    private String endTime;

    @Column(nullable = false)
    private String location;

    private boolean openAccess;

    private @Nullable Integer capacity;

    private boolean skipsClosingDays;

    @SuppressWarnings("NullAway")
    protected SessionPattern() {}

    /**
     * @param startTime by the clock in Europe/Amsterdam, before the end
     * @param openAccess whether everybody may come, also who is in no trajectory
     * @param capacity how many may sign on; null: there is no limit
     * @param skipsClosingDays whether there is no session on a public holiday, or when the programme is closed
     */
    public SessionPattern(
            LocalDate validFrom,
            DayOfWeek weekday,
            int everyWeeks,
            LocalTime startTime,
            LocalTime endTime,
            String location,
            boolean openAccess,
            @Nullable Integer capacity,
            boolean skipsClosingDays) {
        this.validFrom = validFrom;
        this.anchor = validFrom.with(TemporalAdjusters.nextOrSame(weekday));
        this.weekday = weekday;
        this.everyWeeks = everyWeeks;
        this.startTime = startTime.toString();
        this.endTime = endTime.toString();
        this.location = location;
        this.openAccess = openAccess;
        this.capacity = capacity;
        this.skipsClosingDays = skipsClosingDays;
    }

    /** The same, with the weeks counted on from one before it when both have the same rhythm. */
    SessionPattern after(@Nullable SessionPattern before) {
        SessionPattern next = new SessionPattern(
                validFrom,
                weekday,
                everyWeeks,
                startTime(),
                endTime(),
                location,
                openAccess,
                capacity,
                skipsClosingDays);
        if (before != null && before.weekday == weekday && before.everyWeeks == everyWeeks) {
            next.anchor = before.anchor;
        }
        return next;
    }

    /** The first day from a day on, on which there is a session by the rhythm. */
    LocalDate next(LocalDate from) {
        LocalDate earliest = from.isBefore(validFrom) ? validFrom : from;
        long step = 7L * everyWeeks;
        long since = ChronoUnit.DAYS.between(anchor, earliest);
        return anchor.plusDays(Math.floorDiv(since + step - 1, step) * step);
    }

    SessionTimes timesOn(LocalDate day) {
        return SessionTimes.of(day, startTime(), endTime());
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public DayOfWeek weekday() {
        return weekday;
    }

    public int everyWeeks() {
        return everyWeeks;
    }

    public LocalTime startTime() {
        return LocalTime.parse(startTime);
    }

    public LocalTime endTime() {
        return LocalTime.parse(endTime);
    }

    public String location() {
        return location;
    }

    public boolean openAccess() {
        return openAccess;
    }

    public @Nullable Integer capacity() {
        return capacity;
    }

    public boolean skipsClosingDays() {
        return skipsClosingDays;
    }
}
