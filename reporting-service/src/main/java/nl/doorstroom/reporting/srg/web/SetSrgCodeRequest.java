package nl.doorstroom.reporting.srg.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From a day on a kind of instrument has a code. */
@Schema(examples = "{\"kind\": \"JOBCOACH\", \"code\": \"30\", \"validFrom\": \"2026-01-01\"}")
record SetSrgCodeRequest(
        @Schema(description = "Code of list instruments.") @NotBlank @Size(max = 40)
        String kind,

        @Schema(description = "Without it the kind has none from that day on.")
        @Pattern(regexp = "[0-9A-Z]{1,10}")
        @Nullable
        String code,

        @NotNull LocalDate validFrom) {}
