package nl.doorstroom.trajectories.milestone.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step to plan. */
@Schema(examples = """
        {"title": "Rijbewijs B halen", "gapId": "019a2b3c-0000-7000-8000-000000000040", "dueDate": "2026-05-01"}""")
record PlanMilestoneRequest(
        @Schema(description = "What is to be done, in words; stays in this service.")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String title,

        @Schema(description = "Gap of the match that it closes.") @Nullable
        UUID gapId,

        @NotNull LocalDate dueDate,

        @Schema(description = "Milestone of the same trajectory that comes first.") @Nullable
        UUID predecessorId,

        @Schema(
                description =
                        "Whether it waits for the day from which the person can start: it then moves with that day.")
        boolean afterEarliestStart) {}
