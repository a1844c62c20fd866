package nl.doorstroom.participants.benefit.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.benefit.BenefitReduction;
import nl.doorstroom.participants.benefit.BenefitReductionVersion;

/** A reduction as it was known from one change to the next. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReductionVersionResponse(
        @Schema(description = "Version of the benefit that came with it.")
        long version,

        BenefitReduction.Change change,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider.")
        String recordedBy,

        LocalDate fromDate,
        @Nullable LocalDate toDate,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable Long amountCents,

        @Schema(description = "Of an annulment: a code of benefit-annulment-reasons.") @Nullable
        String changeReason) {

    static ReductionVersionResponse from(BenefitReductionVersion version) {
        BenefitReduction.Terms terms = version.terms();
        return new ReductionVersionResponse(
                version.version(),
                version.change(),
                version.recordedAt(),
                version.recordedBy(),
                terms.fromDate(),
                terms.toDate(),
                terms.hoursPerWeek(),
                terms.amountCents(),
                version.changeReason());
    }
}
