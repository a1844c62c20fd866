package nl.doorstroom.matching.vacancy;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** The employer took a vacancy back. */
public record VacancyClosed(EventStamp stamp, UUID employerId, LocalDate on) {

    public UUID vacancyId() {
        return stamp.aggregateId();
    }
}
