package nl.doorstroom.trajectories.talk.web;

import java.time.DayOfWeek;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How often a coach talks with the people in a programme. */
@Schema(examples = """
        {"everyWeeks": 2, "weekday": "THURSDAY", "horizonWeeks": 8, "overdueDays": 7}""")
record TalkRuleRequest(
        @Schema(description = "Each period of so many weeks has one talk.", examples = "2") @Min(1) @Max(52)
        int everyWeeks,

        @Schema(description = "From Monday to Friday; without it the weekday on which the person began.") @Nullable
        DayOfWeek weekday,

        @Schema(description = "How many weeks ahead talks are suggested.", examples = "8") @Min(1) @Max(52)
        int horizonWeeks,

        @Schema(description = "How many days after its day a talk that was not held is overdue.", examples = "7")
        @Min(0)
        @Max(90)
        int overdueDays) {}
