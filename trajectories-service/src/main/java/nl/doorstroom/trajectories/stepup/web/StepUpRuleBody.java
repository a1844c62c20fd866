package nl.doorstroom.trajectories.stepup.web;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.stepup.StepUpTerms;

/** When a programme proposes more hours, and how many. */
@Schema(name = "StepUpRule", examples = """
        {"active": true, "minAttendance": 80, "weeks": 4, "stepHours": 4, "maxHours": 36, "requiresTalk": true,
         "requiresNoSignal": true, "quietWeeks": 8}""")
record StepUpRuleBody(
        @Schema(description = "Whether hours are proposed at all.") @NotNull
        Boolean active,

        @Schema(description = "Percentage of the planned hours, without the excused ones, that was worked at least.")
        @NotNull
        @Min(1)
        @Max(100)
        Integer minAttendance,

        @Schema(description = "Whole weeks, from Monday to Sunday, over which the attendance is counted.")
        @NotNull
        @Min(1)
        @Max(26)
        Integer weeks,

        @Schema(description = "Hours a week that are added.")
        @NotNull
        @DecimalMin("0.5")
        @DecimalMax("40")
        @Digits(integer = 2, fraction = 1)
        BigDecimal stepHours,

        @Schema(description = "Hours a week above which nothing is proposed.")
        @NotNull
        @DecimalMin("1")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 1)
        BigDecimal maxHours,

        @Schema(description = "Whether a talk must have been held in those weeks or after them.") @NotNull
        Boolean requiresTalk,

        @Schema(description = "Whether no signal of a lost basic condition may stand open.") @NotNull
        Boolean requiresNoSignal,

        @Schema(description = "Weeks after a refusal in which nothing is proposed again.") @NotNull @Min(0) @Max(52)
        Integer quietWeeks) {

    StepUpTerms toTerms() {
        return new StepUpTerms(
                active, minAttendance, weeks, stepHours, maxHours, requiresTalk, requiresNoSignal, quietWeeks);
    }

    static StepUpRuleBody from(StepUpTerms terms) {
        return new StepUpRuleBody(
                terms.active(),
                terms.minAttendance(),
                terms.weeks(),
                terms.stepHours(),
                terms.maxHours(),
                terms.requiresTalk(),
                terms.requiresNoSignal(),
                terms.quietWeeks());
    }
}
