package nl.doorstroom.matching.proposal.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.proposal.DecliningParty;

/** Who says no, and why. */
@Schema(examples = "{\"by\": \"EMPLOYER\", \"reason\": \"UREN_PASSEN_NIET\", \"on\": \"2026-07-01\"}")
record DeclineRequest(
        @NotNull DecliningParty by,

        @Schema(
                description = "Code of list decline-reasons-participant or decline-reasons-employer. A code of list"
                        + " forbidden-decline-reasons is refused.",
                examples = "UREN_PASSEN_NIET")
        @NotBlank
        @Size(max = 50)
        String reason,

        @Schema(
                description =
                        "Only with the reason ANDERS, and without a label of the person. Stays in this service; the person"
                                + " reads it when a user releases it.")
        @Size(max = 500)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        @Nullable
        String text,

        @Schema(description = "Today or before; today when absent.") @PastOrPresent @Nullable
        LocalDate on) {}
