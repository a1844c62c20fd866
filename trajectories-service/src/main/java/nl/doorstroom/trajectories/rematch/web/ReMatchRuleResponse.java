package nl.doorstroom.trajectories.rematch.web;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.rematch.ReMatchRule;

/** How long after the last day it is looked again. */
@Schema(examples = """
        {"programmeId": "019a2b3c-0000-7000-8000-000000000010", "months": 6, "version": 0}""")
record ReMatchRuleResponse(
        UUID programmeId,

        @Schema(description = "Months after the last day, clipped to the month's end.")
        int months,

        @Schema(description = "In quotation marks it is the ETag; 0 while the programme has no rule of its own.")
        long version) {

    static ReMatchRuleResponse from(ReMatchRule rule) {
        return new ReMatchRuleResponse(rule.programmeId(), rule.months(), rule.version());
    }

    static ReMatchRuleResponse byDefault(UUID programmeId) {
        return new ReMatchRuleResponse(programmeId, ReMatchRule.DEFAULT_MONTHS, 0);
    }
}
