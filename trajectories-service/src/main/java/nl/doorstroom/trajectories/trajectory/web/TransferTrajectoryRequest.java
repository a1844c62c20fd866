package nl.doorstroom.trajectories.trajectory.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a trajectory goes over. */
@Schema(examples = """
        {"toOrganisation": "00000001000000000202", "effectiveDate": "2026-06-01"}""")
record TransferTrajectoryRequest(
        @Schema(description = "OIN of the organisation that goes on.")
        @NotNull
        @Pattern(regexp = "[0-9]{20}", message = "must have 20 digits")
        String toOrganisation,

        @Schema(description = "First day on which it executes the trajectory.") @NotNull
        LocalDate effectiveDate) {}
