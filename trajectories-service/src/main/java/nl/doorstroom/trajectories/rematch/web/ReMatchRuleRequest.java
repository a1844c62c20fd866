package nl.doorstroom.trajectories.rematch.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long after the last day it is looked again. */
@Schema(examples = """
        {"months": 6}""")
record ReMatchRuleRequest(
        @Schema(description = "Months after the last day, clipped to the month's end.") @NotNull @Min(1) @Max(60)
        Integer months) {}
