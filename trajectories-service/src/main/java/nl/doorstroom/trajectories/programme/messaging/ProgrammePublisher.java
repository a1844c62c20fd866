package nl.doorstroom.trajectories.programme.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.programme.ProgrammePublished;

/** Tells participants and reporting what is offered. */
@Singleton
class ProgrammePublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    ProgrammePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void published(@Observes ProgrammePublished event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC, "programme-published", event.programmeId(), event.stamp(), ProgrammePublishedV1.from(event)));
    }

    record ProgrammePublishedV1(
            UUID programmeId,
            String kind,
            String organisation,
            @Nullable String provider,
            @Nullable BigDecimal releaseHours,
            boolean voluntary,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> eligibilities) {

        static ProgrammePublishedV1 from(ProgrammePublished event) {
            return new ProgrammePublishedV1(
                    event.programmeId(),
                    event.kind(),
                    event.organisation(),
                    event.provider(),
                    event.releaseHours(),
                    event.voluntary(),
                    event.validFrom(),
                    event.validTo(),
                    event.eligibilities());
        }
    }
}
