package nl.doorstroom.participants.application.web;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.application.ApplicationState;
import nl.doorstroom.participants.application.BenefitApplication;

/** An application for a benefit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationResponse(
        UUID id,

        @Schema(description = "Who applied.") UUID participantId,

        @Schema(
                description =
                        "The household for which it is; absent when it is for one person, or for a household that is"
                                + " not known yet.")
        @Nullable
        UUID householdId,

        @Schema(description = "A code of benefit-kinds.") String kind,

        LocalDate appliedOn,
        ApplicationState state,
        @Nullable LocalDate decidedOn,

        @Schema(description = "The benefit that was granted.") @Nullable
        UUID benefitId,

        @Schema(description = "A code of application-rejection-reasons.") @Nullable
        String reason,

        @Schema(
                description =
                        "A benefit of the municipality that ended in the twelve months before: what is known from it"
                                + " may be used again.")
        @Nullable
        UUID reusableBenefitId,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static ApplicationResponse from(BenefitApplication application) {
        return new ApplicationResponse(
                application.id(),
                application.participantId(),
                application.householdId(),
                application.kind(),
                application.appliedOn(),
                application.state(),
                application.decidedOn(),
                application.benefitId(),
                application.rejectionReason(),
                application.reusableBenefitId(),
                application.version());
    }
}
