package nl.doorstroom.matching.placement.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.placement.Placement;
import nl.doorstroom.matching.placement.PlacementConfirmation;
import nl.doorstroom.matching.placement.PlacementFacts;
import nl.doorstroom.matching.placement.PlacementHoursChange;
import nl.doorstroom.matching.placement.PlacementTerms;
import nl.doorstroom.matching.placement.PlacementVersion;

/** A work relation as it is known now. */
record PlacementResponse(
        UUID id,
        UUID participantId,
        UUID employerId,
        @Nullable UUID vacancyId,
        @Nullable UUID proposalId,
        @Nullable UUID trajectoryId,
        @Nullable UUID predecessorId,

        @Schema(description = "Code of list work-relation-kinds.")
        String contractKind,

        @Schema(description = "Whether it is of a paid kind, and so told to others.")
        boolean paid,

        LocalDate startDate,
        @Nullable LocalDate plannedEnd,
        @Schema(description = "On the first day.") BigDecimal hoursPerWeek,

        @Schema(description = "Shown to users of the tenant's own organisation alone.")
        PlacementTerms.@Nullable Wage wage,

        @Nullable LocalDate endDate,

        @Schema(description = "Code of list placement-end-reasons.") @Nullable
        String endReason,

        @Nullable LocalDate lastConfirmedOn,

        @Schema(description = "Whether it was registered in error, and never was.")
        boolean annulled,

        @Schema(description = "Code of list placement-annulment-reasons.") @Nullable
        String annulmentReason) {

    /** @param withWage whether the caller may know the wage */
    static PlacementResponse from(Placement placement, boolean withWage) {
        return from(placement.id(), placement.facts(), withWage);
    }

    private static PlacementResponse from(UUID id, PlacementFacts facts, boolean withWage) {
        PlacementTerms terms = facts.terms();
        return new PlacementResponse(
                id,
                facts.parties().participantId(),
                facts.parties().employerId(),
                facts.parties().vacancyId(),
                facts.parties().proposalId(),
                terms.trajectoryId(),
                facts.parties().predecessorId(),
                terms.contractKind(),
                facts.paid(),
                terms.startDate(),
                terms.plannedEnd(),
                terms.hoursPerWeek(),
                withWage ? terms.wage() : null,
                facts.end() == null ? null : facts.end().endDate(),
                facts.end() == null ? null : facts.end().reason(),
                facts.lastConfirmedOn(),
                facts.annulled(),
                facts.annulmentReason());
    }

    /** A placement as it was known from one change to the next. */
    @Schema(name = "PlacementVersion")
    record Version(
            long version,

            @Schema(description = "STARTED, CONFIRMED, HOURS_CHANGED, ENDED, CORRECTED or ANNULLED.")
            String change,

            @Schema(description = "In UTC.") Instant recordedAt,

            @Schema(description = "Identifier of the user at the identity provider.")
            String recordedBy,

            PlacementResponse placement) {

        static Version from(Placement placement, PlacementVersion version, boolean withWage) {
            return new Version(
                    version.version(),
                    version.change(),
                    version.recordedAt(),
                    version.recordedBy(),
                    PlacementResponse.from(placement.id(), version.facts(), withWage));
        }
    }

    /** A day on which the person still worked there. */
    @Schema(name = "PlacementConfirmation")
    record Confirmation(
            UUID id,
            LocalDate confirmedOn,
            @Schema(description = "In UTC.") Instant recordedAt) {

        static Confirmation from(PlacementConfirmation confirmation) {
            return new Confirmation(confirmation.id(), confirmation.confirmedOn(), confirmation.recordedAt());
        }
    }

    /** Hours a week from a day on. */
    @Schema(name = "PlacementHours")
    record Hours(UUID id, LocalDate validFrom, BigDecimal hoursPerWeek) {

        static Hours from(PlacementHoursChange change) {
            return new Hours(change.id(), change.validFrom(), change.hoursPerWeek());
        }
    }

    static List<Hours> hours(Placement placement) {
        return placement.hoursChanges().stream().map(Hours::from).toList();
    }
}
