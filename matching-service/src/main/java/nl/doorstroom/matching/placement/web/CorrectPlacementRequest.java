package nl.doorstroom.matching.placement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.placement.Placement;
import nl.doorstroom.matching.placement.PlacementTerms;
import nl.doorstroom.platform.problem.InvalidInput;

/** What was wrong; a field that is left out was right. */
@Schema(examples = "{\"startDate\": \"2026-09-03\", \"remove\": [\"PLANNED_END\"]}")
record CorrectPlacementRequest(
        @Schema(description = "Code of list work-relation-kinds; paid stays paid, unpaid stays unpaid.")
        @Size(min = 1, max = 50)
        @Nullable
        String contractKind,

        @Nullable LocalDate startDate,
        @Nullable LocalDate plannedEnd,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("60") @Digits(integer = 2, fraction = 2) @Nullable
        BigDecimal hoursPerWeek,

        @Valid PlacementTerms.@Nullable Wage wage,
        @Nullable UUID trajectoryId,

        @Schema(description = "Last day, when an end was registered or should have been.") @Nullable
        LocalDate endDate,

        @Schema(description = "Code of list placement-end-reasons.") @Size(min = 1, max = 50) @Nullable
        String endReason,

        @Schema(description = "What was registered and never was.") @Size(max = 4) @Nullable
        List<@NotNull Removable> remove) {

    /** What a correction can take away. */
    enum Removable {
        PLANNED_END,
        WAGE,
        TRAJECTORY,
        /** The end was registered in error: the placement goes on. */
        END
    }

    PlacementTerms terms(PlacementTerms now) {
        return new PlacementTerms(
                contractKind == null ? now.contractKind() : contractKind,
                startDate == null ? now.startDate() : startDate,
                removes(Removable.PLANNED_END) ? null : plannedEnd == null ? now.plannedEnd() : plannedEnd,
                hoursPerWeek == null ? now.hoursPerWeek() : hoursPerWeek,
                removes(Removable.WAGE) ? null : wage == null ? now.wage() : wage,
                removes(Removable.TRAJECTORY) ? null : trajectoryId == null ? now.trajectoryId() : trajectoryId);
    }

    Placement.@Nullable End end(Placement.@Nullable End now) {
        if (removes(Removable.END)) {
            return null;
        }
        LocalDate date = endDate != null ? endDate : now == null ? null : now.endDate();
        String reason = endReason != null ? endReason : now == null ? null : now.reason();
        if ((date == null) != (reason == null)) {
            throw InvalidInput.at(
                    date == null ? "/endDate" : "/endReason", "not-null", "An end has a last day and a reason.");
        }
        return date == null || reason == null ? null : new Placement.End(date, reason);
    }

    private boolean removes(Removable part) {
        return remove != null && remove.contains(part);
    }
}
