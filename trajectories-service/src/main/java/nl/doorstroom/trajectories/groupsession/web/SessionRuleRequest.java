package nl.doorstroom.trajectories.groupsession.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far ahead sessions are planned, and when there are none. */
@Schema(examples = "{\"horizonWeeks\": 12, \"closedOn\": [\"2026-12-24\"]}")
record SessionRuleRequest(
        @Schema(description = "So many weeks ahead sessions are planned.", examples = "12") @Min(1) @Max(104)
        int horizonWeeks,

        @Schema(description = "Days on which the programme is closed, besides public holidays.")
        @NotNull
        @Size(max = 366)
        List<@NotNull LocalDate> closedOn) {}
