package nl.doorstroom.matching.employer;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** An employer was registered, or its details changed from a day on. */
public record EmployerChanged(EventStamp stamp, EmployerDetails details, LocalDate validFrom) {

    public UUID employerId() {
        return stamp.aggregateId();
    }
}
