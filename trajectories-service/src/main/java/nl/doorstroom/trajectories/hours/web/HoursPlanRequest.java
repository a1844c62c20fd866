package nl.doorstroom.trajectories.hours.web;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.hours.HoursStep;

/** Steps from the first of these days on. */
@Schema(examples = """
        {"steps": [{"validFrom": "2026-01-12", "hoursPerWeek": 8, "days": ["MONDAY", "WEDNESDAY"]},
                   {"validFrom": "2026-03-02", "hoursPerWeek": 12}], "keepLater": false}""")
record HoursPlanRequest(
        @NotEmpty @Size(max = 200) List<@NotNull @Valid HoursStepRequest> steps,

        @Schema(description = "Whether steps that begin after the last of these stay; without it these override them.")
        boolean keepLater) {

    /** @throws InvalidInput when two begin on the same day: nobody can tell which of them was meant */
    List<HoursStep> toSteps() {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!days.add(steps.get(i).validFrom())) {
                throw InvalidInput.at("/steps/" + i + "/validFrom", "duplicate", "Another step begins on this day.");
            }
        }
        return steps.stream().map(HoursStepRequest::toStep).toList();
    }

    /** One step. */
    record HoursStepRequest(
            @NotNull LocalDate validFrom,

            @NotNull @DecimalMin("0") @DecimalMax("60") @Digits(integer = 2, fraction = 1)
            BigDecimal hoursPerWeek,

            @Schema(description = "Days of the week on which the person works; may be left out.")
            @Nullable
            @Size(max = 7)
            List<@NotNull DayOfWeek> days) {

        HoursStep toStep() {
            return new HoursStep(validFrom, hoursPerWeek, days == null ? List.of() : days);
        }
    }
}
