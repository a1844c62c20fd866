package nl.doorstroom.trajectories.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one day.
 *
 * @param day on which it began, in Europe/Amsterdam
 * @param code of list attendance
 * @param from by the clock in Europe/Amsterdam; null when only the number of hours is told
 * @param until by the same clock; not after {@code from}: on the next day
 * @param hours that were worked or missed, however they were told
 * @param crewId with which crew, when that is told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttendanceFacts(
        LocalDate day,
        String code,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        BigDecimal hours,
        @Nullable UUID crewId) {

    TimeSpan span() {
        return from == null || until == null ? TimeSpan.of(day, hours) : TimeSpan.of(day, from, until);
    }
}
