package nl.doorstroom.participants.benefit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.benefit.BenefitSpellVersion;

/** A benefit as it was known from one change to the next. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BenefitVersionResponse(
        long version,

        @Schema(
                description = "STARTED, REDUCED, REDUCTION_CORRECTED, REDUCTION_ENDED, REDUCTION_ANNULLED, ENDED,"
                        + " END_ANNULLED, END_RESTORED, CORRECTED or ANNULLED.")
        String change,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider.")
        String recordedBy,

        LocalDate startDate,
        @Nullable LocalDate lastDay,
        @Nullable String endReason,
        @Nullable UUID placementId,

        @Schema(
                description = "Why it reaches back so far: a code of backdating-reasons; of an annulment a code of"
                        + " benefit-annulment-reasons.")
        @Nullable
        String changeReason) {

    static BenefitVersionResponse from(BenefitSpellVersion version) {
        return new BenefitVersionResponse(
                version.version(),
                version.change(),
                version.recordedAt(),
                version.recordedBy(),
                version.startDate(),
                version.lastDay(),
                version.endReason(),
                version.placementId(),
                version.changeReason());
    }
}
