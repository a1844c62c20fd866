package nl.doorstroom.participants.benefit.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of a benefit. */
@Schema(examples = "{\"lastDay\": \"2025-02-28\", \"reason\": \"WERK\"}")
record EndBenefitRequest(
        @Schema(description = "Last day on which there is a right to it.") @NotNull
        LocalDate lastDay,

        @Schema(description = "Code of list benefit-end-reasons.", examples = "WERK") @NotBlank @Size(max = 40)
        String reason,

        @Schema(description = "The placement that ended it. One that is not known here is accepted: it may still come.")
        @Nullable
        UUID placementId) {}
