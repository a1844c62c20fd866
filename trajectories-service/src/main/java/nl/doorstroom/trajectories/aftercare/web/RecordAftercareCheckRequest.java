package nl.doorstroom.trajectories.aftercare.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody does. */
@Schema(examples = """
        {"outcome": "ZELFDE_WERK", "checkedOn": "2026-09-29", "note": "Gaat goed, wil meer uren"}""")
record RecordAftercareCheckRequest(
        @Schema(description = "Code of the list aftercare-outcomes.") @NotBlank @Size(max = 50)
        String outcome,

        @Schema(description = "Day on which the person, or the employer, was asked.") @NotNull
        LocalDate checkedOn,

        @Schema(description = "Kept sealed; stays in this service.")
        @Nullable
        @Size(max = 2000)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String note) {}
