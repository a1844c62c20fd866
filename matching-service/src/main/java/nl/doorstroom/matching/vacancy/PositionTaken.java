package nl.doorstroom.matching.vacancy;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * Somebody took a position of a vacancy.
 *
 * @param left positions that are still free; 0 closes the vacancy
 */
public record PositionTaken(EventStamp stamp, UUID employerId, int left, LocalDate on) {

    public UUID vacancyId() {
        return stamp.aggregateId();
    }
}
