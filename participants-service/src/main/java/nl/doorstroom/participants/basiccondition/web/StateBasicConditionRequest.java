package nl.doorstroom.participants.basiccondition.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a condition is from a day on. */
@Schema(examples = "{\"status\": \"OP_ORDE\", \"validFrom\": \"2026-02-01\", \"evidence\": \"Huurcontract gezien\"}")
record StateBasicConditionRequest(
        @Schema(description = "Code of list basic-condition-statuses.") @NotBlank @Size(max = 40)
        String status,

        @Schema(description = "First day on which it is so; today or earlier.") @NotNull
        LocalDate validFrom,

        @Schema(description = "What it rests on, in words.") @Nullable @Size(min = 1, max = 1000)
        String evidence) {}
