package nl.doorstroom.trajectories.neighbourhoodrole.web;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.neighbourhoodrole.RoleRule;

/** How a programme deals with roles. */
@Schema(examples = """
        {"programmeId": "019a2b3c-0000-7000-8000-000000000010", "maxMonths": 6, "nextStepWeeksBefore": 4,
         "maxExtensions": 1, "version": 1}""")
record RoleRuleResponse(
        UUID programmeId,
        int maxMonths,
        int nextStepWeeksBefore,
        int maxExtensions,

        @Schema(description = "In quotation marks it is the ETag; 0 while the programme has no rule of its own.")
        long version) {

    static RoleRuleResponse from(RoleRule rule, long version) {
        return new RoleRuleResponse(
                rule.programmeId(), rule.maxMonths(), rule.nextStepWeeksBefore(), rule.maxExtensions(), version);
    }
}
