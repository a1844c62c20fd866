package nl.doorstroom.trajectories.stage.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Into which stage a person goes, and why not into the next. */
@Schema(examples = """
        {"stage": "BAAN", "enteredOn": "2026-06-01", "reason": "BEHEERST_AL"}""")
record EnterStageRequest(
        @Schema(description = "Code of the list programme-stages.") @NotBlank @Size(max = 50)
        String stage,

        @Schema(description = "First day in the stage; may lie in the past.") @NotNull
        LocalDate enteredOn,

        @Schema(description = "Code of the list stage-reasons; needed when a stage is skipped or the person goes back.")
        @Nullable
        @Size(min = 1, max = 50)
        String reason,

        @Schema(description = "Required when the code list says so; stays in this service.")
        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String note) {}
