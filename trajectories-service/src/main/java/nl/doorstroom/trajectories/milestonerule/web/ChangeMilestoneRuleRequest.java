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
import nl.doorstroom.trajectories.milestonerule.MilestoneRule;

/** What a rule says from now on. */
@Schema(examples = """
        {"title": "Rijbewijs halen bij een rijschool naar keuze", "weeks": 26, "actor": "PERSON",
         "validFrom": "2026-01-01", "lastDay": "2027-12-31"}""")
record ChangeMilestoneRuleRequest(
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
