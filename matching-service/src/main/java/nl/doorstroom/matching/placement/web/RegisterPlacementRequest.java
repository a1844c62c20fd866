package nl.doorstroom.matching.placement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.placement.Placement;
import nl.doorstroom.matching.placement.PlacementTerms;

/** A work relation to register. */
@Schema(examples = """
        {"participantId": "0199c19e-1111-7f20-8c55-2f6a4b7d9e10", "employerId": "0199c1a0-2222-7b31-9d66-3a7b5c8eaf21",
         "contractKind": "DETACHERING", "startDate": "2026-09-01", "plannedEnd": "2027-08-31", "hoursPerWeek": 24,
         "wage": {"cents": 1506, "per": "HOUR"}, "trajectoryId": "0199c19f-4444-7e53-9f88-5c9d7eafc143"}""")
record RegisterPlacementRequest(
        @NotNull UUID participantId,
        @NotNull UUID employerId,

        @Schema(description = "The vacancy of that employer that led to it.") @Nullable
        UUID vacancyId,

        @Schema(
                description =
                        "The proposal that led to it: accepted, or, for an unpaid kind, being tried. It leads to one paid"
                                + " placement; what follows extends that one.")
        @Nullable
        UUID proposalId,

        @Schema(description = "The trajectory to which it is attributed.") @Nullable
        UUID trajectoryId,

        @Schema(
                description =
                        "The placement of the same person that this one extends; it ends before this one starts, and nothing"
                                + " else extends it. One of an unpaid kind is told to nobody.")
        @Nullable
        UUID predecessorId,

        @Schema(
                description = "Code of list work-relation-kinds. An unpaid kind is registered and told to nobody.",
                examples = "DETACHERING")
        @NotBlank
        @Size(max = 50)
        String contractKind,

        @Schema(description = "First day.") @NotNull LocalDate startDate,

        @Schema(description = "Last day by contract; open-ended when absent.") @Nullable
        LocalDate plannedEnd,

        @Schema(description = "Hours a week on the first day.", examples = "24")
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 2)
        BigDecimal hoursPerWeek,

        @Schema(description = "Stays in this service.") @Valid
        PlacementTerms.@Nullable Wage wage) {

    Placement.Parties parties() {
        return new Placement.Parties(participantId, employerId, vacancyId, proposalId, predecessorId);
    }

    PlacementTerms terms() {
        return new PlacementTerms(contractKind, startDate, plannedEnd, hoursPerWeek, wage, trajectoryId);
    }
}
