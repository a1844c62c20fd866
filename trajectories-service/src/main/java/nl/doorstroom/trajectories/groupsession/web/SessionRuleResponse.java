package nl.doorstroom.trajectories.groupsession.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.groupsession.SessionRule;

/** How far ahead sessions are planned, and when there are none. */
@Schema(examples = """
        {"programmeId": "019a2b3c-0000-7000-8000-000000000010", "horizonWeeks": 12, "closedOn": ["2026-12-24"],
         "version": 1}""")
record SessionRuleResponse(
        UUID programmeId,
        int horizonWeeks,
        List<LocalDate> closedOn,

        @Schema(description = "In quotation marks it is the ETag; 0 while the programme has no rule of its own.")
        long version) {

    static SessionRuleResponse from(SessionRule rule, long version) {
        return new SessionRuleResponse(rule.programmeId(), rule.horizonWeeks(), rule.closedOn(), version);
    }
}
