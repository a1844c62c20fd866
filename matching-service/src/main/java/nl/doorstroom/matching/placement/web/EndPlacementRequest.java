package nl.doorstroom.matching.placement.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a placement ended. */
@Schema(examples = "{\"endDate\": \"2027-02-28\", \"reason\": \"EINDE_CONTRACT\"}")
record EndPlacementRequest(
        @Schema(description = "Last day.") @NotNull LocalDate endDate,

        @Schema(description = "Code of list placement-end-reasons.", examples = "EINDE_CONTRACT")
        @NotBlank
        @Size(max = 50)
        String reason) {}
