package nl.doorstroom.reporting.outcome;

import java.time.LocalDate;

import nl.doorstroom.reporting.lastingwork.CheckAnswer;
import nl.doorstroom.reporting.lastingwork.LastingCheck;
import nl.doorstroom.reporting.placement.Placement;

/** A check with its answer from the check date on; before that date it is pending, by comparison. */
public record CheckOutcome(Placement placement, int week, LocalDate checkDate, CheckAnswer whenDue) {

    public LastingCheck at(LocalDate horizon) {
        return new LastingCheck(
                placement, week, checkDate, horizon.isBefore(checkDate) ? CheckAnswer.pending() : whenDue);
    }
}
