package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.crew.OfferStatus;
import nl.doorstroom.trajectories.crew.PlaceOffer;

/** A place that is kept for a person. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000050", "crewId": "019a2b3c-0000-7000-8000-000000000030",
         "freedPlaceId": "019a2b3c-0000-7000-8000-000000000031",
         "trajectoryId": "019a2b3c-0000-7000-8000-000000000021",
         "participantId": "019a2b3c-0000-7000-8000-000000000002", "freeFrom": "2026-09-01",
         "offeredOn": "2026-09-01", "expiresOn": "2026-09-08", "status": "OPEN", "version": 1}""")
record OfferResponse(
        UUID id,
        UUID crewId,

        @Schema(description = "The place that was freed; absent when the seat was never taken before.") @Nullable
        UUID freedPlaceId,

        UUID trajectoryId,
        UUID participantId,

        @Schema(description = "First day on which the place can be taken.")
        LocalDate freeFrom,

        @Schema(description = "Absent as long as it is only proposed.") @Nullable
        LocalDate offeredOn,

        @Schema(description = "Last day on which it can be accepted; absent as long as it is only proposed.") @Nullable
        LocalDate expiresOn,

        OfferStatus status,
        @Nullable LocalDate answeredOn,

        @Schema(description = "Why the coach did not approve it; stays in this service.") @Nullable
        String rejectionReason,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static OfferResponse from(PlaceOffer offer) {
        return new OfferResponse(
                offer.id(),
                offer.crewId(),
                offer.freedPlaceId(),
                offer.trajectoryId(),
                offer.participantId(),
                offer.freeFrom(),
                offer.offeredOn(),
                offer.expiresOn(),
                offer.status(),
                offer.answeredOn(),
                offer.rejectionReason(),
                offer.version());
    }
}
