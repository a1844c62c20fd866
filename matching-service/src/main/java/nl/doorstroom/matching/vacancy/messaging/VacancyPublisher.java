package nl.doorstroom.matching.vacancy.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vacancy.PositionTaken;
import nl.doorstroom.matching.vacancy.VacancyClosed;
import nl.doorstroom.matching.vacancy.VacancyPublished;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells which work there is. What it is called and what it asks stays here: readers need numbers. */
@Singleton
class VacancyPublisher {

    private static final String TOPIC = "matching.events.v1";

    private final Outbox outbox;

    VacancyPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void published(@Observes VacancyPublished event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "vacancy-published",
                event.vacancyId(),
                event.stamp(),
                new VacancyPublishedV1(
                        event.vacancyId(),
                        event.employerId(),
                        event.positions(),
                        event.contractKind(),
                        event.hoursMin(),
                        event.hoursMax(),
                        event.publishedOn(),
                        event.closingDate())));
    }

    void closed(@Observes VacancyClosed event) {
        withdrawn(event.stamp(), event.vacancyId(), event.employerId(), event.on());
    }

    /** To the readers a vacancy without free positions is as gone as one that was withdrawn. */
    void taken(@Observes PositionTaken event) {
        if (event.left() == 0) {
            withdrawn(event.stamp(), event.vacancyId(), event.employerId(), event.on());
        }
    }

    private void withdrawn(EventStamp stamp, UUID vacancyId, UUID employerId, LocalDate on) {
        outbox.append(OutgoingEvent.v1(
                TOPIC, "vacancy-withdrawn", vacancyId, stamp, new VacancyWithdrawnV1(vacancyId, employerId, on)));
    }

    record VacancyPublishedV1(
            UUID vacancyId,
            UUID employerId,
            int positions,
            String contractKind,
            BigDecimal hoursMin,
            BigDecimal hoursMax,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record VacancyWithdrawnV1(UUID vacancyId, UUID employerId, LocalDate validFrom) {}
}
