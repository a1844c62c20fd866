package nl.doorstroom.participants.referral.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a referral. */
@Schema(examples = "{\"decision\": \"ACCEPTED\", \"reason\": \"PASSEND\"}")
record DecideReferralRequest(
        @NotNull Decision decision,

        @Schema(description = "Code of list referral-decision-reasons, of this decision.", examples = "PASSEND")
        @NotNull
        String reason,

        @Schema(
                description = "Who it is, when the person is a participant. Without it: who has the number of the"
                        + " referral, or a participant who is registered now.")
        @Nullable
        UUID participantId) {

    /** Whether the person is taken in. */
    @Schema(name = "ReferralDecision")
    enum Decision {
        ACCEPTED,
        REJECTED
    }
}
