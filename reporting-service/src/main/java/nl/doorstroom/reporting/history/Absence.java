package nl.doorstroom.reporting.history;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A time in which a person cannot be followed; open when the person does not come back.
 *
 * <p>The same in every world: it is asked only about days that lie in the world, and a day after the return does so only
 * when the return does.
 */
record Absence(
        UUID participantId, LocalDate leftOn, @Nullable LocalDate returnedOn) {

    /** From the day after the person left: on that day itself the person was still there. */
    boolean covers(LocalDate day) {
        return leftOn.isBefore(day) && (returnedOn == null || day.isBefore(returnedOn));
    }
}
