package nl.doorstroom.participants.application.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.application.ApplicationState;
import nl.doorstroom.participants.application.BenefitApplicationVersion;

/** An application as it was known from one change to the next. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationVersionResponse(
        long version,
        ApplicationState state,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider.")
        String recordedBy,

        @Nullable LocalDate decidedOn,
        @Nullable UUID benefitId,
        @Nullable String reason) {

    static ApplicationVersionResponse from(BenefitApplicationVersion version) {
        return new ApplicationVersionResponse(
                version.version(),
                version.state(),
                version.recordedAt(),
                version.recordedBy(),
                version.decidedOn(),
                version.benefitId(),
                version.rejectionReason());
    }
}
