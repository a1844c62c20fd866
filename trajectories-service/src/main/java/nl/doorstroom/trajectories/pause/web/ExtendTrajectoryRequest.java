package nl.doorstroom.trajectories.pause.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when and why a trajectory lasts longer. */
@Schema(examples = """
        {"reason": "MEER_TIJD_NODIG", "until": "2027-03-31"}""")
record ExtendTrajectoryRequest(
        @Schema(description = "Code of the list extension-reasons.") @NotBlank @Size(max = 50)
        String reason,

        @Schema(description = "Last day that is planned from now on.") @NotNull
        LocalDate until) {}
