package nl.doorstroom.participants.protection.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.protection.VisibilityChanged;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells every service that shows people whom few may see, and which users; never why. */
@Singleton
class VisibilityPublisher {

    private static final String EVENT = "participant-visibility-changed";

    private final Outbox outbox;

    VisibilityPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(@Observes VisibilityChanged event) {
        UUID person = event.participantId();
        VisibilityV1 payload = new VisibilityV1(
                person,
                event.restricted(),
                event.restricted() ? event.lastDay() : null,
                event.viewers().stream()
                        .map(viewer -> new ViewerV1(viewer.userId(), viewer.from(), viewer.until()))
                        .toList());
        outbox.append(OutgoingEvent.v1("participants.events.v1", EVENT, person, event.stamp(), payload));
        outbox.append(OutgoingEvent.v1(
                "participants.profiles.v1", EVENT, person, event.stamp().again(), payload));
    }

    record VisibilityV1(
            UUID participantId,
            boolean restricted,
            @Nullable LocalDate lastDay,
            List<ViewerV1> viewers) {}

    record ViewerV1(String userId, Instant from, @Nullable Instant until) {}
}
