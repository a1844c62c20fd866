package nl.doorstroom.participants.eligibility.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.eligibility.Eligibility;
import nl.doorstroom.participants.eligibility.EligibilityDecision;

/** Yes or no, by a rule. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000073", "programmeId": "019a2b3c-0000-7000-8000-000000000010",
         "eligible": true, "rule": "Pw art. 10a: ten minste 27 jaar en algemene bijstand",
         "ruleVersion": "PARTICIPATIEPLAATS-1", "decidedOn": "2026-01-05", "validUntil": "2028-01-04"}""")
record EligibilityResponse(
        UUID id,
        UUID programmeId,
        boolean eligible,

        @Schema(description = "What was asked: every rule that the programme names, of which one is enough.")
        String rule,

        String ruleVersion,
        LocalDate decidedOn,

        @Schema(description = "Last day of a yes.") @Nullable
        LocalDate validUntil) {

    static EligibilityResponse from(Eligibility eligibility) {
        EligibilityDecision.Outcome outcome = eligibility.newest().outcome();
        return new EligibilityResponse(
                eligibility.id(),
                eligibility.programmeId(),
                outcome.eligible(),
                outcome.rule(),
                outcome.ruleVersion(),
                outcome.decidedOn(),
                outcome.validUntil());
    }

    /** One of the decisions. */
    @Schema(name = "EligibilityDecision", examples = """
            {"version": 1, "eligible": true, "rule": "Pw art. 7: jonger dan 27 jaar", "ruleVersion": "TOT_27_JAAR-1",
             "decidedOn": "2026-01-05", "validUntil": "2027-01-04", "decidedAt": "2026-01-05T09:30:00Z",
             "decidedBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10"}""")
    record Decision(
            long version,
            boolean eligible,
            String rule,
            String ruleVersion,
            LocalDate decidedOn,
            @Nullable LocalDate validUntil,
            @Schema(description = "In UTC.") Instant decidedAt,

            @Schema(description = "Identifier of the user at the identity provider.")
            String decidedBy) {

        static Decision from(EligibilityDecision decision) {
            EligibilityDecision.Outcome outcome = decision.outcome();
            return new Decision(
                    decision.version(),
                    outcome.eligible(),
                    outcome.rule(),
                    outcome.ruleVersion(),
                    outcome.decidedOn(),
                    outcome.validUntil(),
                    decision.decidedAt(),
                    decision.decidedBy());
        }
    }
}
