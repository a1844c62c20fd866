package nl.doorstroom.trajectories.agreement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.agreement.AgreementChannel;
import nl.doorstroom.trajectories.agreement.AgreementParty;
import nl.doorstroom.trajectories.agreement.PlanAgreement;

/** A yes to a plan. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000084", "by": "PARTICIPANT", "channel": "IN_PERSON",
         "agreedOn": "2026-01-05", "planVersion": "3f9a0c1d2e4b", "recordedAt": "2026-01-05T09:30:00Z", "version": 1}""")
record AgreementResponse(
        UUID id,
        AgreementParty by,
        AgreementChannel channel,
        LocalDate agreedOn,
        String planVersion,

        @Schema(description = "Absent while it stands.") @Nullable
        LocalDate withdrawnOn,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static AgreementResponse from(PlanAgreement agreement) {
        return new AgreementResponse(
                agreement.id(),
                agreement.agreedBy(),
                agreement.channel(),
                agreement.agreedOn(),
                agreement.planVersion(),
                agreement.withdrawnOn(),
                agreement.createdAt(),
                agreement.version());
    }
}
