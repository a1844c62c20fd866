package nl.doorstroom.trajectories.neighbourhoodrole.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a programme deals with roles. */
@Schema(examples = "{\"maxMonths\": 6, \"nextStepWeeksBefore\": 4, \"maxExtensions\": 1}")
record RoleRuleRequest(
        @Schema(description = "So long last the roles of a person together.", examples = "6") @Min(1) @Max(60)
        int maxMonths,

        @Schema(description = "So many weeks before the end the next step is asked for.", examples = "4")
        @Min(1)
        @Max(26)
        int nextStepWeeksBefore,

        @Schema(description = "So often a role is made longer.", examples = "1") @Min(0) @Max(10)
        int maxExtensions) {}
