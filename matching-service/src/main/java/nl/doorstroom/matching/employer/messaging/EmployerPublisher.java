package nl.doorstroom.matching.employer.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.EmployerChanged;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells which organisation an employer is part of, so that reporting can show who was placed at the executing one. */
@Singleton
class EmployerPublisher {

    private static final String TOPIC = "matching.events.v1";

    private final Outbox outbox;

    EmployerPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(@Observes EmployerChanged event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "employer-changed",
                event.employerId(),
                event.stamp(),
                new EmployerChangedV1(
                        event.employerId(),
                        event.details().organisation(),
                        event.details().sbiCode(),
                        event.validFrom())));
    }

    record EmployerChangedV1(
            UUID employerId,
            @Nullable String organisation,
            @Nullable String sector,
            LocalDate validFrom) {}
}
