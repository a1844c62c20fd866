package nl.doorstroom.trajectories.crew.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.crew.CrewCapacityChanged;
import nl.doorstroom.trajectories.crew.CrewClosed;
import nl.doorstroom.trajectories.crew.CrewOpened;
import nl.doorstroom.trajectories.crew.CrewPlaceFreed;
import nl.doorstroom.trajectories.crew.CrewPlaceOfferDeclined;
import nl.doorstroom.trajectories.crew.CrewPlaceOfferExpired;
import nl.doorstroom.trajectories.crew.CrewPlaceOffered;
import nl.doorstroom.trajectories.crew.CrewPlaceTaken;
import nl.doorstroom.trajectories.crew.FreeingCause;

/** Tells participants and reporting how crews fill, empty and fill again. */
@Singleton
class CrewPublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    CrewPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void opened(@Observes CrewOpened event) {
        append(
                "crew-opened",
                event.crewId(),
                event.stamp(),
                new CrewV1(event.crewId(), event.programmeId(), event.capacity(), event.validFrom()));
    }

    void capacityChanged(@Observes CrewCapacityChanged event) {
        append(
                "crew-capacity-changed",
                event.crewId(),
                event.stamp(),
                new CrewV1(event.crewId(), event.programmeId(), event.capacity(), event.validFrom()));
    }

    void closed(@Observes CrewClosed event) {
        append(
                "crew-closed",
                event.crewId(),
                event.stamp(),
                new CrewClosedV1(event.crewId(), event.programmeId(), event.lastDay()));
    }

    void taken(@Observes CrewPlaceTaken event) {
        append(
                "crew-place-taken",
                event.participantId(),
                event.stamp(),
                new CrewPlaceTakenV1(
                        event.placeId(),
                        event.crewId(),
                        event.freedPlaceId(),
                        event.freeSeatId(),
                        event.daysFree(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.validFrom()));
    }

    void freed(@Observes CrewPlaceFreed event) {
        append(
                "crew-place-freed",
                event.participantId(),
                event.stamp(),
                new CrewPlaceFreedV1(
                        event.placeId(),
                        event.crewId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.freeFrom(),
                        event.cause(),
                        event.freeSeatId()));
    }

    void offered(@Observes CrewPlaceOffered event) {
        append(
                "crew-place-offered",
                event.participantId(),
                event.stamp(),
                new CrewPlaceOfferedV1(
                        event.offerId(),
                        event.crewId(),
                        event.freedPlaceId(),
                        event.freeSeatId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.offeredOn(),
                        event.expiresOn()));
    }

    void declined(@Observes CrewPlaceOfferDeclined event) {
        append(
                "crew-place-offer-declined",
                event.participantId(),
                event.stamp(),
                new CrewPlaceOfferClosedV1(
                        event.offerId(),
                        event.crewId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.declinedOn()));
    }

    void expired(@Observes CrewPlaceOfferExpired event) {
        append(
                "crew-place-offer-expired",
                event.participantId(),
                event.stamp(),
                new CrewPlaceOfferClosedV1(
                        event.offerId(),
                        event.crewId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.expiredOn()));
    }

    private void append(String name, UUID key, EventStamp stamp, Object payload) {
        outbox.append(OutgoingEvent.v1(TOPIC, name, key, stamp, payload));
    }

    record CrewV1(UUID crewId, UUID programmeId, int capacity, LocalDate validFrom) {}

    record CrewClosedV1(UUID crewId, UUID programmeId, LocalDate validFrom) {}

    record CrewPlaceTakenV1(
            UUID placeId,
            UUID crewId,
            @Nullable UUID freedPlaceId,
            UUID freeSeatId,
            @Nullable Long daysFree,
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom) {}

    record CrewPlaceFreedV1(
            UUID placeId,
            UUID crewId,
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            FreeingCause cause,
            @Nullable UUID freeSeatId) {}

    record CrewPlaceOfferedV1(
            UUID offerId,
            UUID crewId,
            @Nullable UUID freedPlaceId,
            UUID freeSeatId,
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            LocalDate expiresOn) {}

    record CrewPlaceOfferClosedV1(
            UUID offerId, UUID crewId, UUID trajectoryId, UUID participantId, LocalDate validFrom) {}
}
