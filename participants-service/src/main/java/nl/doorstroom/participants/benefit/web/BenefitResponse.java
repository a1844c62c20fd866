package nl.doorstroom.participants.benefit.web;

import java.math.BigDecimal;
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
        List<Reduction> reductions,

        @Schema(
                description =
                        "Ends that this start annulled, because it came within 30 days; absent when there are none.")
        @Nullable
        List<AnnulledTermination> previousTerminations) {

    static BenefitResponse from(BenefitSpell spell) {
        return from(spell, List.of());
    }

    static BenefitResponse from(BenefitSpell spell, List<UUID> annulled) {
        return new BenefitResponse(
                spell.id(),
                spell.householdId(),
                spell.kind(),
                spell.startDate(),
                spell.lastDay(),
                spell.endReason(),
                spell.placementId().orElse(null),
                spell.reductions().stream().map(Reduction::from).toList(),
                annulled.isEmpty()
                        ? null
                        : annulled.stream()
                                .map(id -> new AnnulledTermination(id, true))
                                .toList());
    }

    /** Income beside the benefit, from a day on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reduction(
            LocalDate fromDate,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable Long amountCents) {

        static Reduction from(BenefitReduction reduction) {
            BenefitReduction.Terms terms = reduction.terms();
            return new Reduction(terms.fromDate(), terms.hoursPerWeek(), terms.amountCents());
        }
    }

    /** The end of an earlier spell. */
    record AnnulledTermination(UUID benefitId, boolean annulled) {}
}
