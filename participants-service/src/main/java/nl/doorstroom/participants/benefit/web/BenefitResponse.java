package nl.doorstroom.participants.benefit.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.benefit.BenefitReduction;
import nl.doorstroom.participants.benefit.BenefitSpell;

/** A benefit as it is registered now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BenefitResponse(
        UUID id,
        UUID householdId,
        @Schema(description = "Code of list benefit-kinds.") String kind,
        LocalDate startDate,

        @Schema(description = "Last day; absent while it runs.") @Nullable
        LocalDate lastDay,

        @Nullable String endReason,
        @Nullable UUID placementId,

        @Schema(description = "Those that stand, by their first day.")
        List<Reduction> reductions,

        @Schema(
                description = "The benefit that annulled the end, because it began within 30 days; absent while the end"
                        + " stands.")
        @Nullable
        UUID annulledBy,

        @Schema(description = "Registered in error: it never was.")
        boolean annulled,

        @Schema(description = "Benefits whose end this start annulled; only in the answer to the start.") @Nullable
        List<UUID> annulledEnds) {

    static BenefitResponse from(BenefitSpell spell) {
        return from(spell, null);
    }

    static BenefitResponse from(BenefitSpell spell, @Nullable List<UUID> annulled) {
        return new BenefitResponse(
                spell.id(),
                spell.householdId(),
                spell.kind(),
                spell.startDate(),
                spell.lastDay(),
                spell.endReason(),
                spell.placementId().orElse(null),
                spell.reductions().stream().map(Reduction::from).toList(),
                spell.annulledBy(),
                spell.isAnnulled(),
                annulled);
    }

    /** Income beside the benefit, from a day on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reduction(
            UUID id,
            LocalDate fromDate,

            @Schema(description = "Last day; absent: until the next reduction or the end of the benefit.") @Nullable
            LocalDate toDate,

            @Nullable BigDecimal hoursPerWeek,
            @Nullable Long amountCents,

            @Schema(description = "Registered in error: it never was.")
            boolean annulled,

            @Schema(description = "When it became what it is, in UTC.")
            Instant recordedAt,

            @Schema(description = "User at the identity provider.")
            String recordedBy) {

        static Reduction from(BenefitReduction reduction) {
            BenefitReduction.Terms terms = reduction.terms();
            return new Reduction(
                    reduction.id(),
                    terms.fromDate(),
                    terms.toDate(),
                    terms.hoursPerWeek(),
                    terms.amountCents(),
                    reduction.isAnnulled(),
                    reduction.recordedAt(),
                    reduction.recordedBy());
        }
    }
}
