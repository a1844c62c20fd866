package nl.doorstroom.trajectories.stepup.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.stepup.StepUpCheck;
import nl.doorstroom.trajectories.stepup.StepUpCondition;

/** Whether more hours would be proposed today, and why not. */
@Schema(name = "StepUpCheck", examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000020", "on": "2026-04-06", "countedFrom": "2026-03-09",
         "countedUntil": "2026-04-05", "met": false, "hoursPerWeek": 8, "proposedHours": 12, "percentage": 75,
         "conditions": [{"condition": "ATTENDANCE", "met": false,
                         "detail": "[24] of [32] hours were worked, of which [80] percent is asked."}]}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepUpCheckResponse(
        UUID trajectoryId,
        LocalDate on,

        @Schema(description = "First day of the weeks that count.")
        LocalDate countedFrom,

        LocalDate countedUntil,

        @Schema(description = "Whether every condition is met.")
        boolean met,

        @Schema(description = "Planned now; absent when it was not the same in all of the weeks.") @Nullable
        BigDecimal hoursPerWeek,

        @Schema(description = "What the hours would become.") @Nullable
        BigDecimal proposedHours,

        @Schema(description = "Worked, of what was planned without what was excused; absent when nothing was expected.")
        @Nullable
        BigDecimal percentage,

        List<Condition> conditions) {

    static StepUpCheckResponse from(UUID trajectoryId, StepUpCheck check) {
        return new StepUpCheckResponse(
                trajectoryId,
                check.on(),
                check.progress().from(),
                check.progress().until(),
                check.isMet(),
                check.hoursPerWeek(),
                check.proposedHours(),
                check.progress().percentage(),
                check.findings().stream()
                        .map(finding -> new Condition(finding.condition(), finding.met(), finding.detail()))
                        .toList());
    }

    /** How one condition stands. */
    @Schema(name = "StepUpConditionFinding")
    record Condition(StepUpCondition condition, boolean met, String detail) {}
}
