package nl.doorstroom.trajectories.talk.web;

import java.time.DayOfWeek;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.talk.TalkRule;

/** How often a coach talks with the people in a programme. */
@Schema(examples = """
        {"programmeId": "019a2b3c-0000-7000-8000-000000000010", "everyWeeks": 2, "weekday": "THURSDAY",
         "horizonWeeks": 8, "overdueDays": 7, "version": 1}""")
record TalkRuleResponse(
        UUID programmeId,
        int everyWeeks,

        @Schema(description = "Without it the weekday on which the person began.") @Nullable
        DayOfWeek weekday,

        @Schema(description = "How many weeks ahead talks are suggested.")
        int horizonWeeks,

        @Schema(description = "How many days after its day a talk that was not held is overdue.")
        int overdueDays,

        @Schema(description = "In quotation marks it is the ETag; 0 when the programme says nothing, and this holds.")
        long version) {

    static TalkRuleResponse from(TalkRule rule, long version) {
        return new TalkRuleResponse(
                rule.programmeId(),
                rule.everyWeeks(),
                rule.weekday(),
                rule.horizonWeeks(),
                rule.overdueDays(),
                version);
    }
}
