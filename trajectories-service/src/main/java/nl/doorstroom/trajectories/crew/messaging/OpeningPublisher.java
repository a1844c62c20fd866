package nl.doorstroom.trajectories.crew.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.crew.PlacesOpenChanged;

/**
 * Tells matching where places are open. Its topic says nothing of programmes, and nothing of what the work is called: from the
 * programme of a place it could be guessed who may have it.
 */
@Singleton
class OpeningPublisher {

    private static final String TOPIC = "trajectories.progress.v1";

    private final Outbox outbox;

    OpeningPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(@Observes PlacesOpenChanged event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "places-open-changed",
                event.crewId(),
                event.stamp(),
                new PlacesOpenChangedV1(
                        event.crewId(), Kind.CREW, event.open(), event.hoursMin(), event.freeFrom(), event.lastDay())));
    }

    record PlacesOpenChangedV1(
            UUID openingId,
            Kind kind,
            int open,
            @Nullable BigDecimal hoursMin,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** What has the places. */
    enum Kind {
        CREW
    }
}
