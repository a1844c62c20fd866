package nl.doorstroom.participants.review.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a review is put off, and until when. */
@Schema(examples = "{\"reason\": \"ZIEKTE\", \"until\": \"2026-11-30\", \"text\": \"Na de operatie\"}")
record ExcuseReviewRequest(
        @Schema(description = "Code of list review-exemption-reasons.") @NotBlank @Size(max = 40)
        String reason,

        @Schema(description = "The day on which it is due instead; later than the one it was planned for at first.")
        @NotNull
        LocalDate until,

        @Schema(description = "The reason in words.") @Nullable @Size(min = 1, max = 500)
        String text) {}
