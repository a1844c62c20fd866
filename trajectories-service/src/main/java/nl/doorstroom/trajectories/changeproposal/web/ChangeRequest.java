package nl.doorstroom.trajectories.changeproposal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.changeproposal.ProposedChange;

/** What should be otherwise; the kind says which of these are there, and no others are. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProposedChange", examples = """
        {"validFrom": "2026-04-06", "hoursPerWeek": 16}""")
record ChangeRequest(
        @Schema(description = "First day; of HOURS and CREW.") @Nullable
        LocalDate validFrom,

        @Schema(description = "Of HOURS.")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 1)
        BigDecimal hoursPerWeek,

        @Schema(description = "Of PLANNED_END.") @Nullable LocalDate plannedEnd,

        @Schema(description = "The crew to go to, of CREW: one of the same programme and organisation.") @Nullable
        UUID crewId,

        @Schema(description = "What is to be done, of MILESTONE; stays in this service.")
        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String title,

        @Schema(description = "Of MILESTONE.") @Nullable LocalDate dueDate,

        @Schema(description = "Of STOP.") @Nullable LocalDate lastDay) {

    ProposedChange toChange() {
        return new ProposedChange(
                validFrom, hoursPerWeek, plannedEnd, crewId, title == null ? null : title.strip(), dueDate, lastDay);
    }

    static ChangeRequest from(ProposedChange change) {
        return new ChangeRequest(
                change.validFrom(),
                change.hoursPerWeek(),
                change.plannedEnd(),
                change.crewId(),
                change.title(),
                change.dueDate(),
                change.lastDay());
    }
}
