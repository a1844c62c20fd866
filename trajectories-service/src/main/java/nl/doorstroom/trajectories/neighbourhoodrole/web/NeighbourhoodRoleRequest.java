package nl.doorstroom.trajectories.neighbourhoodrole.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.neighbourhoodrole.RoleDetails;

/** A temporary role. */
@Schema(examples = """
        {"role": "GASTHEER", "place": "Huis van de Wijk", "startDate": "2026-03-02", "plannedEnd": "2026-08-28",
         "hoursPerWeek": 12}""")
record NeighbourhoodRoleRequest(
        @Schema(description = "Code of list neighbourhood-roles.", examples = "GASTHEER") @NotBlank @Size(max = 50)
        String role,

        @Schema(description = "Where, in words; stays in this service.")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String place,

        @Schema(description = "First day; it may lie ahead.") @NotNull
        LocalDate startDate,

        @Schema(description = "Last day: within what the programme's rule allows.") @NotNull
        LocalDate plannedEnd,

        @Nullable @DecimalMin("0.5") @DecimalMax("60") @Digits(integer = 2, fraction = 1)
        BigDecimal hoursPerWeek) {

    /** @throws InvalidInput when the last day lies before the first */
    RoleDetails details() {
        if (plannedEnd.isBefore(startDate)) {
            throw InvalidInput.at("/plannedEnd", "before-start", "The last day lies before the first.");
        }
        return new RoleDetails(role, place.strip(), startDate, plannedEnd, hoursPerWeek);
    }
}
