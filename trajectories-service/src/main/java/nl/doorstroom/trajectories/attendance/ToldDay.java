package nl.doorstroom.trajectories.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of one day, as it was written down: with the times from and until, with the number of hours, or of
 * an absence with neither, which then is for the hours that were planned.
 *
 * @param pointer JSON pointer to where it stands in the request; empty: it is the request
 */
public record ToldDay(
        String pointer,
        LocalDate day,
        String code,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable BigDecimal hours,
        @Nullable UUID crewId) {

    /** Where the member stands by which it lasts. */
    String lengthPointer() {
        return pointer + (from == null ? "/hours" : "/from");
    }
}
