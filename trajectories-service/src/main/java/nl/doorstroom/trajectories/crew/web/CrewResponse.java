package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.crew.Crew;

/** A crew, and how full it is. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000030", "programmeId": "019a2b3c-0000-7000-8000-000000000010",
         "organisation": "00000001000000000201", "name": "Ploeg Putten", "foreman": "foreman.gresbo", "capacity": 8,
         "workKinds": ["ZWERFVUIL", "MARKT"], "validFrom": "2026-01-12", "on": "2026-02-02", "taken": 8,
         "openOffers": 0, "version": 1}""")
record CrewResponse(
        UUID id,
        UUID programmeId,
        String organisation,
        String name,
        String foreman,
        int capacity,
        List<String> workKinds,
        LocalDate validFrom,

        @Schema(description = "The day for which taken was counted.")
        LocalDate on,

        @Schema(description = "Places taken on that day.") int taken,

        @Schema(description = "Offers that are not answered or not approved yet, now; a seat is kept for each.")
        long openOffers,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static CrewResponse from(Crew crew, LocalDate on, int taken, long openOffers) {
        return new CrewResponse(
                crew.id(),
                crew.programmeId(),
                crew.organisation(),
                crew.name(),
                crew.foreman(),
                crew.capacity(),
                crew.workKinds(),
                crew.validFrom(),
                on,
                taken,
                openOffers,
                crew.version());
    }
}
