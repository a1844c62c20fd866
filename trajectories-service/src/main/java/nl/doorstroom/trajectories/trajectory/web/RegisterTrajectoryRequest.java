package nl.doorstroom.trajectories.trajectory.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person to register for a programme. */
@Schema(examples = """
        {"participantId": "019a2b3c-0000-7000-8000-000000000001",
         "programmeId": "019a2b3c-0000-7000-8000-000000000010", "startDate": "2026-01-12"}""")
record RegisterTrajectoryRequest(
        @NotNull UUID participantId,
        @NotNull UUID programmeId,

        @Schema(description = "First day, when it is planned; may lie in the past.") @Nullable
        LocalDate startDate,

        @Schema(description = "Last day, when it is planned; without it that of the programme's duration.") @Nullable
        LocalDate plannedEnd,

        @Schema(description = "Only write it down; others hear of it when it is registered later.")
        boolean draft) {}
