package nl.doorstroom.trajectories.groupsession.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.groupsession.SessionPattern;

/** What a new series and a changed one have in common. */
interface SessionPatternRequest {

    DayOfWeek weekday();

    int everyWeeks();

    String startTime();

    String endTime();

    String location();

    boolean openAccess();

    @Nullable
    Integer capacity();

    @Nullable
    Boolean skipClosingDays();

    /** @throws InvalidInput when it ends before it begins */
    default SessionPattern pattern(LocalDate from) {
        return new SessionPattern(
                from,
                weekday(),
                everyWeeks(),
                LocalTime.parse(startTime()),
                end(startTime(), endTime()),
                location().strip(),
                openAccess(),
                capacity(),
                skipClosingDays() == null || skipClosingDays());
    }

    /** @throws InvalidInput when it lies not after the start */
    static LocalTime end(String startTime, String endTime) {
        LocalTime end = LocalTime.parse(endTime);
        if (!end.isAfter(LocalTime.parse(startTime))) {
            throw InvalidInput.at("/endTime", "not-after-start", "It ends before it begins.");
        }
        return end;
    }
}
