package nl.doorstroom.trajectories.milestonerule.web;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.milestonerule.Actor;
import nl.doorstroom.trajectories.milestonerule.GapKind;
import nl.doorstroom.trajectories.milestonerule.MilestoneRule;

/** A rule as it is. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000081", "gapKind": "CERTIFICATE",
         "title": "Rijbewijs halen bij de rijschool van de gemeente", "weeks": 20, "actor": "PERSON",
         "validFrom": "2026-01-01", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MilestoneRuleResponse(
        UUID id,
        GapKind gapKind,
        @Nullable String skillUri,
        String title,
        int weeks,
        Actor actor,
        LocalDate validFrom,
        @Nullable LocalDate lastDay,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static MilestoneRuleResponse from(MilestoneRule rule) {
        return new MilestoneRuleResponse(
                rule.id(),
                rule.gapKind(),
                rule.skillUri(),
                rule.title(),
                rule.weeks(),
                rule.actor(),
                rule.validFrom(),
                rule.lastDay(),
                rule.version());
    }
}
