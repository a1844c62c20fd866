package nl.doorstroom.trajectories.aftercare.web;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.aftercare.AftercareRule;

/** When it is asked how somebody of a programme does. */
@Schema(examples = """
        {"programmeId": "019a2b3c-0000-7000-8000-000000000010", "weeks": [4, 13, 26, 52], "version": 0}""")
record AftercareRuleResponse(
        UUID programmeId,

        @Schema(description = "Weeks after the first day of aftercare, in rising order.")
        List<Integer> weeks,

        @Schema(description = "In quotation marks it is the ETag; 0 while the programme has no rule of its own.")
        long version) {

    static AftercareRuleResponse from(AftercareRule rule) {
        return new AftercareRuleResponse(rule.programmeId(), rule.weeks(), rule.version());
    }

    static AftercareRuleResponse byDefault(UUID programmeId) {
        return new AftercareRuleResponse(programmeId, AftercareRule.DEFAULT_WEEKS, 0);
    }
}
