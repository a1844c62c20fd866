package nl.doorstroom.reporting.history;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A time in which a person cannot be followed; open when the person does not come back. */
record Absence(
        UUID participantId, LocalDate leftOn, @Nullable LocalDate returnedOn) {

    /** From the day after the person left: on that day itself the person was still there. */
    boolean covers(LocalDate day) {
        return leftOn.isBefore(day) && (returnedOn == null || day.isBefore(returnedOn));
    }

    @Nullable
    Absence asOf(LocalDate day) {
        if (leftOn.isAfter(day)) {
            return null;
        }
        return returnedOn == null || !returnedOn.isAfter(day) ? this : new Absence(participantId, leftOn, null);
    }
}
