package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person who gets a place. */
@Schema(examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000020", "validFrom": "2026-01-12"}""")
record TakePlaceRequest(
        @NotNull UUID trajectoryId,

        @Schema(description = "First day in the crew; may lie in the past.") @NotNull
        LocalDate validFrom) {}
