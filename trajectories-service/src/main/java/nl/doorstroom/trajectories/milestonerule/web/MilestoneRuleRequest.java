package nl.doorstroom.trajectories.milestonerule.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.milestonerule.Actor;
import nl.doorstroom.trajectories.milestonerule.GapKind;
import nl.doorstroom.trajectories.milestonerule.MilestoneRule;

/** A rule to go by. */
@Schema(examples = """
        {"gapKind": "CERTIFICATE", "title": "Rijbewijs halen bij de rijschool van de gemeente", "weeks": 20,
         "actor": "PERSON", "validFrom": "2026-01-01"}""")
record MilestoneRuleRequest(
        @Schema(description = "The kind of gap that it closes.") @NotNull
        GapKind gapKind,

        @Schema(description = "The one skill that it is about; without it every gap of the kind.")
        @Nullable
        @Size(max = 300)
        @Pattern(regexp = "\\S+", message = "must be a URI")
        String skillUri,

        @Schema(description = "What is to be done, in Dutch.")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String title,

        @Schema(description = "How many weeks it usually takes.") @Min(1) @Max(260)
        int weeks,

        @Schema(description = "Who acts.") @NotNull Actor actor,
        @NotNull LocalDate validFrom,

        @Schema(description = "Last day on which something is proposed by it; without it no end is known.") @Nullable
        LocalDate lastDay) {

    MilestoneRule.Terms terms() {
        return new MilestoneRule.Terms(title.strip(), weeks, actor, validFrom, lastDay);
    }
}
