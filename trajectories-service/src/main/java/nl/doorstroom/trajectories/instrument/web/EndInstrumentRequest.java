package nl.doorstroom.trajectories.instrument.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When and why an instrument ended. */
@Schema(examples = """
        {"lastDay": "2026-04-30", "reason": "BETAALD_WERK"}""")
record EndInstrumentRequest(
        @NotNull LocalDate lastDay,

        @Schema(description = "Code of the list instrument-end-reasons.", examples = "BETAALD_WERK")
        @NotBlank
        @Size(max = 50)
        String reason) {}
