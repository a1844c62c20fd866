package nl.doorstroom.trajectories.crew.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.crew.Crew;
import nl.doorstroom.trajectories.crew.Occupancy;

/** A crew, and how full it is. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000030", "programmeId": "019a2b3c-0000-7000-8000-000000000010",
         "organisation": "00000001000000000201", "name": "Ploeg Putten", "foreman": "foreman.gresbo", "capacity": 8,
         "capacities": [{"validFrom": "2026-01-12", "capacity": 8}], "minimumHours": 8, "lastDay": "2027-01-11",
         "freePlaces": 0,
         "workKinds": ["ZWERFVUIL", "MARKT"], "validFrom": "2026-01-12", "on": "2026-02-02", "taken": 8,
         "openOffers": 0, "version": 1}""")
record CrewResponse(
        UUID id,
        UUID programmeId,
        String organisation,
        String name,
        String foreman,

        @Schema(description = "Number of places on that day.")
        int capacity,

        @Schema(description = "From which day on it has how many places.")
        List<Capacity> capacities,

        List<String> workKinds,

        @Schema(description = "Who has fewer hours a week planned is not offered a place; absent: any hours will do.")
        @Nullable
        BigDecimal minimumHours,

        LocalDate validFrom,

        @Schema(description = "Absent as long as it is not known.") @Nullable
        LocalDate lastDay,

        @Schema(description = "The day for which taken was counted.")
        LocalDate on,

        @Schema(description = "Places taken on that day.") int taken,

        @Schema(description = "Offers that are not answered or not approved yet, now; a seat is kept for each.")
        long openOffers,

        @Schema(description = "Places that are free, or will be, and are offered to nobody, now.")
        int freePlaces,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static CrewResponse from(Crew crew, LocalDate on, Occupancy occupancy) {
        return new CrewResponse(
                crew.id(),
                crew.programmeId(),
                crew.organisation(),
                crew.name(),
                crew.foreman(),
                crew.capacityOn(on.isBefore(crew.validFrom()) ? crew.validFrom() : on),
                crew.capacities().entrySet().stream()
                        .map(step -> new Capacity(step.getKey(), step.getValue()))
                        .toList(),
                crew.workKinds(),
                crew.minimumHours(),
                crew.validFrom(),
                crew.lastDay(),
                on,
                Math.toIntExact(occupancy.taken()),
                occupancy.openOffers(),
                Math.toIntExact(occupancy.freePlaces()),
                crew.version());
    }

    /** So many places from a day on. */
    record Capacity(LocalDate validFrom, int capacity) {}
}
