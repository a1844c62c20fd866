package nl.doorstroom.participants.household.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.household.HouseholdChanged;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells trajectories and reporting which adults a household has. */
@Singleton
class HouseholdPublisher {

    private static final String TOPIC = "participants.events.v1";

    private final Outbox outbox;

    HouseholdPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(@Observes HouseholdChanged event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "household-changed",
                event.householdId(),
                event.stamp(),
                new HouseholdChangedV1(event.householdId(), event.adults(), event.householdSize(), event.validFrom())));
    }

    record HouseholdChangedV1(UUID householdId, List<UUID> adults, int householdSize, LocalDate validFrom) {}
}
