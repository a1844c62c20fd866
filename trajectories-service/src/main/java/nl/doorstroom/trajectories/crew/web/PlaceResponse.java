package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.crew.CrewPlace;
import nl.doorstroom.trajectories.crew.FreeSeat;
import nl.doorstroom.trajectories.crew.FreeingCause;

/** A person on a seat of a crew. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000031", "crewId": "019a2b3c-0000-7000-8000-000000000030", "seat": 1,
         "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "validFrom": "2026-01-12",
         "freeFrom": "2026-09-01", "cause": "PLACEMENT", "version": 2}""")
record PlaceResponse(
        UUID id,
        UUID crewId,
        int seat,
        UUID trajectoryId,
        UUID participantId,
        LocalDate validFrom,

        @Schema(description = "First day on which the seat is free again; absent while the place is taken.") @Nullable
        LocalDate freeFrom,

        @Nullable FreeingCause cause,

        @Schema(
                description =
                        "The place whose leaving made this seat free for the person; absent when it was never taken"
                                + " before.")
        @Nullable
        UUID freedPlaceId,

        @Schema(description = "How many days the seat was free after somebody had left it.") @Nullable
        Long daysToRefill,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static PlaceResponse from(CrewPlace place, FreeSeat seat) {
        return new PlaceResponse(
                place.id(),
                place.crewId(),
                place.seat(),
                place.trajectoryId(),
                place.participantId(),
                place.validFrom(),
                place.freeFrom(),
                place.cause(),
                seat.freedPlaceId(),
                seat.daysToRefill(),
                place.version());
    }
}
