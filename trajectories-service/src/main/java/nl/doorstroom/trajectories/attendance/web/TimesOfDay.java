package nl.doorstroom.trajectories.attendance.web;

import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/** Times as people read them off a clock. */
final class TimesOfDay {

    /** 00:00 to 23:59. */
    static final String PATTERN = "([01][0-9]|2[0-3]):[0-5][0-9]";

    static final String MESSAGE = "must be a time such as 08:30";

    private TimesOfDay() {}

    static @Nullable LocalTime parse(@Nullable String time) {
        return time == null ? null : LocalTime.parse(time);
    }
}
