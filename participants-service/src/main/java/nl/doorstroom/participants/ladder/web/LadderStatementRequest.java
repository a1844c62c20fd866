package nl.doorstroom.participants.ladder.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a professional says that somebody stands. */
@Schema(examples = "{\"step\": 2, \"statedOn\": \"2026-03-01\", \"basis\": \"GESPREK\"}")
record LadderStatementRequest(
        @Schema(
                description = "1 or 2; 3 beside a trajectory or where one led to; or what facts prove on that day.",
                examples = "2")
        @NotNull
        @Min(1)
        @Max(6)
        Integer step,

        @Schema(description = "Day on which it is so, today or before.") @NotNull @PastOrPresent
        LocalDate statedOn,

        @Schema(description = "Code of list ladder-statement-bases.", examples = "GESPREK") @NotBlank @Size(max = 40)
        String basis) {}
